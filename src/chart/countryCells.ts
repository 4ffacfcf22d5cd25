import { yearOf } from '../model/period.ts'
import type { Cell, Range } from './compareCells.ts'
import type { CompareForm } from './compareForm.ts'

const at = (index: number, value: number): Cell => ({
  index,
  dot: { index, value, low: value, high: value, provisional: false },
  why: null,
})
const none = (index: number, why: Cell['why']): Cell => ({ index, dot: null, why })

/**
 * A country's published rates, one a year, in the form of the places beside them. Each month of a year has the rate
 * of the year, an average leaves it as it is, and a year without a rate is a gap.
 */
export function countryCells(
  rates: ReadonlyMap<number, number>,
  { step, shape, window }: CompareForm,
  { first, last }: Range,
): Cell[] {
  const rateAt = (index: number) => rates.get(step === 'year' ? index : yearOf(index)) ?? null
  const periods = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const base = rateAt(window.first)
  let sum: number | null = 0
  return periods.map((index) => {
    const rate = rateAt(index)
    if (shape === 'cumulative') {
      sum = sum === null || rate === null ? null : sum + rate * (step === 'year' ? 1 : 1 / 12)
      return sum === null ? none(index, rate === null ? 'no-rate' : 'sum-ended') : at(index, sum)
    }
    if (rate === null) return none(index, 'no-rate')
    if (shape === 'plain') return at(index, rate)
    return base === null || base === 0
      ? none(index, base === 0 ? 'zero-base' : 'no-base')
      : at(index, (100 * rate) / base)
  })
}
