import { covers } from '../../model/measure.ts'
import { inMonths, type Window } from '../../model/period.ts'
import { compareRegions, exposedOf } from '../../stats/compareRegions.ts'
import { type Exposed, rateRatio } from '../../stats/ratio.ts'
import { type Figures, valueIn } from '../../stats/value.ts'
import { COMPARE } from '../../text/compareWords.ts'
import { number, rate } from '../../text/format.ts'
import { nameWithin, ratioSentence, restWithin, windowWithin } from '../../text/ratioSentence.ts'
import { type Page, usePage } from '../context.ts'
import { ShareCopy } from '../share/ShareCopy.tsx'
import type { ComparedPlace } from '../useCompared.ts'

/** A sentence to print with what it rests on, or only the reason why there is none. */
interface Said {
  readonly key: string
  readonly sentence: string | null
  readonly notes: readonly string[]
}

const opened = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const meet = (one: Window, other: Window) => {
  const [a, b] = [inMonths(one), inMonths(other)]
  return a.first <= b.last && b.first <= a.last
}

function wordsFor({ app, words }: Page, figures: Figures) {
  const { lang } = app.view.value
  const { say, perPeople, missing } = words.value
  const { measure } = figures
  const files = measure.timeBasis === 'case-file'
  const counted = ({ count }: Exposed) => (count === 0 ? null : say.deaths(number(count, lang), count === 1, files))
  const figure = (name: string, exposed: Exposed) =>
    `${opened(name)}: ${say.deaths(number(exposed.count, lang), exposed.count === 1, files)}, ${rate(
      (exposed.count * 100_000) / exposed.personYears,
      lang,
    )} ${say.aYear(perPeople[measure.denominator])}.`
  return { lang, measure, counted, figure, missing }
}

function betweenPlaces(page: Page, figures: Figures, one: ComparedPlace, other: ComparedPlace): Said {
  const { window } = page.app.view.value
  const { lang, measure, counted, figure, missing } = wordsFor(page, figures)
  const text = COMPARE[lang].ratios
  const [here, there] = [one, other].map(({ place, given }) => nameWithin(page.app.atlas, place, given, lang)) as [
    string,
    string,
  ]
  const { key } = other
  if (!one.rows?.length || !other.rows?.length)
    return { key, sentence: null, notes: [text.notRatio(other.name, missing['no-population'])] }
  const found = compareRegions(figures, one.rows, other.rows, window)
  if (found.setting === 'same') return { key, sentence: null, notes: [text.same(here, there)] }
  const [inner, outer] = found.setting === 'other-in-one' ? [there, here] : [here, there]
  const second = found.setting === 'apart' ? outer : restWithin(outer, lang)
  if ('missing' in found)
    return { key, sentence: null, notes: [text.notRatio(other.name, found.missing ? missing[found.missing] : '')] }
  const setting =
    found.setting === 'apart'
      ? []
      : found.setting === 'overlap'
        ? [text.overlap(here, there, number(found.shared, lang))]
        : [text.within(inner, outer)]
  const rests = [figure(inner, found.one), figure(second, found.other), ...setting]
  if (!found.ratio) return { key, sentence: null, notes: [text.notRatio(other.name, text.noDeaths), ...rests] }
  const sides = {
    one: { name: inner, counted: counted(found.one) },
    other: { name: second, counted: counted(found.other) },
  }
  return {
    key,
    sentence: ratioSentence({ measure, window, ...sides, between: 'places', ratio: found.ratio }, lang),
    notes: rests,
  }
}

function betweenWindows(page: Page, figures: Figures, place: ComparedPlace, then: Window): Said {
  const { window } = page.app.view.value
  const { lang, measure, counted, figure, missing } = wordsFor(page, figures)
  const text = COMPARE[lang].ratios
  const key = `windows ${place.key}`
  if (!place.rows?.length) return { key, sentence: null, notes: [text.notRatio(place.name, missing['no-population'])] }
  if (meet(window, then)) return { key, sentence: null, notes: [text.overlapWindows] }
  const values = [valueIn(figures, place.rows, window), valueIn(figures, place.rows, then)] as const
  const [one, other] = [exposedOf(values[0], window), exposedOf(values[1], then)]
  if (!one || !other) {
    const reason = values.find((value) => value.missing)?.missing ?? 'no-population'
    return { key, sentence: null, notes: [text.notRatio(place.name, missing[reason])] }
  }
  const [now, before] = [windowWithin(window, lang), windowWithin(then, lang)]
  const rests = [figure(now, one), figure(before, other)]
  const ratio = rateRatio(one, other)
  if (!ratio) return { key, sentence: null, notes: [text.notRatio(place.name, text.noDeaths), ...rests] }
  const name = nameWithin(page.app.atlas, place.place, place.given, lang)
  const sides = { one: { name, counted: counted(one) }, other: { name: before, counted: counted(other) } }
  return {
    key,
    sentence: ratioSentence({ measure, window, ...sides, between: 'windows', ratio }, lang),
    notes: rests,
  }
}

function Sentences({ said }: { said: readonly Said[] }) {
  const { lang } = usePage().app.view.value
  const sentences = said.flatMap(({ sentence }) => sentence ?? [])
  return (
    <>
      <ul class="cm-said">
        {said.map(({ key, sentence, notes }) => (
          <li key={key}>
            {sentence ? <p class="cm-sentence">{sentence}</p> : null}
            <p class="quiet">{notes.join(' ')}</p>
          </li>
        ))}
      </ul>
      {sentences.length > 0 ? (
        <ShareCopy name={COMPARE[lang].ratios.copy} text={sentences.join('\n')} lines={2} />
      ) : null}
    </>
  )
}

/** How many times the rate of the place in view is that of each of the others, and of itself in the second window. */
export function CompareRatios({ places }: { places: readonly ComparedPlace[] }) {
  const page = usePage()
  const { app, words } = page
  const { lang, window, otherWindow } = app.view.value
  const text = COMPARE[lang].ratios
  const load = app.tables.value.get(app.measure.value.id)
  if (load?.state !== 'ready') return null
  const { figures } = load
  const [first, ...others] = places
  if (!first) return null
  const uncovered = covers(figures.measure, window) === null
  return (
    <section class="cm-ratios">
      <h2>{text.title}</h2>
      <p class="quiet cm-basis">{words.value.measures[figures.measure.id]?.name}</p>
      {uncovered ? (
        <p>{words.value.missing['not-covered']}</p>
      ) : others.length === 0 ? (
        <p class="quiet">{text.hint}</p>
      ) : (
        <Sentences said={others.map((other) => betweenPlaces(page, figures, first, other))} />
      )}
      {uncovered ? null : (
        <>
          <h2>{text.titleWindows}</h2>
          {otherWindow ? (
            <Sentences said={places.map((place) => betweenWindows(page, figures, place, otherWindow))} />
          ) : (
            <p class="quiet">{text.hintWindows}</p>
          )}
        </>
      )}
    </section>
  )
}
