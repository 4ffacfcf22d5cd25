import type { Unit } from '../model/view.ts'
import { type Dot, dotOf, type Series } from './series.ts'

/** A line as it is drawn. `order` gives its colour and dash; the lines of a country are a comparison only. */
export interface DrawnLine {
  readonly key: string
  readonly label: string
  readonly order: number
  readonly national: boolean
  readonly dots: readonly (Dot | null)[]
}

/** One line of the chart with the series behind it. `order` is the place of its measure in the view. */
export interface ChartLine extends DrawnLine {
  readonly series: Series
}

/** How the style sheet names the look of a line. */
export const lookOf = ({ national, order }: Pick<DrawnLine, 'national' | 'order'>): string =>
  national ? `ch-national ch-national-${order + 1}` : `ch-line-${order + 1}`

/** Draws a series as a line in a unit. */
export const lineOf = (
  series: Series,
  unit: Unit,
  parts: Pick<ChartLine, 'key' | 'label' | 'order' | 'national'>,
): ChartLine => ({
  ...parts,
  series,
  dots: series.points.map((point) => dotOf(point, unit)),
})

/** The last period of a line that has a figure. */
export const endOf = ({ dots }: Pick<DrawnLine, 'dots'>): Dot | null => dots.findLast((dot) => dot !== null) ?? null

/** The period of a line with the highest figure, the first of equals. */
export function peakOf({ dots }: Pick<DrawnLine, 'dots'>): Dot | null {
  let peak: Dot | null = null
  for (const dot of dots) if (dot && (!peak || dot.value > peak.value)) peak = dot
  return peak
}

/** From the first to the last period of all lines; null when there is none. */
export function spanOf(lines: readonly ChartLine[]): { first: number; last: number } | null {
  const all = lines.flatMap(({ series }) => series.points.map(({ index }) => index))
  return all.length === 0 ? null : { first: Math.min(...all), last: Math.max(...all) }
}

const BAND_ROOM = 1.5

/**
 * The highest value that the axis must hold: all lines, and the interval of the first as long as it does not press
 * them down; `cut` says that the interval goes on above.
 */
export function heightOf(lines: readonly Pick<DrawnLine, 'dots'>[]): { max: number; cut: boolean } {
  const values = lines.flatMap(({ dots }) => dots.map((dot) => dot?.value ?? 0))
  const highs = (lines[0]?.dots ?? []).map((dot) => dot?.high ?? 0)
  const [value, high] = [Math.max(0, ...values), Math.max(0, ...highs)]
  const max = value === 0 ? high : Math.max(value, Math.min(high, value * BAND_ROOM))
  return { max, cut: high > max }
}
