import { readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import { readText } from '../../src/io/readText.ts'
import type { Raw } from './raw.ts'

/** A municipality. `seat` is null where no source gives one; `created` is null when it is older than 1990. */
export interface Municipality {
  readonly code: string
  readonly name: string
  readonly seat: { readonly lat: number; readonly lon: number } | null
  readonly drawn: boolean
  readonly created: string | null
  readonly parents: readonly string[]
  readonly parentsNote: string
}

type Point = NonNullable<Municipality['seat']>

const OUTLINES = 'geometry/mx-2025-2pct.topo.json'
const SEATS = 'population/municipality-seats.csv'
const LOCALITIES = 'places/inegi-localities-2020.csv'
const HISTORY = 'places/municipality-history.csv'
const PLACES = 'geometry/natural-earth/ne_10m_populated_places_simple_mxbbox.geojson'

/** Two pairs in Oaxaca bear one name; the district tells them apart, as in INEGI's catalogue and SNSP's files. */
const WITH_DISTRICT: ReadonlyMap<string, string> = new Map([
  ['20208', 'San Juan Mixtepec Distrito 08'],
  ['20209', 'San Juan Mixtepec Distrito 26'],
  ['20318', 'San Pedro Mixtepec Distrito 22'],
  ['20319', 'San Pedro Mixtepec Distrito 26'],
])

/** Municipalities younger than the outlines and populations: 25019, 25020, 24059. */
const UNDRAWN: readonly string[] = ['24059', '25019', '25020']

/** Undrawn seats that Natural Earth knows, by the name and state that it gives. */
const NATURAL_EARTH: ReadonlyMap<string, readonly [name: string, state: string]> = new Map([
  ['25019', ['Eldorado', 'Sinaloa']],
])

const parseJson = (raw: Raw, file: string): unknown => JSON.parse(readText(file, raw.bytes(file)).text)

function readOutlineNames(raw: Raw): Map<string, string> {
  const topology = parseJson(raw, OUTLINES) as {
    objects: { municipios: { geometries: readonly { properties: { cve: string; name: string } }[] } }
  }
  return new Map(topology.objects.municipios.geometries.map(({ properties }) => [properties.cve, properties.name]))
}

function parsePoint(file: string, row: number, lat: string, lon: string): Point {
  const point = { lat: Number(lat), lon: Number(lon) }
  const inside = point.lat > 14 && point.lat < 33 && point.lon > -119 && point.lon < -86
  if (lat === '' || lon === '' || !inside)
    throw new ReadError('point outside Mexico', { file, row, value: `${lat} ${lon}` })
  return point
}

function readSeats(raw: Raw): Map<string, Point> {
  const localities = readCsv(LOCALITIES, raw.bytes(LOCALITIES), { columns: ['cve_loc', 'lat', 'lon'] })
  const seats = readCsv(SEATS, raw.bytes(SEATS), { columns: ['CVE_ENT', 'CVE_MUN', 'Long', 'Lat'] })
  return new Map([
    ...localities.rows
      .filter(({ cell }) => cell.cve_loc.endsWith('0001'))
      .map(({ row, cell }) => [cell.cve_loc.slice(0, 5), parsePoint(LOCALITIES, row, cell.lat, cell.lon)] as const),
    ...seats.rows.map(({ row, cell }) => {
      const code = cell.CVE_ENT.padStart(2, '0') + cell.CVE_MUN.padStart(3, '0')
      return [code, parsePoint(SEATS, row, cell.Lat, cell.Long)] as const
    }),
  ])
}

function readTowns(raw: Raw): Map<string, Point> {
  const { features } = parseJson(raw, PLACES) as {
    features: readonly {
      properties: { name: string; adm0_a3: string; adm1name: string; latitude: number; longitude: number }
    }[]
  }
  return new Map(
    [...NATURAL_EARTH].map(([code, [name, state]]) => {
      const found = features.filter(
        ({ properties: p }) => p.adm0_a3 === 'MEX' && p.name === name && p.adm1name === state,
      )
      const town = found[0]?.properties
      if (!town || found.length > 1)
        throw new ReadError(`expected one ${name}, ${state}, got ${found.length}`, { file: PLACES })
      return [code, { lat: town.latitude, lon: town.longitude }]
    }),
  )
}

function readHistory(raw: Raw) {
  const { rows } = readCsv(HISTORY, raw.bytes(HISTORY), { columns: ['code', 'name', 'created', 'parents', 'note'] })
  return new Map(rows.map(({ cell }) => [cell.code, cell]))
}

/**
 * Reads all municipalities by code: names from the outlines, seats from the list of seats, else the first locality
 * of the census, else Natural Earth; history since 1990. Throws when a drawn municipality has no seat, or the history
 * names one that is not there.
 */
export function readMunicipalities(raw: Raw): Municipality[] {
  const outlines = readOutlineNames(raw)
  const history = readHistory(raw)
  const seats = new Map([...readTowns(raw), ...readSeats(raw)])
  const codes = [...outlines.keys(), ...UNDRAWN].sort()
  for (const [code, { parents }] of history) {
    const unknown = [code, ...parents.split(' ')].find((one) => !codes.includes(one))
    if (unknown !== undefined)
      throw new ReadError('unknown municipality', { file: HISTORY, column: 'code', value: unknown })
  }
  return codes.map((code) => {
    const past = history.get(code)
    const name = WITH_DISTRICT.get(code) ?? outlines.get(code) ?? past?.name
    const seat = seats.get(code) ?? null
    const drawn = outlines.has(code)
    if (name === undefined) throw new ReadError('municipality without a name', { file: OUTLINES, value: code })
    if (drawn && seat === null) throw new ReadError('municipality without a seat', { file: SEATS, value: code })
    return {
      code,
      name: name.normalize('NFC'),
      seat,
      drawn,
      created: past?.created ?? null,
      parents: past?.parents.split(' ').sort() ?? [],
      parentsNote: past?.note ?? '',
    }
  })
}
