import { area, line } from 'd3-shape'
import type { Frame } from './frame.ts'
import type { Dot } from './series.ts'

type Place = Pick<Frame, 'x' | 'y'>

/** The line through dots, as the `d` of a path, in tenths of a px. */
export const linePath = ({ x, y }: Place, dots: readonly Dot[]): string =>
  line<Dot>(
    (dot) => x(dot.index),
    (dot) => y(dot.value),
  ).digits(1)([...dots]) ?? ''

/** The band from the low to the high bound of dots; a single dot gets the width of half a period. */
export function bandPath({ x, y }: Place, dots: readonly Dot[]): string {
  const [only] = dots
  const wide =
    dots.length === 1 && only
      ? [
          { ...only, index: only.index - 0.25 },
          { ...only, index: only.index + 0.25 },
        ]
      : dots
  return (
    area<Dot>(
      (dot) => x(dot.index),
      (dot) => y(dot.low),
      (dot) => y(dot.high),
    ).digits(1)([...wide]) ?? ''
  )
}
