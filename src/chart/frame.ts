import { type ScaleLinear, scaleLinear, scaleLog } from 'd3-scale'
import type { Resolution } from '../model/period.ts'
import { logTicks } from './logTicks.ts'
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
  readonly y: (value: number) => number
  /** The value of the line that the others are read from; null on a logarithmic axis without one. */
  readonly base: number | null
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
  /** The lowest value of a logarithmic axis; the axis is linear without one. */
  readonly logFrom?: number
  /** The value that the others are read from, 0 unless told. */
  readonly base?: number
}

const TOP = 10
const FOOT = 22
const YEAR_GAP = 40

/** Lays out a chart; the value axis begins at 0, a logarithmic one below its lowest value, where what is lower lies. */
export function frameOf(parts: FrameParts): Frame {
  const { step, first, last, max, whole, width, height, margin, gutter, logFrom } = parts
  const [left, right, top, bottom] = [gutter, width - margin, TOP, height - FOOT]
  const values = logFrom === undefined ? valueTicks(max, whole) : logTicks(logFrom, max)
  const [lowest, highest] = [values[0] as number, values.at(-1) as number]
  const scale = (logFrom === undefined ? scaleLinear : scaleLog)([lowest, highest], [bottom, top])
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
    y: (value) => scale(Math.max(lowest, value)),
    base: parts.base ?? (logFrom === undefined ? 0 : null),
    values,
    times: timeTicks(step, first, last, right - left, YEAR_GAP),
  }
}

/** The period under a position in px, held inside the frame. */
export const periodAt = ({ x, first, last }: Frame, px: number): number =>
  Math.max(first, Math.min(last, Math.round(x.invert(px))))
