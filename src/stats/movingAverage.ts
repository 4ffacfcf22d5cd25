import type { Exposed } from './ratio.ts'

/**
 * Sums over each period and those before it, `length` in all, of which the average is the count over its exposure.
 * Missing where any of them is missing or lies before the first.
 */
export function movingAverage(parts: readonly (Exposed | null)[], length: number): (Exposed | null)[] {
  return parts.map((_, i) => {
    const last = parts.slice(Math.max(0, i - length + 1), i + 1)
    if (last.length < length) return null
    return last.reduce(
      (sum, part) => sum && part && { count: sum.count + part.count, personYears: sum.personYears + part.personYears },
      { count: 0, personYears: 0 },
    )
  })
}
