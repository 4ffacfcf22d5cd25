import type { Atlas } from '../model/atlas.ts'
import { defaultStep, latestYear, type Measure } from '../model/measure.ts'
import { parseWindow, periodsOf, type Step, type Window } from '../model/period.ts'
import { type FindInShape, MEXICO, type Place, parsePlace, rowsOf, type Unplaced } from '../model/place.ts'
import { AREA_RULES, type AreaRule, DEFAULT_MEASURE, LANGUAGES, type Language } from '../model/view.ts'

const STEPS = ['month', 'year', 'window'] as const satisfies readonly Step[]
const MEMBERS = ['place', 'municipality'] as const

/** A place that a slice asks for, with its rows of the atlas, sorted; none where nothing lies in a shape. */
export interface Region {
  readonly place: Place
  readonly rows: readonly number[]
}

/** What a slice asks for. `regions` are the place and those to compare with, in the order written. */
export interface SliceQuery {
  readonly measures: readonly Measure[]
  readonly window: Window
  readonly regions: readonly Region[]
  readonly areaRule: AreaRule
  readonly lang: Language
  readonly by: Step
  readonly per: (typeof MEMBERS)[number]
}

/** What finds the municipalities of a shape, by rule. */
export interface Finders {
  readonly seat: FindInShape
  readonly share?: FindInShape
}

/** A query that cannot be answered: one line that names the parameter, its value and what is expected. */
export interface Refusal {
  readonly refused: string
}

class BadParameter extends Error {}

const MOST_ROWS = 20_000_000
const PLACE_FORMS =
  'mx, 08, 08037, metro:2010.la-laguna, area:<encoded polygon> or near:<code>:<km>, joined by commas, a leading - takes out'
const WINDOW_FORMS = '2010, 2007..2010, 2010-03 or 2007-01..2010-12'

function oneLine(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').toWellFormed()
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`
}

function refuse(key: string, value: string, expected: string): never {
  throw new BadParameter(`${key}: ${JSON.stringify(oneLine(value))} cannot be answered: ${expected}`)
}

function valuesOf(params: URLSearchParams, key: string, most: number): string[] {
  const values = params.getAll(key)
  const extra = values[most]
  if (extra !== undefined) refuse(key, extra, `expected at most ${most === 1 ? 'one value' : `${most} values`}`)
  return values
}

function word<T extends string>(params: URLSearchParams, key: string, words: readonly T[]): T | undefined {
  const [value] = valuesOf(params, key, 1)
  if (value === undefined) return undefined
  return words.find((w) => w === value) ?? refuse(key, value, `expected ${words.join(' or ')}`)
}

function measuresOf(atlas: Atlas, params: URLSearchParams): Measure[] {
  const ids = valuesOf(params, 'm', 3)
  return [...new Set(ids.length > 0 ? ids : [DEFAULT_MEASURE])].map(
    (id) => atlas.measureOf.get(id) ?? refuse('m', id, `expected one of ${[...atlas.measureOf.keys()].join(', ')}`),
  )
}

function placesOf(atlas: Atlas, params: URLSearchParams): Place[] {
  const read = (key: string, raw: string) => {
    const place: Place | Unplaced = parsePlace(atlas, raw)
    if ('reason' in place) return refuse(key, raw, `${oneLine(place.reason)}, expected ${PLACE_FORMS}`)
    return place
  }
  const [p] = valuesOf(params, 'p', 1)
  return [p === undefined ? MEXICO : read('p', p), ...valuesOf(params, 'vs', 5).map((raw) => read('vs', raw))]
}

const hasShape = (place: Place) => place.terms.some(({ term }) => term.kind === 'area' || term.kind === 'near')

function read(atlas: Atlas, params: URLSearchParams, finders: Finders): SliceQuery {
  const measures = measuresOf(atlas, params)
  const [t] = valuesOf(params, 't', 1)
  const window =
    t === undefined
      ? latestYear(measures[0] as Measure)
      : (parseWindow(t) ?? refuse('t', t, `expected ${WINDOW_FORMS}`))
  const places = placesOf(atlas, params)
  const areaRule = word(params, 'ar', AREA_RULES) ?? 'seat'
  const lang = word(params, 'lang', LANGUAGES) ?? 'en'
  const everywhereMonthly = measures.every((measure) => defaultStep(measure, window) === 'month')
  const by = word(params, 'by', STEPS) ?? (everywhereMonthly ? 'month' : 'year')
  const per = word(params, 'per', MEMBERS) ?? 'place'

  const found = finders[areaRule]
  if (!found && places.some(hasShape))
    refuse('ar', areaRule, `there are no outlines here, expected ${Object.keys(finders).join(' or ')}`)
  const find = found ?? finders.seat
  const regions = places.map((place) => ({ place, rows: rowsOf(atlas, place, find) }))
  const lines = regions.reduce((sum, { rows }) => sum + (per === 'place' ? 1 : rows.length), 0)
  const total = lines * measures.length * periodsOf(window, by).length
  if (total > MOST_ROWS) refuse('t', t ?? '', `it makes ${total} rows, expected a window of at most ${MOST_ROWS} rows`)
  return { measures, window, regions, areaRule, lang, by, per }
}

function orRefusal<T>(attempt: () => T): T | Refusal {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof BadParameter) return { refused: error.message }
    throw error
  }
}

/** Reads the parameter `lang` alone. */
export const readLanguage = (params: URLSearchParams): { readonly lang: Language } | Refusal =>
  orRefusal(() => ({ lang: word(params, 'lang', LANGUAGES) ?? 'en' }))

/**
 * Reads the parameters of a slice: `m` (up to 3), `t`, `p`, `vs` (up to 5), `ar`, `lang`, `by` and `per`; others are
 * not looked at. A rule that is not among `finders` is refused where there is a shape.
 */
export const readQuery = (atlas: Atlas, params: URLSearchParams, finders: Finders): SliceQuery | Refusal =>
  orRefusal(() => read(atlas, params, finders))
