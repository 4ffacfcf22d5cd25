import { gammaQuantile } from './gamma.ts'

/** Exact two-sided bounds of a Poisson mean, in events. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

const Z95 = 1.959963984540054

const known = new Map<number, Bounds>()

/** Exact 95 % bounds of the mean of a Poisson count (Garwood): a count of 0 gives 0 to 3.69 events. */
export function poissonBounds(count: number): Bounds {
  const seen = known.get(count)
  if (seen) return seen
  const bounds = {
    low: count === 0 ? 0 : gammaQuantile(0.025, -Z95, count),
    high: gammaQuantile(0.975, Z95, count + 1),
  }
  known.set(count, bounds)
  return bounds
}
