import type { Geometry } from './geometry.ts'

/** Where to go from an area, as the arrow keys say. */
export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

const WAYS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** Whether a key is an arrow. */
export const isDirection = (key: string): key is Direction => Object.hasOwn(WAYS, key)

function middleOf({ boxes }: Geometry, row: number): [number, number] {
  const [west = 0, north = 0, east = 0, south = 0] = boxes.subarray(row * 4, row * 4 + 4)
  return [(west + east) / 2, (north + south) / 2]
}

/** The neighbour that lies most in a direction; null when none lies that way at all. */
export function towards(
  geometry: Geometry,
  row: number,
  neighbours: readonly number[],
  direction: Direction,
): number | null {
  const [x, y] = middleOf(geometry, row)
  const [dx, dy] = WAYS[direction]
  let best: { row: number; cosine: number } | null = null
  for (const other of neighbours) {
    const [ox, oy] = middleOf(geometry, other)
    const cosine = ((ox - x) * dx + (oy - y) * dy) / Math.hypot(ox - x, oy - y)
    if (cosine > 0.3 && (!best || cosine > best.cosine)) best = { row: other, cosine }
  }
  return best?.row ?? null
}
