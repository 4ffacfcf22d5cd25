import { area, bbox } from '@turf/turf'
import type { Outlines } from './outlines.ts'
import { formatTable, round } from './table.ts'

/**
 * Writes `code,west,south,east,north,area_km2` of every state (2 digits) and municipality (5 digits), sorted by code:
 * degrees with 4 decimals, rounded outwards so that the box holds the outline, and geodesic area with 1 decimal.
 */
export function formatBounds({ municipalities, states }: Outlines): string {
  const rows = [...states, ...municipalities].map((outline) => {
    const [west, south, east, north] = bbox(outline) as [number, number, number, number]
    const down = (value: number): number => round(Math.floor(value * 1e4) / 1e4, 4)
    const up = (value: number): number => round(Math.ceil(value * 1e4) / 1e4, 4)
    return [
      outline.properties.code,
      down(west),
      down(south),
      up(east),
      up(north),
      round(area(outline) / 1e6, 1),
    ] as const
  })
  const sorted = rows.sort(([a], [b]) => (a < b ? -1 : 1))
  return formatTable(['code', 'west', 'south', 'east', 'north', 'area_km2'], sorted)
}
