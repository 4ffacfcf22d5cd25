import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Resolution } from '../model/period.ts'
import { type TimeTick, timeTicks, valueTicks } from './ticks.ts'

/** The area of a chart in px, its scales and its marks. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly first: number
  readonly last: number
  /** The middle of a period. */
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly values: readonly number[]
  readonly times: readonly TimeTick[]
}

/** What a frame is built from. `max` is the highest value that must fit, `margin` the room for labels at the right. */
export interface FrameParts {
  readonly step: Resolution
  readonly first: number
  readonly last: number
  readonly max: number
  readonly whole: boolean
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Room for the figures of the value axis. */
  readonly gutter: number
}

const TOP = 10
const FOOT = 22
const YEAR_GAP = 40

/** Lays out a chart; the value axis begins at 0. */
export function frameOf({ step, first, last, max, whole, width, height, margin, gutter }: FrameParts): Frame {
  const [left, right, top, bottom] = [gutter, width - margin, TOP, height - FOOT]
  const values = valueTicks(max, whole)
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    first,
    last,
    x: scaleLinear([first - 0.5, last + 0.5], [left, right]),
    y: scaleLinear([0, values.at(-1) as number], [bottom, top]),
    values,
    times: timeTicks(step, first, last, right - left, YEAR_GAP),
  }
}

/** The period under a position in px, held inside the frame. */
export const periodAt = ({ x, first, last }: Frame, px: number): number =>
  Math.max(first, Math.min(last, Math.round(x.invert(px))))
