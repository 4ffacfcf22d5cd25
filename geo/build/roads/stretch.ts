import type { Point } from './geodesic.ts'

/** What an edge of the network is made of. */
export type Kind = 'road' | 'join' | 'hand' | 'spur'

/** A piece of road between two ends, each of which is a place where others may meet it. */
export interface Stretch {
  readonly line: readonly Point[]
  readonly metres: number
  readonly kind: Kind
  /** Row of the table of hand edges that it comes from, or empty. */
  readonly reason: string
  readonly trunk: boolean
}

/** Name of a place where stretches meet: its coordinates to 0.1 m. */
export const placeKey = ([lon, lat]: Point): string => `${lon.toFixed(6)},${lat.toFixed(6)}`

/** First and last place of a stretch. */
export const endsOf = ({ line }: Stretch): readonly [Point, Point] => [line[0] as Point, line.at(-1) as Point]
