import { poissonBounds } from './poisson.ts'

/** Deaths per 100,000 inhabitants and year, with exact 95 % Poisson bounds. */
export interface Rate {
  readonly rate: number
  readonly low: number
  readonly high: number
}

/** Rate of a count over person-years; `personYears` must be above 0. */
export function rateOf(count: number, personYears: number): Rate {
  const { low, high } = poissonBounds(count)
  const scale = 100_000 / personYears
  return { rate: count * scale, low: low * scale, high: high * scale }
}
