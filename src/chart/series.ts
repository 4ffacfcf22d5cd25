import type { Measure } from '../model/measure.ts'
import type { Missing } from '../model/missing.ts'
import type { Resolution, Window } from '../model/period.ts'
import type { Unit } from '../model/view.ts'
import { poissonBounds } from '../stats/poisson.ts'
import { type Figures, type Value, valueIn } from '../stats/value.ts'
import { coveredSpan } from './covered.ts'

/** What is known of one period. `index` counts years or months, as the step of the series says. */
export interface Point {
  readonly index: number
  readonly value: Value
}

/** One measure of one place, period by period without holes: a period without a figure holds its reason. */
export interface Series {
  readonly measure: Measure
  readonly step: Resolution
  readonly points: readonly Point[]
}

/** The series of a region over all that its measure covers. `rows` are sorted and not empty. */
export function seriesOf(figures: Figures, rows: readonly number[], step: Resolution): Series {
  const { measure } = figures
  const span = coveredSpan(measure, step)
  const length = span ? span.last - span.first + 1 : 0
  const points = Array.from({ length }, (_, i) => {
    const index = (span as Window).first + i
    return { index, value: valueIn(figures, rows, { unit: step, first: index, last: index }) }
  })
  return { measure, step, points }
}

/** A period that can be drawn: its value in the unit of the chart with its 95 % interval. */
export interface Dot {
  readonly index: number
  readonly value: number
  readonly low: number
  readonly high: number
  readonly provisional: boolean
}

/** What a period looks like in a unit; null when it has no such figure. */
export function dotOf({ index, value }: Point, unit: Unit): Dot | null {
  const { count, rate, provisional } = value
  if (unit === 'rate') return rate && { index, value: rate.rate, low: rate.low, high: rate.high, provisional }
  return count === null ? null : { index, value: count, ...poissonBounds(count), provisional }
}

/** A stretch of periods without a figure, and why. */
export interface Gap {
  readonly first: number
  readonly last: number
  readonly missing: Missing
}

/** The gaps of a series in a unit, neighbours with the same reason joined. */
export function gapsOf({ points }: Series, unit: Unit): Gap[] {
  const gaps: Gap[] = []
  for (const point of points) {
    const { missing } = point.value
    if (missing === null || dotOf(point, unit)) continue
    const before = gaps.at(-1)
    if (before?.last === point.index - 1 && before.missing === missing)
      gaps[gaps.length - 1] = { ...before, last: point.index }
    else gaps.push({ first: point.index, last: point.index, missing })
  }
  return gaps
}
