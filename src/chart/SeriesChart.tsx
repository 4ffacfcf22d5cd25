import './chart.css'
import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Resolution } from '../model/period.ts'
import { isCountry } from '../model/place.ts'
import type { App } from '../state/app.ts'
import { placeName } from '../text/placeName.ts'
import type { Words } from '../text/words.ts'
import { briefName } from './briefName.ts'
import { coveredSpan } from './covered.ts'
import { figuresOf, NATION } from './figuresOf.ts'
import { LineChart } from './LineChart.tsx'
import { type ChartLine, lineOf } from './line.ts'
import { Marks } from './Marks.tsx'
import { MarksList } from './MarksList.tsx'
import { seriesOf } from './series.ts'
import { windowIn } from './windowIn.ts'

function useLines(app: App, words: Words, step: Resolution): readonly ChartLine[] {
  const { measures, place, name, unit, lang } = app.view.value
  const alone = isCountry(place)
  const rows = alone ? NATION : app.rows.value
  const ready = figuresOf(app)
  const known = ready.map(({ measure }) => measure.id).join()
  const series = useMemo(
    () => (rows.length === 0 ? [] : ready.map((figures) => seriesOf(figures, rows, step))),
    [known, rows, step],
  )
  const compared = unit === 'rate' && rows.length > 0 && !alone ? ready[0]?.measure : undefined
  const national = useMemo(() => (compared ? seriesOf(app.national(compared), NATION, step) : null), [compared, step])
  const here = briefName(app.atlas, place, name, lang)
  const own = series.map((s, order) => {
    const label = measures.length > 1 ? (words.measures[s.measure.id]?.line ?? s.measure.id) : here
    return lineOf(s, unit, { key: s.measure.id, label, order, national: false })
  })
  return national
    ? [...own, lineOf(national, unit, { key: 'national', label: words.ui.national, order: 0, national: true })]
    : own
}

/**
 * The series of the place in view: every measure of the view over all that it covers, by year or by month, as rates
 * or counts, with the interval of the first measure and the country beside it.
 */
export function SeriesChart({ app, words }: { app: App; words: Words }) {
  const { measures, place, name, unit, lang, window } = app.view.value
  const asked = useSignal<Resolution | null>(null)
  const monthly = measures.some((id) => {
    const measure = app.atlas.measureOf.get(id)
    return measure && coveredSpan(measure, 'month')
  })
  const step = monthly ? (asked.value ?? window.unit) : 'year'
  const lines = useLines(app, words, step)
  const waiting =
    !isCountry(place) && measures.some((id) => (app.tables.value.get(id)?.state ?? 'loading') === 'loading')
  const failed = measures.filter((id) => app.tables.value.get(id)?.state === 'failed')
  const shown = name || placeName(app.atlas, place, lang)
  const names = measures.map((id) => words.measures[id]?.name ?? id)
  const title = names.length === 1 ? words.say.chartCaption(shown, names[0] as string) : shown
  return (
    <figure class="chart">
      <figcaption class="ch-title">{title}</figcaption>
      {monthly ? (
        <fieldset class="pair ch-step" aria-label={words.ui.period}>
          {(['year', 'month'] as const).map((choice) => (
            <button
              key={choice}
              type="button"
              class="button"
              aria-pressed={step === choice}
              onClick={() => {
                asked.value = choice
              }}
            >
              {choice === 'year' ? words.ui.yearly : words.ui.byMonth}
            </button>
          ))}
        </fieldset>
      ) : null}
      {failed.map((id) => (
        <p key={id} class="notice">
          {words.say.failed(words.measures[id]?.name ?? id)}{' '}
          <button type="button" class="plain" onClick={() => app.retry(id)}>
            {words.ui.retry}
          </button>
        </p>
      ))}
      {app.rows.value.length === 0 ? (
        <p>{words.ui.emptyTable}</p>
      ) : waiting ? (
        <div class="ch-skeleton" role="status" aria-label={words.ui.loading} />
      ) : lines.length > 0 ? (
        <LineChart
          lines={lines}
          step={step}
          unit={unit}
          window={windowIn(step, window)}
          title={title}
          words={words}
          lang={lang}
          marks={(frame) => <Marks app={app} frame={frame} step={step} />}
        />
      ) : null}
      <MarksList app={app} />
    </figure>
  )
}
