import type { Measure } from '../model/measure.ts'
import { type Cell, cellsOf, type Part, partsOf, type Range } from './compareCells.ts'
import type { CompareForm } from './compareForm.ts'
import { countryCells } from './countryCells.ts'
import type { DrawnLine } from './line.ts'
import type { Series } from './series.ts'

/** Most lines of places, a measure each, that one chart tells apart. */
export const MOST_LINES = 6

/** Most countries beside them. */
export const MOST_COUNTRIES = 5

/** A line that stands beside others: a measure of a place, or the published rates of a country. */
export interface ComparedLine extends DrawnLine {
  /** The whole name, to read and to head a column. */
  readonly name: string
  /** One a period of the range. */
  readonly cells: readonly Cell[]
  /** What its figures come from; null for a country, whose rates are taken as published. */
  readonly parts: readonly Part[] | null
  readonly measure: Measure | null
}

/** A place that is to be compared, by one of its measures. */
export interface Compared {
  readonly key: string
  readonly label: string
  readonly name: string
  readonly series: Series
}

/** A country that is to be compared. */
export interface Benchmark {
  readonly key: string
  readonly name: string
  readonly rates: ReadonlyMap<number, number>
}

const SHORT = 18

/** The periods that are laid side by side: those of all series, or of the window where figures are summed. */
export function rangeOf(series: readonly Series[], form: CompareForm): Range | null {
  if (series.every(({ points }) => points.length === 0)) return null
  if (form.shape === 'cumulative') return { first: form.window.first, last: form.window.last }
  const indices = series.flatMap(({ points }) => [points[0]?.index ?? [], points.at(-1)?.index ?? []].flat())
  return { first: Math.min(...indices), last: Math.max(...indices) }
}

/** What is drawn of cells: a logarithmic axis has no place for zero. */
const drawn = (cells: readonly Cell[], { log }: CompareForm) =>
  cells.map(({ dot }) => (log && dot && dot.value <= 0 ? null : dot))

/** The lines of places and countries over a range, in a form. Countries have rates of homicide only, never counts. */
export function comparedLines(
  places: readonly Compared[],
  countries: readonly Benchmark[],
  form: CompareForm,
  range: Range,
): ComparedLine[] {
  const own = places.map(({ key, label, name, series }, order): ComparedLine => {
    const parts = partsOf(series, form, range)
    const cells = cellsOf(parts, form)
    return {
      key,
      label,
      name,
      order,
      national: false,
      cells,
      parts,
      measure: series.measure,
      dots: drawn(cells, form),
    }
  })
  const others = countries.map(({ key, name, rates }, order): ComparedLine => {
    const cells = countryCells(rates, form, range)
    const label = name.length > SHORT ? `${name.slice(0, SHORT - 1)}…` : name
    return { key, label, name, order, national: true, cells, parts: null, measure: null, dots: drawn(cells, form) }
  })
  return [...own, ...others]
}

/** The part of a line within a range; what its figures come from stays whole. */
export const clipped = (line: ComparedLine, { first, last }: Range): ComparedLine => {
  const within = (_: unknown, i: number) => {
    const index = line.cells[i]?.index ?? last + 1
    return first <= index && index <= last
  }
  return { ...line, cells: line.cells.filter(within), dots: line.dots.filter(within) }
}

/** The part of a range that a window covers; null where that is less than two periods, or all of it. */
export function narrowed(range: Range, { window }: CompareForm): Range | null {
  const first = Math.max(range.first, window.first)
  const last = Math.min(range.last, window.last)
  const whole = first === range.first && last === range.last
  return last > first && !whole ? { first, last } : null
}

/** Whether a reader means the window when it is not told: a year or more by month, which a long axis would press flat. */
export const meansWindow = ({ step, window }: CompareForm): boolean =>
  step === 'month' && window.last - window.first + 1 >= 12

/** Whether a country's rates may stand beside a measure: both are of everybody, and both are rates. */
export const comparesCountries = (measure: Measure, { unit }: CompareForm): boolean =>
  unit === 'rate' && measure.denominator === 'total'

/** How many periods of a line are zero, and so not on a logarithmic axis. */
export const zerosOf = ({ cells }: ComparedLine): number => cells.filter(({ dot }) => dot?.value === 0).length

/** The lowest and highest value that the axis must hold; null where nothing is drawn. */
export function extentOf(lines: readonly ComparedLine[]): { min: number; max: number } | null {
  const values = lines.flatMap(({ dots }) => dots.flatMap((dot) => (dot ? [dot.value] : [])))
  return values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values) }
}
