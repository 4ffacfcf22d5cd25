import { type Resolution, yearOf } from '../model/period.ts'

const ROUND = [1, 2, 2.5, 5, 10, 20, 25, 50]

/**
 * Three to five round values from 0; the last one is the top of the axis, the lowest such at or above `max`. `whole`
 * allows whole numbers only, so that a count of 1 gets 0 and 1. A `max` of 0 gets 0 and 1.
 */
export function valueTicks(max: number, whole: boolean): number[] {
  if (max <= 0) return [0, 1]
  if (whole && max <= 4) return Array.from({ length: Math.ceil(max) + 1 }, (_, i) => i)
  const power = 10 ** (Math.floor(Math.log10(max)) - 1)
  const options = ROUND.map((round) => Number((round * power).toPrecision(3)))
    .map((step) => ({ step, parts: Math.ceil(max / step) }))
    .filter(({ step, parts }) => parts >= 2 && parts <= 4 && (!whole || Number.isInteger(step)))
    .sort((a, b) => a.step * a.parts - b.step * b.parts || b.parts - a.parts)
  const { step, parts } = options[0] ?? { step: max / 2, parts: 2 }
  return Array.from({ length: parts + 1 }, (_, i) => Number((i * step).toPrecision(12)))
}

/** A mark on the time axis: the year or month that it names, and the period of the axis that it stands at. */
export interface TimeTick {
  readonly index: number
  readonly unit: Resolution
  readonly position: number
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
      .map((index) => ({ index, unit: 'month', position: index }))
  }
  const months = step === 'month' ? 12 : 1
  const perYear = (width / periods) * months
  const every = YEAR_STEPS.find((years) => years * perYear >= gap) ?? 100
  const years = step === 'month' ? { from: Math.ceil(first / 12), to: yearOf(last) } : { from: first, to: last }
  return Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i)
    .filter((year) => year % every === 0)
    .map((year) => ({ index: year, unit: 'year', position: year * months }))
}
