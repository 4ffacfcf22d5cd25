import { betaQuantile } from './beta.ts'

/** A count over its person-years. */
export interface Exposed {
  readonly count: number
  readonly personYears: number
}

/** How many times the rate of one is that of the other, with exact 95 % bounds; `high` is Infinity when the other is 0. */
export interface RateRatio {
  readonly ratio: number
  readonly low: number
  readonly high: number
}

/**
 * Ratio of two Poisson rates with the exact conditional interval: given the sum of both counts, the first is binomial
 * (Clopper-Pearson). Null when neither has a death or one has no person-years.
 */
export function rateRatio(one: Exposed, other: Exposed): RateRatio | null {
  const sum = one.count + other.count
  if (sum === 0 || one.personYears <= 0 || other.personYears <= 0) return null
  const scale = other.personYears / one.personYears
  const odds = (p: number) => (p >= 1 ? Number.POSITIVE_INFINITY : (p / (1 - p)) * scale)
  const low = one.count === 0 ? 0 : betaQuantile(0.025, one.count, other.count + 1)
  const high = other.count === 0 ? 1 : betaQuantile(0.975, one.count + 1, other.count)
  return {
    ratio: other.count === 0 ? Number.POSITIVE_INFINITY : (one.count / other.count) * scale,
    low: odds(low),
    high: odds(high),
  }
}
