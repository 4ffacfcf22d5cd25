import type { Denominator } from './measure.ts'

/** A fixed scale of rates: upper bounds of its classes above zero; the last class has none. */
export interface Scale {
  readonly id: 'all' | 'women'
  readonly bounds: readonly number[]
}

/** Deaths per 100,000 and year; 10 is the level that the World Health Organization calls epidemic. */
const ALL: Scale = { id: 'all', bounds: [5, 10, 25, 50, 100] }
/** Deaths per 100,000 women and year: a tenth of the other. */
const WOMEN: Scale = { id: 'women', bounds: [0.5, 1, 2.5, 5, 10] }

/** Classes of a rate: 0 for zero, then one for each step. */
export const CLASSES = 7
/** The class of a place without a figure. */
export const NO_DATA = 7
/** Added to a class above zero when the count is small. */
export const UNSURE = 8
/** Counts under this have an exact 95 % interval more than twice as wide as the rate. */
export const SURE_COUNT = 6

/** The scale of a measure: the same for every year and window. */
export const scaleOf = (denominator: Denominator): Scale => (denominator === 'women' ? WOMEN : ALL)

/** Class of a rate, 0 to 6; a rate on a bound belongs to the class below it ("up to 5"). */
export function classOf(scale: Scale, rate: number): number {
  if (rate === 0) return 0
  const found = scale.bounds.findIndex((bound) => rate <= bound)
  return found < 0 ? CLASSES - 1 : found + 1
}
