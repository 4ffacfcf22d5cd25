import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { joined, type PackedTable, pack, separated } from './packed.ts'
import { ReadError } from './readError.ts'

/** Outlines of municipalities; the id of a geometry is its code as a number. */
export type Outlines = Topology<{ municipalities: GeometryCollection }>

const TABLES = 8

const row = (values: readonly number[]): Uint8Array =>
  pack({ rows: 1, columns: values.length, values: Uint32Array.from(values) })

const ringsOf = (geometry: Polygon | MultiPolygon): number[][][] =>
  geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs

/** An arc by number, or from its end to its start: ~number. */
const reference = (arc: number): number => (arc < 0 ? 2 * ~arc + 1 : 2 * arc)

/** Corners of all arcs, one after the other, in steps of the transform. */
function cornersOf(arcs: Topology['arcs']): { x: number[]; y: number[] } {
  const [x, y]: [number[], number[]] = [[], []]
  for (const arc of arcs) {
    let [across, up] = [0, 0]
    for (const [dx = 0, dy = 0] of arc) {
      across += dx
      up += dy
      x.push(across)
      y.push(up)
    }
  }
  return { x, y }
}

/**
 * Packs outlines into one file of eight tables: the transform (four 64-bit numbers as 16-bit words), corners of each arc,
 * corners, ids, polygons of each geometry (0 for a single one), rings of each polygon, arcs of each ring, arcs. Throws
 * when a geometry is no polygon or the outlines are not quantized.
 */
export function packOutlines(outlines: Outlines): Uint8Array {
  const { transform, arcs, objects } = outlines
  if (!transform) throw new Error('outlines without a transform')
  const geometries = objects.municipalities.geometries.map((geometry) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
      throw new Error(`expected polygons, got ${geometry.type}`)
    return geometry
  })
  const { x, y } = cornersOf(arcs)
  const doubles = Float64Array.from([...transform.scale, ...transform.translate])
  const polygons = geometries.flatMap(ringsOf)
  const rings = polygons.flat()
  return joined([
    pack({ rows: 1, columns: 16, values: new Uint16Array(doubles.buffer) }),
    row(arcs.map((arc) => arc.length)),
    pack({ rows: 2, columns: x.length, values: Uint32Array.from([...x, ...y]) }),
    row(geometries.map(({ id }) => Number(id))),
    row(geometries.map((geometry) => (geometry.type === 'Polygon' ? 0 : geometry.arcs.length))),
    row(polygons.map((polygon) => polygon.length)),
    row(rings.map((ring) => ring.length)),
    row(rings.flat().map(reference)),
  ])
}

/** Hands out what follows, as many at a time as is asked for; throws when there are too few. */
function hand<T>(file: string, all: readonly T[]): { take: (count: number) => T[]; done: () => void } {
  let at = 0
  const wrong = (reason: string) => new ReadError(reason, { file, value: String(all.length) })
  return {
    take(count) {
      if (at + count > all.length) throw wrong('values missing')
      at += count
      return all.slice(at - count, at)
    },
    done() {
      if (at < all.length) throw wrong('values left over')
    },
  }
}

function arcsOf(file: string, lengths: readonly number[], { columns, values }: PackedTable): Topology['arcs'] {
  const arcs: number[][][] = []
  let at = 0
  for (const length of lengths) {
    if (at + length > columns) throw new ReadError('values missing', { file, value: String(columns) })
    const arc: number[][] = []
    let [across, up] = [0, 0]
    for (const end = at + length; at < end; at++) {
      const [x, y] = [values[at] as number, values[columns + at] as number]
      arc.push([x - across, y - up])
      across = x
      up = y
    }
    arcs.push(arc)
  }
  if (at < columns) throw new ReadError('values left over', { file, value: String(columns) })
  return arcs
}

/** Unpacks outlines; throws a `ReadError` when the file is cut off, damaged or holds none. */
export function unpackOutlines(file: string, bytes: ArrayBuffer): Outlines {
  const tables = separated(file, bytes)
  if (tables.length !== TABLES) throw new ReadError('no outlines', { file, value: String(tables.length) })
  const [transform, lengths, corners, ids, counts, ringCounts, arcCounts, references] = tables as [
    PackedTable,
    PackedTable,
    PackedTable,
    PackedTable,
    PackedTable,
    PackedTable,
    PackedTable,
    PackedTable,
  ]
  const list = ({ values }: PackedTable): number[] => Array.from(values)
  const words = Uint16Array.from(transform.values)
  const [a = 1, b = 1, c = 0, d = 0] = new Float64Array(words.buffer, 0, 4)
  const arcs = hand(
    file,
    list(references).map((reference) => (reference % 2 === 1 ? ~((reference - 1) / 2) : reference / 2)),
  )
  const rings = hand(
    file,
    list(arcCounts).map((count) => arcs.take(count)),
  )
  const polygons = hand(
    file,
    list(ringCounts).map((count) => rings.take(count)),
  )
  const parts = list(counts)
  const geometries = list(ids).map((id, i): Polygon | MultiPolygon => {
    const count = parts[i] ?? 0
    return count === 0
      ? { type: 'Polygon', id, arcs: polygons.take(1)[0] as number[][] }
      : { type: 'MultiPolygon', id, arcs: polygons.take(count) }
  })
  for (const rest of [arcs, rings, polygons]) rest.done()
  return {
    type: 'Topology',
    transform: { scale: [a, b], translate: [c, d] },
    objects: { municipalities: { type: 'GeometryCollection', geometries } },
    arcs: arcsOf(file, list(lengths), corners),
  }
}
