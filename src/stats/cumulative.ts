import type { Exposed } from './ratio.ts'

/** Sums from the first period on; from the first period that is missing there is no sum. */
export function cumulative(parts: readonly (Exposed | null)[]): (Exposed | null)[] {
  let sum: Exposed | null = { count: 0, personYears: 0 }
  return parts.map((part) => {
    sum = sum && part && { count: sum.count + part.count, personYears: sum.personYears + part.personYears }
    return sum
  })
}
