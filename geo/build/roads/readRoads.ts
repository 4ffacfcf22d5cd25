import type { Geometry, Position } from 'geojson'
import { openShp } from 'shapefile'
import { metresAlong, type Point } from './geodesic.ts'
import type { Stretch } from './stretch.ts'

const toPoint = ([lon = Number.NaN, lat = Number.NaN]: Position): Point => [
  Number(lon.toFixed(6)),
  Number(lat.toFixed(6)),
]

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'MultiLineString') return geometry.coordinates
  throw new Error(`roads: expected lines, got ${geometry.type}`)
}

/** Reads the road centre lines of a shapefile, each a stretch with its geodesic length. */
export async function readRoads(bytes: Uint8Array): Promise<Stretch[]> {
  const source = await openShp(bytes)
  const stretches: Stretch[] = []
  for (let next = await source.read(); !next.done; next = await source.read()) {
    for (const positions of linesOf(next.value)) {
      const line = positions.map(toPoint)
      stretches.push({ line, metres: metresAlong(line), kind: 'road', reason: '', trunk: false })
    }
  }
  return stretches
}
