import { type Exposed, type RateRatio, rateRatio } from './ratio.ts'

/**
 * A rate as an index, the rate of `base` being 100, with exact 95 % bounds where both are of different deaths. Null
 * where the base has no death or one has no person-years.
 */
export function indexTo(base: Exposed, part: Exposed): RateRatio | null {
  const found = base.count === 0 ? null : rateRatio(part, base)
  return found && { ratio: found.ratio * 100, low: found.low * 100, high: found.high * 100 }
}
