import type { RoadNetwork } from '../model/roads.ts'
import { joined, type PackedTable, pack, separated } from './packed.ts'
import { ReadError } from './readError.ts'

/** Coordinates are packed as whole 1/10,000 degrees above these, so that none is negative. */
const WEST = 180
const SOUTH = 90
const DEGREE = 1e4

const table = (rows: readonly (readonly number[])[]): Uint8Array =>
  pack({ rows: rows.length, columns: rows[0]?.length ?? 0, values: Uint32Array.from(rows.flat()) })

const east = (degrees: Float64Array): number[] => Array.from(degrees, (d) => Math.round((d + WEST) * DEGREE))
const north = (degrees: Float64Array): number[] => Array.from(degrees, (d) => Math.round((d + SOUTH) * DEGREE))

/** Number of the edge of each item, from where the items of each edge begin. */
const owners = (first: Int32Array): number[] =>
  Array.from(first.subarray(1)).flatMap((end, e) => new Array<number>(end - (first[e] as number)).fill(e))

function starts(file: string, of: Uint32Array, edges: number): Int32Array {
  const first = new Int32Array(edges + 1)
  for (const [i, e] of of.entries()) {
    if (e >= edges || (i > 0 && e < (of[i - 1] as number)))
      throw new ReadError('edges out of order', { file, row: i, value: String(e) })
    first[e + 1] = (first[e + 1] as number) + 1
  }
  for (let e = 0; e < edges; e++) first[e + 1] = (first[e + 1] as number) + (first[e] as number)
  return first
}

/** Packs a network into one file: four packed tables, one after the other: nodes, edges, shares, corners. */
export function packRoads(network: RoadNetwork): Uint8Array {
  const parts = [
    table([east(network.lon), north(network.lat)]),
    table([network.from, network.to, network.metres, network.kmh].map((row) => Array.from(row))),
    table([owners(network.shareFirst), Array.from(network.shareCode), Array.from(network.shareMetres)]),
    table([owners(network.cornerFirst), east(network.cornerLon), north(network.cornerLat)]),
  ]
  return joined(parts)
}

/** Unpacks a network; throws a `ReadError` when the file is cut off, damaged or no network. */
export function unpackRoads(file: string, bytes: ArrayBuffer): RoadNetwork {
  const tables = separated(file, bytes)
  const rows = tables.map(({ rows }) => rows).join()
  if (rows !== '2,4,3,3') throw new ReadError('expected tables of 2,4,3,3 rows, got', { file, value: rows })
  const row = (t: number, r: number): Uint32Array => {
    const { columns, values } = tables[t] as PackedTable
    return (values as Uint32Array).subarray(r * columns, (r + 1) * columns)
  }
  const degrees = (values: Uint32Array, zero: number) => Float64Array.from(values, (v) => v / DEGREE - zero)
  const edges = (tables[1] as PackedTable).columns
  return {
    lon: degrees(row(0, 0), WEST),
    lat: degrees(row(0, 1), SOUTH),
    from: Int32Array.from(row(1, 0)),
    to: Int32Array.from(row(1, 1)),
    metres: Float64Array.from(row(1, 2)),
    kmh: Float64Array.from(row(1, 3)),
    shareFirst: starts(file, row(2, 0), edges),
    shareCode: Int32Array.from(row(2, 1)),
    shareMetres: Float64Array.from(row(2, 2)),
    cornerFirst: starts(file, row(3, 0), edges),
    cornerLon: degrees(row(3, 1), WEST),
    cornerLat: degrees(row(3, 2), SOUTH),
  }
}
