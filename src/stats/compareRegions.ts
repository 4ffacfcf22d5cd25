import type { Missing } from '../model/missing.ts'
import { monthCount, type Window } from '../model/period.ts'
import { type Exposed, type RateRatio, rateRatio } from './ratio.ts'
import { type Figures, type Value, valueIn } from './value.ts'

/** How two regions lie to each other. */
export type Setting = 'apart' | 'one-in-other' | 'other-in-one' | 'overlap' | 'same'

/** Two regions without shared deaths, and how many times the rate of the first is that of the second. */
export interface RegionRatio {
  readonly setting: Setting
  /** How many municipalities and unspecified places both have. */
  readonly shared: number
  readonly one: Exposed
  /** The second region, without what it shares with the first. */
  readonly other: Exposed
  readonly ratio: RateRatio | null
}

/** A ratio that cannot be had, with the reason. */
export interface NoRatio {
  readonly setting: Setting
  readonly missing: Missing | null
}

/** Deaths over person-years; null where there is no rate. */
export function exposedOf({ count, population }: Value, window: Window): Exposed | null {
  if (count === null || population === null) return null
  return { count, personYears: (population * monthCount(window)) / 12 }
}

/** How two regions lie to each other, by their sorted rows. */
export function settingOf(one: readonly number[], other: readonly number[]): { setting: Setting; shared: number } {
  const rows = new Set(one)
  const shared = other.filter((row) => rows.has(row)).length
  if (shared === 0) return { setting: 'apart', shared }
  if (shared === one.length && shared === other.length) return { setting: 'same', shared }
  if (shared === one.length) return { setting: 'one-in-other', shared }
  return { setting: shared === other.length ? 'other-in-one' : 'overlap', shared }
}

/**
 * The rate of a region against that of another in a window. Deaths that lie in both are counted in the first only, so
 * that the interval is exact: a region within another is set against the rest of it, whichever was named first.
 */
export function compareRegions(
  figures: Figures,
  one: readonly number[],
  other: readonly number[],
  window: Window,
): RegionRatio | NoRatio {
  const { setting, shared } = settingOf(one, other)
  if (setting === 'same') return { setting, missing: null }
  const [inner, outer] = setting === 'other-in-one' ? [other, one] : [one, other]
  const taken = new Set(inner)
  const values = [inner, outer.filter((row) => !taken.has(row))].map((rows) => valueIn(figures, rows, window))
  const [first, second] = values.map((value) => exposedOf(value, window))
  if (!first || !second) return { setting, missing: values.find(({ missing }) => missing)?.missing ?? 'no-population' }
  return { setting, shared, one: first, other: second, ratio: rateRatio(first, second) }
}
