import type { Atlas } from '../../model/atlas.ts'
import { isMunicipality } from '../../model/atlas.ts'
import { latestYear, type Measure } from '../../model/measure.ts'
import type { Window } from '../../model/period.ts'
import { MEXICO, type Place, parsePlace, rowsOf } from '../../model/place.ts'
import { seatsIn } from '../../model/shape.ts'
import { DEFAULT_MEASURE } from '../../model/view.ts'
import type { SliceSource } from '../../slice/source.ts'
import { type Figures, type Value, valueIn } from '../../stats/value.ts'

/** One place that has a page: its link form, the name of its file without extension, and its rows of the atlas. */
export interface Subject {
  readonly place: Place
  readonly text: string
  readonly file: string
  readonly kind: 'country' | 'state' | 'metro' | 'municipality'
  readonly rows: readonly number[]
}

/** Everything that pages are made of: the figures of each measure, the default one first. */
export interface Facts {
  readonly atlas: Atlas
  readonly figures: readonly Figures[]
  readonly version: string
  /** Codes of the municipalities that touch a municipality. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>
}

/** A figure of a year. */
export interface Yearly {
  readonly year: number
  readonly value: Value
}

/** All figures of all measures. */
export async function factsOf(source: SliceSource, neighbours: Facts['neighbours']): Promise<Facts> {
  const [atlas, population, version] = await Promise.all([source.atlas(), source.population(), source.version()])
  const first = atlas.measureOf.get(DEFAULT_MEASURE) as Measure
  const measures = [first, ...atlas.measures.filter((measure) => measure !== first)]
  const figures = await Promise.all(
    measures.map(async (measure): Promise<Figures> => {
      const counts = await Promise.all(measure.coverage.map((coverage) => source.counts(measure, coverage)))
      return { atlas, measure, counts, population }
    }),
  )
  return { atlas, figures, version, neighbours }
}

/** The file of a place by its link form: `08037`, `metro-2010-la-laguna`, `index` for the country. */
export const fileOf = (placeText: string): string => (placeText === 'mx' ? 'index' : placeText.replace(/[:.]/g, '-'))

function subject(atlas: Atlas, kind: Subject['kind'], placeText: string): Subject {
  const place = placeText === 'mx' ? MEXICO : parsePlace(atlas, placeText)
  if ('reason' in place) throw new Error(place.reason)
  return { place, kind, text: placeText, file: fileOf(placeText), rows: rowsOf(atlas, place, seatsIn(atlas)) }
}

/** Every place that has a page: the country, states, metro areas, municipalities; throws when two share a file. */
export function subjectsOf(atlas: Atlas): Subject[] {
  const all = [
    subject(atlas, 'country', 'mx'),
    ...atlas.states.map(({ code }) => subject(atlas, 'state', code)),
    ...atlas.metros.map(({ id }) => subject(atlas, 'metro', `metro:${id}`)),
    ...atlas.municipalities.map(({ code }) => subject(atlas, 'municipality', code)),
  ]
  const files = new Set(all.map(({ file }) => file))
  if (files.size !== all.length) throw new Error(`pages: ${all.length - files.size} files stand for two places`)
  return all
}

const yearWindow = (year: number): Window => ({ unit: 'year', first: year, last: year })

/** The figures of a place by year, over all years that the measure covers by year, the latest first. */
export function yearsOf(figures: Figures, rows: readonly number[]): Yearly[] {
  const coverage = figures.measure.coverage.find(({ resolution }) => resolution === 'year')
  if (!coverage) throw new Error(`pages: no years of the measure ${figures.measure.id}`)
  return Array.from({ length: coverage.last - coverage.first + 1 }, (_, i) => {
    const year = coverage.last - i
    return { year, value: valueIn(figures, rows, yearWindow(year)) }
  })
}

/** What a measure says of a place in the latest year that it covers. */
export function latestOf(figures: Figures, rows: readonly number[]): { window: Window; value: Value } {
  const window = latestYear(figures.measure)
  return { window, value: valueIn(figures, rows, window) }
}

/** The rows of a state that count without a municipality and have a count in a window. */
export const unplacedOf = (figures: Figures, rows: readonly number[], window: Window): number[] =>
  rows.filter((row) => !isMunicipality(figures.atlas, row) && (valueIn(figures, [row], window).count ?? 0) > 0)
