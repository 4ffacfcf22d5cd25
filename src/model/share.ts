import { area, booleanPointInPolygon, featureCollection, intersect, polygon } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Atlas } from './atlas.ts'
import { circleOutline } from './circle.ts'
import type { Outline } from './outline.ts'
import type { FindInShape } from './place.ts'

/** How much of a municipality's area must lie inside a shape for it to count. */
export const LEAST_SHARE = 0.5

type Box = readonly [west: number, south: number, east: number, north: number]

interface Shape {
  readonly row: number
  readonly outline: Feature<Polygon | MultiPolygon>
  readonly box: Box
}

const ringsOf = ({ geometry }: Feature<Polygon | MultiPolygon>): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

function boxOf(points: readonly Position[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon = 0, lat = 0] of points) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

const apart = (a: Box, b: Box) => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1]

/** Whether the segment from a to b may touch a box: false only when it surely does not. */
function touches([ax, ay]: Outline[number], [bx, by]: Outline[number], box: Box): boolean {
  if (apart([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)], box)) return false
  const [west, south, east, north] = box
  const side = (x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
  return Math.abs(side(west, south) + side(east, south) + side(east, north) + side(west, north)) < 4
}

function shapesOf(atlas: Atlas, outlines: Topology<{ municipalities: GeometryCollection }>): Shape[] {
  const { features } = feature(outlines, outlines.objects.municipalities)
  return features.map((one) => {
    const code = String(one.id).padStart(5, '0')
    const row = atlas.rowOf.get(code)
    if (row === undefined) throw new Error(`outlines: unknown code ${code}`)
    const outline = one as Feature<Polygon | MultiPolygon>
    return { row, outline, box: boxOf(ringsOf(outline).flat()) }
  })
}

function shareInside({ outline, box }: Shape, edge: Outline, inside: Feature<Polygon>, least: number): boolean {
  const crossed = edge.some((corner, i) => touches(corner, edge[(i + 1) % edge.length] as Outline[number], box))
  if (!crossed) return booleanPointInPolygon([box[0], box[1]], inside)
  const common = intersect(featureCollection<Polygon | MultiPolygon>([outline, inside]))
  return common !== null && area(common) >= least * area(outline)
}

function rowsInside(shapes: readonly Shape[], edge: Outline): number[] {
  const ring = [...edge, edge[0] as Outline[number]].map(([lon, lat]) => [lon, lat])
  const [inside, box] = [polygon([ring]), boxOf(ring)]
  return shapes
    .filter((shape) => !apart(shape.box, box) && shareInside(shape, edge, inside, LEAST_SHARE))
    .map(({ row }) => row)
}

/**
 * Finds the drawn municipalities of which at least half of the area lies in a shape: a drawn area, or a circle of so
 * many km around the seat of the municipality named. Areas are those of `outlines`, in which the id of a geometry is its
 * code as a number; a code that the atlas lacks throws. What was found for a term is kept with it.
 */
export function shareIn(atlas: Atlas, outlines: Topology<{ municipalities: GeometryCollection }>): FindInShape {
  const shapes = shapesOf(atlas, outlines)
  const known = new WeakMap<object, readonly number[]>()
  return (term) => {
    const before = known.get(term)
    if (before) return before
    const seat = term.kind === 'near' ? atlas.municipalities[atlas.rowOf.get(term.code) ?? -1] : undefined
    if (term.kind === 'near' && !seat) throw new Error(`unknown municipality: ${term.code}`)
    const edge = term.kind === 'area' ? term.outline : circleOutline(seat?.lon ?? 0, seat?.lat ?? 0, term.km)
    const rows = rowsInside(shapes, edge)
    known.set(term, rows)
    return rows
  }
}
