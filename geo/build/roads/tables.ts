import { type CsvTable, readCsv } from '../../../src/io/readCsv.ts'
import type { Point } from './geodesic.ts'
import type { Town } from './joinTowns.ts'

/** A place with a name. */
export interface NamedPlace {
  readonly name: string
  readonly point: Point
}

/** An edge that the source lacks, as our table of hand edges gives it. */
export interface HandEdge {
  readonly id: string
  readonly from: Point
  readonly to: Point
  readonly metres: number
  readonly trunk: boolean
}

/** A highway leg with the kilometres driven between two places. */
export interface Leg {
  readonly from: NamedPlace
  readonly to: NamedPlace
  readonly km: number
}

/** A crossing into the United States. */
export interface Crossing extends NamedPlace {
  readonly mexicanSide: string
  readonly city: string
  readonly state: string
  readonly kind: string
}

/** An entry point for cocaine, with the sources that name it. */
export interface EntryPoint extends NamedPlace {
  readonly id: string
  readonly spanishName: string
  readonly kind: string
  readonly weight: number
  readonly citation: string
}

/** A municipality by its seat. */
export interface Seat {
  readonly code: string
  readonly point: Point
}

type Row<C extends string> = CsvTable<C>['rows'][number]

function numberOf<C extends string>(file: string, { row, cell }: Row<C>, column: C): number {
  const value = cell[column]
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw new Error(`${file}, row ${row}, column ${column}: not a number, ${value}`)
  return Number(value)
}

function pointOf<C extends string>(file: string, row: Row<C>, lon: C, lat: C): Point {
  return [numberOf(file, row, lon), numberOf(file, row, lat)]
}

/** Reads corridors as lists of cities, in the order that a road passes them. */
export function readCorridors(bytes: Uint8Array): NamedPlace[][] {
  const file = 'trunk-corridors.csv'
  const { rows } = readCsv(file, bytes, { columns: ['corridor', 'sequence', 'city', 'longitude', 'latitude'] })
  const corridors = new Map<string, NamedPlace[]>()
  for (const row of rows) {
    const cities = corridors.get(row.cell.corridor) ?? []
    if (numberOf(file, row, 'sequence') !== cities.length + 1)
      throw new Error(
        `${file}, row ${row.row}, column sequence: expected ${cities.length + 1}, got ${row.cell.sequence}`,
      )
    corridors.set(row.cell.corridor, [
      ...cities,
      { name: row.cell.city, point: pointOf(file, row, 'longitude', 'latitude') },
    ])
  }
  return [...corridors.values()]
}

/** Reads the driven legs. */
export function readLegs(bytes: Uint8Array): Leg[] {
  const file = 'trunk-leg-distances.csv'
  const columns = ['from', 'to', 'from_longitude', 'from_latitude', 'to_longitude', 'to_latitude', 'km'] as const
  return readCsv(file, bytes, { columns }).rows.map((row) => ({
    from: { name: row.cell.from, point: pointOf(file, row, 'from_longitude', 'from_latitude') },
    to: { name: row.cell.to, point: pointOf(file, row, 'to_longitude', 'to_latitude') },
    km: numberOf(file, row, 'km'),
  }))
}

/** Reads our table of hand edges. */
export function readHandEdges(bytes: Uint8Array): HandEdge[] {
  const file = 'hand-edges.csv'
  const columns = ['id', 'from_lat', 'from_lon', 'to_lat', 'to_lon', 'metres', 'class', 'kind', 'reason'] as const
  return readCsv(file, bytes, { columns }).rows.map((row) => ({
    id: row.cell.id,
    from: pointOf(file, row, 'from_lon', 'from_lat'),
    to: pointOf(file, row, 'to_lon', 'to_lat'),
    metres: numberOf(file, row, 'metres'),
    trunk: row.cell.class === 'trunk',
  }))
}

/** Reads the crossings that are for people or vehicles; those for trains only are left out. */
export function readCrossings(bytes: Uint8Array): Crossing[] {
  const file = 'us_mx_ports_of_entry.csv'
  const columns = ['name', 'us_city', 'us_state', 'mx_side', 'kind', 'lat', 'lon'] as const
  const { rows } = readCsv(file, bytes, { columns })
  return rows.flatMap((row) => {
    const { name, us_city: city, us_state: state, mx_side: mexicanSide, kind } = row.cell
    return kind === 'rail' ? [] : [{ name, mexicanSide, city, state, kind, point: pointOf(file, row, 'lon', 'lat') }]
  })
}

/** Reads our table of entry points; `node` is what the build fills in. */
export function readEntryPoints(bytes: Uint8Array): EntryPoint[] {
  const file = 'entry-points.csv'
  const columns = ['id', 'name_en', 'name_es', 'kind', 'lat', 'lon', 'weight', 'citation'] as const
  return readCsv(file, bytes, { columns }).rows.map((row) => ({
    id: row.cell.id,
    name: row.cell.name_en,
    spanishName: row.cell.name_es,
    kind: row.cell.kind,
    point: pointOf(file, row, 'lon', 'lat'),
    weight: numberOf(file, row, 'weight'),
    citation: row.cell.citation,
  }))
}

/** Reads the seats of the municipalities that are drawn. */
export function readSeats(bytes: Uint8Array): Seat[] {
  const file = 'municipalities.csv'
  const { rows } = readCsv(file, bytes, { columns: ['code', 'seat_lat', 'seat_lon', 'drawn'] })
  return rows.flatMap((row) =>
    row.cell.drawn === 'true' ? [{ code: row.cell.code, point: pointOf(file, row, 'seat_lon', 'seat_lat') }] : [],
  )
}

/** Reads INEGI's localities of 2020 with a least number of inhabitants; those whose number is withheld are tiny and left out. */
export function readTowns(bytes: Uint8Array, least: number): Town[] {
  const file = 'inegi-localities-2020.csv'
  const { rows } = readCsv(file, bytes, { columns: ['lat', 'lon', 'pop2020'] })
  return rows
    .filter(({ cell }) => cell.pop2020 !== '')
    .map((row) => ({ point: pointOf(file, row, 'lon', 'lat'), people: numberOf(file, row, 'pop2020') }))
    .filter(({ people }) => people >= least)
}

/** Reads the joins between loose ends, each pair of ends once. */
export function readBridges(bytes: Uint8Array): (readonly [Point, Point])[] {
  const source: { features: { geometry: { coordinates: [Point, Point] } }[] } = JSON.parse(
    Buffer.from(bytes).toString(),
  )
  const pairs = source.features.map(({ geometry }) => geometry.coordinates)
  return [...new Map(pairs.map((pair) => [pair.map(String).sort().join(' '), pair])).values()]
}

/** Reads why a leg differs, by its two names joined by a tab. */
export function readLegReasons(bytes: Uint8Array): Map<string, string> {
  const { rows } = readCsv('leg-reasons.csv', bytes, { columns: ['from', 'to', 'reason'] })
  return new Map(rows.map(({ cell }) => [`${cell.from}\t${cell.to}`, cell.reason]))
}

/** Reads the speed in km/h of each class. */
export function readSpeeds(bytes: Uint8Array): Readonly<Record<'trunk' | 'local', number>> {
  const file = 'road-speeds.csv'
  const { rows } = readCsv(file, bytes, { columns: ['class', 'kmh', 'reason'] })
  const speeds = new Map(rows.map((row) => [row.cell.class, numberOf(file, row, 'kmh')]))
  const speedOf = (name: string): number => {
    const speed = speeds.get(name)
    if (speed === undefined) throw new Error(`${file}: no row for ${name}`)
    return speed
  }
  return { trunk: speedOf('trunk'), local: speedOf('local') }
}
