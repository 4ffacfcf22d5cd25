import type { Measure } from '../model/measure.ts'
import type { Missing } from '../model/missing.ts'
import { inYears, monthCount, type Window } from '../model/period.ts'
import type { Language } from '../model/view.ts'
import { number, period, rate } from './format.ts'
import { words } from './say.ts'

/** A piece of the sentence; one with a control opens the choice that it names. */
export interface Segment {
  readonly text: string
  readonly control?: 'time' | 'place' | 'measure'
  readonly strong?: true
}

/** What the sentence is about. `count` and `rate` are null while unknown; `missing` says why, null also while loading. */
export interface Statement {
  readonly measure: Measure
  readonly window: Window
  readonly place: string
  /** Whether the place is a state or the country, which hold deaths without a municipality. */
  readonly wide: boolean
  /** Whether the place is a shape that holds no municipality. */
  readonly empty: boolean
  readonly count: number | null
  readonly rate: number | null
  readonly missing: Missing | null
}

const plain = (text: string): Segment => ({ text })

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Whether a window is the 12 months up to one that does not end a year. */
export const isTrailing = (window: Window): boolean =>
  window.unit === 'month' && monthCount(window) === 12 && inYears(window) === null

function time(window: Window, lang: Language): { lead: Segment; time: Segment } {
  const { unit, first, last } = inYears(window) ?? window
  const range = first !== last && !isTrailing(window)
  const to = lang === 'en' ? ' to ' : ' a '
  const text = isTrailing(window)
    ? `${lang === 'en' ? 'the 12 months to' : 'los 12 meses hasta'} ${period('month', last, lang)}`
    : range
      ? period(unit, first, lang) + to + period(unit, last, lang)
      : period(unit, first, lang)
  const lead = range ? (lang === 'en' ? 'From ' : 'De ') : lang === 'en' ? 'In ' : 'En '
  return { lead: { text: lead }, time: { text, control: 'time' } }
}

const yearly = (window: Window) => monthCount(window) === 12

function rateSegments({ measure, window, rate: value }: Statement, lang: Language): Segment[] {
  if (value === null) return []
  const people = words(lang).perPeople[measure.denominator]
  const annual = yearly(window) ? '' : lang === 'en' ? ' a year' : ' al año'
  return [plain(', '), { text: rate(value, lang), strong: true }, plain(` ${people}${annual}`)]
}

type Grammar = (parts: {
  lead: Segment
  time: Segment
  place: Segment
  measure: Segment
  count: Segment
  one: boolean
  wide: boolean
}) => Segment[]

const ENGLISH: Readonly<Record<string, Grammar>> = {
  'homicides-registered': ({ lead, time, place, measure, count, one }) => [
    lead,
    time,
    plain(', '),
    place,
    plain(' registered '),
    count,
    plain(one ? ' death by ' : ' deaths by '),
    measure,
  ],
  homicides: ({ lead, time, place, measure, count, one, wide }) => [
    lead,
    time,
    plain(', '),
    count,
    plain(one ? ' death by ' : ' deaths by '),
    measure,
    plain(`${wide ? ' with a known municipality and month' : ''} occurred in `),
    place,
  ],
  'drug-war-homicides': ({ lead, time, place, measure, count, one }) => [
    lead,
    time,
    plain(', the government list counted '),
    count,
    plain(one ? ' death ' : ' deaths '),
    measure,
    plain(' in '),
    place,
  ],
  'police-homicides': ({ lead, time, place, measure, count, one }) => [
    lead,
    time,
    plain(', prosecutors opened '),
    count,
    plain(one ? ' file for ' : ' files for '),
    measure,
    plain(' in '),
    place,
  ],
}

const SPANISH: Readonly<Record<string, Grammar>> = {
  'homicides-registered': ({ lead, time, place, measure, count, one }) => [
    lead,
    time,
    plain(' '),
    place,
    plain(' registró '),
    count,
    plain(one ? ' defunción por ' : ' defunciones por '),
    measure,
  ],
  homicides: ({ lead, time, place, measure, count, one, wide }) => [
    lead,
    time,
    plain(one ? ' ocurrió ' : ' ocurrieron '),
    count,
    plain(one ? ' defunción por ' : ' defunciones por '),
    measure,
    plain(`${wide ? ' con municipio y mes conocidos' : ''} en `),
    place,
  ],
  'drug-war-homicides': ({ lead, time, place, measure, count, one }) => [
    lead,
    time,
    plain(' la lista del gobierno contó '),
    count,
    plain(one ? ' fallecimiento por ' : ' fallecimientos por '),
    measure,
    plain(' en '),
    place,
  ],
  'police-homicides': ({ lead, time, place, measure, count, one }) => [
    lead,
    time,
    plain(' las fiscalías abrieron '),
    count,
    plain(one ? ' carpeta por ' : ' carpetas por '),
    measure,
    plain(' en '),
    place,
  ],
}

const LIKE: Readonly<Record<string, string>> = {
  'homicides-women': 'homicides',
  'homicides-men': 'homicides',
  'police-femicides': 'police-homicides',
}

function unknown(
  statement: Statement,
  lang: Language,
  parts: { lead: Segment; time: Segment; place: Segment; measure: Segment },
): Segment[] {
  if (statement.missing === 'not-yet-created') {
    return lang === 'en'
      ? [
          parts.lead,
          parts.time,
          plain(', '),
          parts.place,
          plain(' did not exist yet as a municipality ('),
          parts.measure,
          plain(').'),
        ]
      : [
          parts.lead,
          parts.time,
          plain(' '),
          parts.place,
          plain(' aún no existía como municipio ('),
          parts.measure,
          plain(').'),
        ]
  }
  if (statement.missing === null) {
    return [parts.lead, parts.time, plain(', '), parts.place, plain(', '), parts.measure, plain(': …')]
  }
  const first = statement.measure.coverage.map(
    (c) => `${period(c.resolution, c.first, lang)}–${period(c.resolution, c.last, lang)}`,
  )
  return lang === 'en'
    ? [
        plain('There is no figure of '),
        parts.measure,
        plain(' for '),
        parts.time,
        plain(' in '),
        parts.place,
        plain(`: this source covers ${first.join(' and ')}.`),
      ]
    : [
        plain('No hay cifra de '),
        parts.measure,
        plain(' para '),
        parts.time,
        plain(' en '),
        parts.place,
        plain(`: esta fuente cubre ${first.join(' y ')}.`),
      ]
}

function nowhere(
  lang: Language,
  { place, measure, time }: { place: Segment; measure: Segment; time: Segment },
): Segment[] {
  const [holds, when, end] =
    lang === 'en'
      ? [' holds no municipality, so there is no figure of ', ' for ', '.']
      : [' no abarca ningún municipio, así que no hay cifra de ', ' para ', '.']
  return [{ ...place, text: capital(place.text) }, plain(holds), measure, plain(when), time, plain(end)]
}

/** The sentence: the query and its answer, in the grammar of the language. */
export function sentence(statement: Statement, lang: Language): Segment[] {
  const { measure, window, count } = statement
  const parts = {
    ...time(window, lang),
    place: { text: statement.place, control: 'place' } as const,
    measure: { text: words(lang).measures[measure.id]?.short ?? measure.id, control: 'measure' } as const,
  }
  if (statement.empty) return nowhere(lang, parts)
  if (count === null) return unknown(statement, lang, parts)
  const id = LIKE[measure.id] ?? measure.id
  const grammar = (lang === 'en' ? ENGLISH : SPANISH)[id]
  if (!grammar) throw new Error(`no sentence for the measure: ${measure.id}`)
  const figure: Segment = { text: number(count, lang), strong: true }
  const said = grammar({ ...parts, count: figure, one: count === 1, wide: statement.wide && id === measure.id })
  const end = statement.missing ? plain(`. ${words(lang).missing[statement.missing]}`) : plain('.')
  return [...said, ...rateSegments(statement, lang), end]
}

/** The sentence as text, for the title, the live region and sharing. */
export const sentenceText = (segments: readonly Segment[]): string => segments.map((s) => s.text).join('')
