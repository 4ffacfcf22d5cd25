import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackedRoadPlaces } from '../../src/io/fetchRoads.ts'
import { packRoads } from '../../src/io/packedRoads.ts'
import { type CsvRow, readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { Access, Crop, Crossing, EntryPoint, LabCell, RoadNetwork, RoadPlaces } from '../../src/model/roads.ts'
import { municipalityFinder, sharesOf } from './roadShares.ts'

const KINDS = { crossing: ['road', 'pedestrian', 'ferry'], entry: ['border', 'port', 'coast'] } as const
const DEGREE = 1e4

type Row = CsvRow<string>

function tableOf<C extends string>(folder: string, file: string, columns: readonly C[]): readonly CsvRow<C>[] {
  return readCsv(file, readFileSync(join(folder, file)), { columns }).rows
}

function numberIn(file: string, { row, cell }: Row, column: string): number {
  const value = cell[column] as string
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw new ReadError('expected a number', { file, row, column, value })
  return Number(value)
}

function oneOf<T extends string>(file: string, { row, cell }: Row, column: string, words: readonly T[]): T {
  const value = cell[column] as string
  const found = words.find((word) => word === value)
  if (!found) throw new ReadError(`expected ${words.join(' or ')}`, { file, row, column, value })
  return found
}

function checkNumbering(file: string, rows: readonly Row[], column: string): void {
  const wrong = rows.find((row, i) => numberIn(file, row, column) !== i)
  if (wrong)
    throw new ReadError('numbers must count up from 0', {
      file,
      row: wrong.row,
      column,
      value: wrong.cell[column] ?? '',
    })
}

type Line = readonly (readonly [lon: number, lat: number])[]

/** Corners between the nodes of an edge, as whole 1/10,000 degrees, from steps. */
function cornersOf(file: string, { row, cell }: Row, start: readonly [number, number]): Line {
  const steps = cell.line === '' ? [] : (cell.line as string).split(' ').map(Number)
  if (steps.length % 2 !== 0 || !steps.every(Number.isInteger))
    throw new ReadError('expected pairs of whole numbers', { file, row, column: 'line', value: cell.line ?? '' })
  const corners: [number, number][] = []
  let [x, y] = start.map((degrees) => Math.round(degrees * DEGREE)) as [number, number]
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i] as number
    y += steps[i + 1] as number
    corners.push([x / DEGREE, y / DEGREE])
  }
  return corners
}

const firsts = (lists: readonly (readonly unknown[])[]): Int32Array => {
  const first = new Int32Array(lists.length + 1)
  for (const [i, list] of lists.entries()) first[i + 1] = (first[i] as number) + list.length
  return first
}

/** Reads the road network of the geometry folder; throws a `ReadError` that names file, row, column and value. */
export function readNetwork(folder: string): RoadNetwork {
  const nodes = tableOf(folder, 'road-nodes.csv', ['node', 'lat', 'lon', 'code'])
  const edges = tableOf(folder, 'road-edges.csv', ['edge', 'from', 'to', 'metres', 'kmh'])
  const lines = tableOf(folder, 'road-lines.csv', ['edge', 'line'])
  checkNumbering('road-nodes.csv', nodes, 'node')
  checkNumbering('road-edges.csv', edges, 'edge')
  checkNumbering('road-lines.csv', lines, 'edge')
  if (lines.length !== edges.length)
    throw new ReadError(`expected ${edges.length} lines, got`, { file: 'road-lines.csv', value: String(lines.length) })
  const lon = Float64Array.from(nodes, (row) => numberIn('road-nodes.csv', row, 'lon'))
  const lat = Float64Array.from(nodes, (row) => numberIn('road-nodes.csv', row, 'lat'))
  const column = (name: string) => edges.map((row) => numberIn('road-edges.csv', row, name))
  const [from, to, metres] = [column('from'), column('to'), column('metres')]
  const placeOf = (node: number) => [lon[node] as number, lat[node] as number] as const
  const corners = lines.map((row, e) => cornersOf('road-lines.csv', row, placeOf(from[e] as number)))
  const find = municipalityFinder(folder)
  const shares = corners.map((line, e) => {
    const [start, end] = [from[e] as number, to[e] as number]
    const ends = [nodes[start]?.cell.code, nodes[end]?.cell.code] as [string, string]
    return sharesOf(find, [placeOf(start), ...line, placeOf(end)], metres[e] as number, ends)
  })
  return {
    lon,
    lat,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    metres: Float64Array.from(metres),
    kmh: Float64Array.from(column('kmh')),
    shareFirst: firsts(shares),
    shareCode: Int32Array.from(shares.flat(), ([code]) => Number(code)),
    shareMetres: Float64Array.from(shares.flat(), ([, length]) => length),
    cornerFirst: firsts(corners),
    cornerLon: Float64Array.from(corners.flat(), ([x]) => x),
    cornerLat: Float64Array.from(corners.flat(), ([, y]) => y),
  }
}

function readCrossings(folder: string): Crossing[] {
  const file = 'crossings.csv'
  const columns = ['id', 'port', 'name_en', 'name_es', 'us_city', 'us_state', 'kind', 'lat', 'lon', 'node'] as const
  return tableOf(folder, file, columns).map((row) => ({
    id: row.cell.id,
    port: row.cell.port,
    en: row.cell.name_en,
    es: row.cell.name_es,
    city: row.cell.us_city,
    state: row.cell.us_state,
    kind: oneOf(file, row, 'kind', KINDS.crossing),
    lon: numberIn(file, row, 'lon'),
    lat: numberIn(file, row, 'lat'),
    node: numberIn(file, row, 'node'),
  }))
}

function readEntries(folder: string): EntryPoint[] {
  const file = 'entry-points.csv'
  const columns = ['id', 'name_en', 'name_es', 'kind', 'lat', 'lon', 'node', 'weight', 'citation'] as const
  return tableOf(folder, file, columns).map((row) => ({
    id: row.cell.id,
    en: row.cell.name_en,
    es: row.cell.name_es,
    kind: oneOf(file, row, 'kind', KINDS.entry),
    lon: numberIn(file, row, 'lon'),
    lat: numberIn(file, row, 'lat'),
    node: numberIn(file, row, 'node'),
    weight: numberIn(file, row, 'weight'),
    citation: row.cell.citation,
  }))
}

/** Reads what lies on the network: crossings, entry points, crops, laboratories, and the seats' ways to the roads. */
export function readRoadPlaces(folder: string): RoadPlaces {
  const crops = tableOf(folder, 'crops.csv', ['code', 'crop', 'eradicated']).map(
    (row): Crop => ({
      code: row.cell.code,
      crop: oneOf('crops.csv', row, 'crop', ['poppy', 'marijuana']),
      eradicated: numberIn('crops.csv', row, 'eradicated'),
    }),
  )
  const labs = tableOf(folder, 'lab-density.csv', ['lat', 'lon', 'density']).map(
    (row): LabCell => ({
      lon: numberIn('lab-density.csv', row, 'lon'),
      lat: numberIn('lab-density.csv', row, 'lat'),
      density: numberIn('lab-density.csv', row, 'density'),
    }),
  )
  const access = tableOf(folder, 'road-access.csv', ['code', 'node', 'metres']).map((row): [string, Access] => [
    row.cell.code,
    { node: numberIn('road-access.csv', row, 'node'), metres: numberIn('road-access.csv', row, 'metres') },
  ])
  return { crossings: readCrossings(folder), entries: readEntries(folder), crops, labs, access: new Map(access) }
}

/** The network and what lies on it, as packed for the browser. */
export function packRoadTables(folder: string): { network: Uint8Array; places: PackedRoadPlaces } {
  const places = readRoadPlaces(folder)
  return {
    network: packRoads(readNetwork(folder)),
    places: {
      ...places,
      labs: places.labs.map(({ lon, lat, density }) => [lon, lat, density]),
      access: [...places.access].map(([code, { node, metres }]) => [code, node, metres]),
    },
  }
}
