import type { Theme } from '../../model/palette.ts'
import type { Fill } from '../fill.ts'
import { ROUTE_COLORS } from './routesColors.ts'

/** Upper bounds of the classes of flow above zero, in shares; the last class has none. */
export const FLOW_BOUNDS = [0.01, 0.025, 0.05, 0.1, 0.25] as const

/** Bounds of a change of flow, in shares: below the first it is none. */
export const SHIFT_BOUNDS = [0.005, 0.025, 0.1] as const

const NEGLIGIBLE = 1e-6

/** Class of a share of flow: 0 for none, 1 to 6. */
export function flowClass(share: number): number {
  if (share < NEGLIGIBLE) return 0
  const found = FLOW_BOUNDS.findIndex((bound) => share <= bound)
  return found < 0 ? FLOW_BOUNDS.length + 1 : found + 1
}

/** Class of a change: 0 for none, 1 to 3 for less, 4 to 6 for more. */
export function shiftClass(change: number): number {
  const size = SHIFT_BOUNDS.filter((bound) => Math.abs(change) >= bound).length
  return size === 0 || change < 0 ? size : size + SHIFT_BOUNDS.length
}

/** The fill of the areas by a class of each code; `codes` are those of the drawn rows. */
const fillOf = (
  codes: readonly string[],
  drawn: number,
  colors: readonly string[],
  level: (code: number) => number,
): Fill => ({ levels: Uint8Array.from({ length: drawn }, (_, row) => level(Number(codes[row]))), colors })

/** Areas coloured by flow. */
export const flowFill = (codes: readonly string[], drawn: number, flow: Float64Array, theme: Theme): Fill =>
  fillOf(codes, drawn, ROUTE_COLORS[theme].flow, (code) => flowClass(flow[code] as number))

/** Areas coloured by the change of flow. */
export const shiftFill = (
  codes: readonly string[],
  drawn: number,
  before: Float64Array,
  after: Float64Array,
  theme: Theme,
): Fill =>
  fillOf(codes, drawn, ROUTE_COLORS[theme].shift, (code) =>
    shiftClass((after[code] as number) - (before[code] as number)),
  )
