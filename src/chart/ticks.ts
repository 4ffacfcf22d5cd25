import { ticks } from 'd3-array'
import { type Resolution, yearOf } from '../model/period.ts'

/**
 * Three to five round values from 0; the last one is the top of the axis, at or above `max`. `whole` allows whole
 * numbers only, so that a count of 1 gets 0 and 1. A `max` of 0 gets 0 and 1.
 */
export function valueTicks(max: number, whole: boolean): number[] {
  if (max <= 0) return [0, 1]
  if (whole && max <= 4) return Array.from({ length: Math.ceil(max) + 1 }, (_, i) => i)
  const steps = [4, 3, 5].map((count) => ticks(0, max, count)[1] ?? max)
  const options = steps.map((step) =>
    Array.from({ length: Math.ceil(max / step - 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12))),
  )
  return options.find(({ length }) => length >= 3 && length <= 5) ?? (options[0] as number[])
}

/** A mark on the time axis: which period it stands at, and whether it names a year or a month. */
export interface TimeTick {
  readonly index: number
  readonly unit: Resolution
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50]
const MONTHS_NAMED_UP_TO = 36

/**
 * Marks of a time axis `width` px wide that stand at least `gap` px apart. Years are named in round steps; a span of
 * up to three years in months is named every six months.
 */
export function timeTicks(step: Resolution, first: number, last: number, width: number, gap: number): TimeTick[] {
  const periods = last - first + 1
  if (step === 'month' && periods <= MONTHS_NAMED_UP_TO) {
    const every = [3, 6, 12, 24].find((months) => (width / periods) * months >= gap * 2) ?? 36
    return Array.from({ length: periods }, (_, i) => first + i)
      .filter((index) => index % every === 0)
      .map((index) => ({ index, unit: 'month' }))
  }
  const months = step === 'month' ? 12 : 1
  const perYear = (width / periods) * months
  const every = YEAR_STEPS.find((years) => years * perYear >= gap) ?? 100
  const years = step === 'month' ? { from: Math.ceil(first / 12), to: yearOf(last) } : { from: first, to: last }
  return Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i)
    .filter((year) => year % every === 0)
    .map((year) => ({ index: year * months, unit: 'year' }))
}
