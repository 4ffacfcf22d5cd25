import type { Palette } from '../model/palette.ts'
import { NO_DATA } from '../model/scale.ts'
import { rateOf } from '../stats/rate.ts'
import type { Field } from '../stats/value.ts'
import { type Fill, LEVELS_OF_FILL } from './fill.ts'

/** Bounds of the classes of change, in deaths per 100,000 and year, for rises and falls alike. */
export const CHANGE_BOUNDS: Readonly<Record<'all' | 'women', readonly number[]>> = {
  all: [10, 25, 50],
  women: [1, 2.5, 5],
}

/** The class of a change that may be chance. */
const UNCLEAR = 4
/** Classes of falls, from the largest to the least, and of rises, from the least to the largest. */
const FALLS = [0, 1, 2, 3] as const
const RISES = [8, 9, 10, 11] as const

function classOfChange(change: number, bounds: readonly number[]): number {
  const size = bounds.filter((bound) => Math.abs(change) > bound).length
  return (change < 0 ? FALLS[3 - size] : RISES[size]) as number
}

/**
 * How the rate of each row changed from one window to another. Where the 95 % intervals overlap the class is the grey
 * one; where either is unknown, `NO_DATA`.
 */
export function changeFill(from: Field, to: Field, drawn: number, bounds: readonly number[], palette: Palette): Fill {
  const levels = new Uint8Array(drawn).fill(NO_DATA)
  for (let row = 0; row < drawn; row++) {
    const [before, after] = [from.personYears[row] as number, to.personYears[row] as number]
    if (before === 0 || after === 0) continue
    const [a, b] = [rateOf(from.counts[row] as number, before), rateOf(to.counts[row] as number, after)]
    const clear = a.low > b.high || b.low > a.high
    levels[row] = clear ? classOfChange(b.rate - a.rate, bounds) : UNCLEAR
  }
  return { levels, colors: changeColors(palette) }
}

/** Colour of each class of change. */
function changeColors({ falls, rises, unclear, land }: Palette): string[] {
  const colors = new Array<string>(LEVELS_OF_FILL).fill(land)
  FALLS.forEach((level, i) => {
    colors[level] = falls[i] as string
  })
  RISES.forEach((level, i) => {
    colors[level] = rises[i] as string
  })
  colors[UNCLEAR] = unclear
  return colors
}
