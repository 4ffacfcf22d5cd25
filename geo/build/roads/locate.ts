import { bbox, booleanPointInPolygon } from '@turf/turf'
import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import type { Outline } from '../outlines.ts'
import type { Point } from './geodesic.ts'

const verticesOf = ({ geometry }: Outline): Position[] =>
  geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2)

/** Finds the municipality that holds a place, or else the one whose border is nearest, by its code. */
export function locator(outlines: readonly Outline[]): (point: Point) => string {
  const boxes = new Flatbush(outlines.length)
  for (const outline of outlines) boxes.add(...(bbox(outline) as [number, number, number, number]))
  boxes.finish()
  const vertices = outlines.flatMap((outline) =>
    verticesOf(outline).map((at) => ({ at, code: outline.properties.code })),
  )
  const borders = new Flatbush(vertices.length)
  for (const { at } of vertices) borders.add(at[0] ?? 0, at[1] ?? 0)
  borders.finish()
  return ([lon, lat]) => {
    const inside = boxes
      .search(lon, lat, lon, lat)
      .sort((a, b) => a - b)
      .map((i) => outlines[i] as Outline)
      .find((outline) => booleanPointInPolygon([lon, lat], outline))
    return inside?.properties.code ?? vertices[borders.neighbors(lon, lat, 1)[0] ?? -1]?.code ?? ''
  }
}
