import { useFetched } from '../../chart/marksFetched.ts'
import { type Articles, fetchArticles } from '../../io/fetchIncidents.ts'
import type { ArticleFigure } from '../../model/incidentFigure.ts'
import type { Language } from '../../model/view.ts'
import { monthName, number, span } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { type Bar, Bars } from './Bars.tsx'
import { COMPARISONS, PEOPLE_COMPARISON, REGION_COMPARISON } from './comparisons.ts'
import { FigureDetails } from './FigureDetails.tsx'
import { figureLength, figureText, unitNumber } from './figureText.ts'
import { peopleIn, useCompared, useMonths } from './useCompared.ts'
import { incidentWords } from './words.ts'

const SCOPES = ['mexico', 'us-border', 'outside-mexico'] as const
const NOTHING = [] as const
const YEAR = /^\d{4}$/

const isYearly = (figures: readonly ArticleFigure[]) =>
  figures.every(({ first, last }) => YEAR.test(first) && first === last) &&
  new Set(figures.map(({ first }) => first)).size === figures.length

function toldBars(figures: readonly ArticleFigure[], lang: Language): Bar[] {
  const words = incidentWords(lang)
  const yearly = figures.length > 1 && isYearly(figures)
  const sorted = yearly ? [...figures].sort((a, b) => Number(a.first) - Number(b.first)) : figures
  return sorted.map((figure) => {
    const { id, corrected, first, title } = figure
    const text = figureText(figure, lang)
    return {
      key: id,
      label: yearly ? first : title[lang],
      text: corrected === null ? text : `${text} (${words.corrected}: ${unitNumber(corrected, figure, lang)})`,
      length: figureLength(figure),
      right: corrected,
      ours: false,
    }
  })
}

function useOurBars(id: string): Bar[] {
  const { app, words } = usePage()
  const { lang } = app.view.value
  const comparisons = COMPARISONS[id] ?? NOTHING
  const counts = useCompared(comparisons)
  const people = id === PEOPLE_COMPARISON.id ? peopleIn(app, PEOPLE_COMPARISON.place, PEOPLE_COMPARISON.window) : null
  const ours = comparisons.flatMap(({ measure, window }, i): Bar[] => {
    const count = counts?.[i]
    const name = words.value.measures[measure]?.name ?? measure
    return count === undefined
      ? []
      : [
          {
            key: measure,
            label: `${name}, ${span(window, lang, true)}`,
            text: number(count, lang),
            length: count,
            ours: true,
          },
        ]
  })
  if (people === null) return ours
  const label = `${words.value.ui.population}, ${span(PEOPLE_COMPARISON.window, lang)}`
  return [...ours, { key: 'people', label, text: number(people, lang), length: people, ours: true }]
}

function Months() {
  const { app, words } = usePage()
  const { lang } = app.view.value
  const { measure, window, event } = REGION_COMPARISON
  const counts = useMonths(REGION_COMPARISON)
  if (!counts) return null
  const name = `${incidentWords(lang).ours}: ${words.value.measures[measure]?.name}, ${span(window, lang)}`
  const bars = counts.map((count, i): Bar => {
    const label = monthName(window.first + i, lang, true)
    return {
      key: label,
      label: window.first + i === event ? `${label} †` : label,
      text: number(count, lang),
      length: count,
      ours: true,
    }
  })
  return (
    <>
      <p class="bars-under">{name}</p>
      <Bars name={name} bars={bars} />
      <p class="quiet">† {incidentWords(lang).coronel}</p>
    </>
  )
}

function Chart({ figures, articles }: { figures: readonly ArticleFigure[]; articles: Articles }) {
  const { lang } = usePage().app.view.value
  const words = incidentWords(lang)
  const [first] = figures as [ArticleFigure]
  const ours = useOurBars(first.id)
  const title = first.series === '' ? first.title[lang] : (words.series[first.series] ?? first.measure[lang])
  const wrong = figures.find(({ corrected }) => corrected !== null)
  const told = toldBars(figures, lang)
  const bars = figures.length === 1 ? [{ ...(told[0] as Bar), label: words.inArticle }, ...ours] : told
  const units = new Set(figures.map(({ unit }) => unit[lang]))
  return (
    <figure class="inc-chart">
      <figcaption>
        <strong>{title}</strong>
        {units.size === 1 ? <span class="quiet"> {[...units][0]}</span> : null}
      </figcaption>
      {bars.length === 1 ? <p>{bars[0]?.text}</p> : <Bars bars={bars} name={title} />}
      {first.series === REGION_COMPARISON.series ? <Months /> : null}
      {wrong?.value != null && wrong.corrected !== null ? (
        <p class="inc-misprint">
          {words.misprint(number(wrong.value, lang), number(wrong.corrected, lang))} {wrong.note?.[lang]}
        </p>
      ) : null}
      <details class="fold">
        <summary>{words.sources}</summary>
        {figures.map((figure) => (
          <FigureDetails key={figure.id} figure={figure} articles={articles} />
        ))}
      </details>
    </figure>
  )
}

function chartsOf(figures: readonly ArticleFigure[]): ArticleFigure[][] {
  const charts = new Map<string, ArticleFigure[]>()
  for (const figure of figures) {
    const key = figure.series || figure.id
    charts.set(key, [...(charts.get(key) ?? []), figure])
  }
  const weight = (chart: readonly ArticleFigure[]) => (COMPARISONS[chart[0]?.id ?? ''] ? 100 : 0) + chart.length
  return [...charts.values()].sort((a, b) => weight(b) - weight(a))
}

/** The numbers that the articles give, as small charts beside our own where there are any. */
export function ArticleFigures() {
  const { app } = usePage()
  const { lang } = app.view.value
  const words = incidentWords(lang)
  const { value: articles, reason, retry } = useFetched(fetchArticles)
  const { ui } = usePage().words.value
  if (reason)
    return (
      <div class="notice" role="alert">
        <p>{words.failed}</p>
        <button type="button" class="button" onClick={retry}>
          {ui.retry}
        </button>
      </div>
    )
  if (!articles) return <p class="quiet">{ui.loading}</p>
  return (
    <div class="inc">
      <p>{words.figuresAbout}</p>
      {SCOPES.map((scope) => (
        <section key={scope} class="inc-scope">
          <h2 class="inc-part">{words.scope[scope]}</h2>
          {chartsOf(articles.figures.filter((figure) => figure.scope === scope)).map((figures) => (
            <Chart key={figures[0]?.id} figures={figures} articles={articles} />
          ))}
        </section>
      ))}
      <p class="quiet">
        {words.oursAbout} {articles.hidden > 0 ? words.hidden(number(articles.hidden, lang)) : ''}
      </p>
    </div>
  )
}
