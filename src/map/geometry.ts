import earcut from 'earcut'
import type { GeometryObject } from 'topojson-specification'
import type { Outlines } from '../io/packedOutlines.ts'
import { addRing, arcsOf, mercatorX, mercatorY, segmentsOf } from './arcs.ts'

/**
 * What the map draws at one level of detail, in Web Mercator (0 to 1, y down). Triangles of a row are
 * `indices[3 x starts[row] .. 3 x starts[row + 1]]`; borders are segments of four numbers.
 */
export interface Geometry {
  readonly corners: Float32Array
  /** Row of each corner. */
  readonly rows: Uint16Array
  readonly indices: Uint32Array
  readonly starts: Uint32Array
  /** Least x, least y, greatest x and greatest y of each row. */
  readonly boxes: Float32Array
  /** Borders between two municipalities of one state. */
  readonly inner: Float32Array
  /** Borders between states, and the outline of the country. */
  readonly states: Float32Array
}

const stateOf = ({ id }: GeometryObject) => Math.floor(Number(id) / 1000)

/** The polygons of an outline, as rings of arcs; anything else than an area throws. */
function polygonsOf(shape: GeometryObject): number[][][] {
  if (shape.type === 'Polygon') return [shape.arcs]
  if (shape.type === 'MultiPolygon') return shape.arcs
  throw new Error(`outlines: ${shape.id} is no area but ${shape.type}`)
}

/** Arcs between two areas of one state, and all others that bound an area. */
function bordersOf(shapes: readonly GeometryObject[], arcs: number): { inner: number[]; states: number[] } {
  const sides: GeometryObject[][] = Array.from({ length: arcs }, () => [])
  for (const shape of shapes) for (const arc of polygonsOf(shape).flat(2)) sides[arc < 0 ? ~arc : arc]?.push(shape)
  const [inner, states]: [number[], number[]] = [[], []]
  for (const [arc, [one, other = one]] of sides.entries()) {
    if (!one || !other) continue
    if (one !== other && stateOf(one) === stateOf(other)) inner.push(arc)
    else states.push(arc)
  }
  return { inner, states }
}

/**
 * Cuts a topology into triangles and borders. `codes` are those of the drawn rows, in the order of the tables; an
 * outline whose code is not among them throws, and so does a row without an outline.
 */
export function geometryOf(codes: readonly string[], outlines: Outlines): Geometry {
  const { municipalities } = outlines.objects
  const rowOf = new Map(codes.map((code, row) => [code, row]))
  const byRow = new Map(municipalities.geometries.map((g) => [rowOf.get(String(g.id).padStart(5, '0')), g]))
  if (byRow.has(undefined)) throw new Error(`outlines: unknown code ${byRow.get(undefined)?.id}`)
  const arcs = arcsOf(outlines)
  const corners: number[] = []
  const rows: number[] = []
  const indices: number[] = []
  const starts = new Uint32Array(codes.length + 1)
  const boxes = new Float32Array(codes.length * 4)
  for (const [row, code] of codes.entries()) {
    const shape = byRow.get(row)
    if (!shape) throw new Error(`outlines: no outline of ${code}`)
    const first = corners.length
    for (const polygon of polygonsOf(shape)) {
      const base = corners.length / 2
      const holes: number[] = []
      for (const ring of polygon) {
        if (corners.length / 2 > base) holes.push(corners.length / 2 - base)
        addRing(arcs, ring, corners)
      }
      for (const index of earcut(corners.slice(2 * base), holes, 2)) indices.push(base + index)
      for (let i = base; i < corners.length / 2; i++) rows.push(row)
    }
    let [west, north, east, south] = [1, 1, 0, 0]
    for (let i = first; i < corners.length; i += 2) {
      const [x, y] = [corners[i] as number, corners[i + 1] as number]
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
    boxes.set([west, north, east, south], row * 4)
    starts[row + 1] = indices.length / 3
  }
  const borders = bordersOf(municipalities.geometries, outlines.arcs.length)
  return {
    corners: Float32Array.from(corners),
    rows: Uint16Array.from(rows),
    indices: Uint32Array.from(indices),
    starts,
    boxes,
    inner: segmentsOf(arcs, borders.inner),
    states: segmentsOf(arcs, borders.states),
  }
}

function inTriangle(geometry: Geometry, triangle: number, x: number, y: number): boolean {
  const { corners, indices } = geometry
  const side = (from: number, to: number) => {
    const [a, b] = [2 * (indices[3 * triangle + from] as number), 2 * (indices[3 * triangle + to] as number)]
    const [ax, ay, bx, by] = [corners[a], corners[a + 1], corners[b], corners[b + 1]] as [
      number,
      number,
      number,
      number,
    ]
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
  }
  const [p, q, r] = [side(0, 1), side(1, 2), side(2, 0)]
  return (p >= 0 && q >= 0 && r >= 0) || (p <= 0 && q <= 0 && r <= 0)
}

/** The row whose area holds a point of the globe, null when none does. */
export function rowAt(geometry: Geometry, lon: number, lat: number): number | null {
  const [x, y] = [mercatorX(lon), mercatorY(lat)]
  const { boxes, starts } = geometry
  for (let row = 0; row < starts.length - 1; row++) {
    const at = row * 4
    if (x < (boxes[at] as number) || y < (boxes[at + 1] as number)) continue
    if (x > (boxes[at + 2] as number) || y > (boxes[at + 3] as number)) continue
    for (let t = starts[row] as number; t < (starts[row + 1] as number); t++)
      if (inTriangle(geometry, t, x, y)) return row
  }
  return null
}

/** West, south, east and north of some rows in degrees; null when there are none. */
export function boundsOf(geometry: Geometry, rows: Iterable<number>): [number, number, number, number] | null {
  let [west, north, east, south] = [1, 1, 0, 0]
  for (const row of rows) {
    const [x0, y0, x1, y1] = geometry.boxes.subarray(row * 4, row * 4 + 4) as unknown as [
      number,
      number,
      number,
      number,
    ]
    west = Math.min(west, x0 ?? 1)
    north = Math.min(north, y0 ?? 1)
    east = Math.max(east, x1 ?? 0)
    south = Math.max(south, y1 ?? 0)
  }
  if (west > east) return null
  const lat = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
  return [west * 360 - 180, lat(south), east * 360 - 180, lat(north)]
}
