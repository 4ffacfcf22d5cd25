import { area } from '@turf/turf'
import mapshaper from 'mapshaper'
import { readCsv } from '../../src/io/readCsv.ts'
import type { Outline } from './outlines.ts'
import { formatTable, round } from './table.ts'

type Point = readonly [lon: number, lat: number]

/** What a label says besides its names: where it stands, how early it shows, and how many people live there. */
interface Spot {
  readonly point: Point
  readonly rank: number
  readonly population: number | ''
}

const KINDS = ['country', 'state', 'capital', 'city', 'sea']

/** Rank of a town by its population of 2020: 1 shows first, 6 last; a capital has 3 at least. */
function rankTown(population: number, capital: boolean): number {
  const rank = [1_000_000, 500_000, 250_000, 120_000, 60_000].findIndex((least) => population >= least) + 1 || 6
  return capital ? Math.min(rank, 3) : rank
}

/** Rank of a state by its area in km²; the capital's own state comes last, since the city has the same name. */
const rankState = (km2: number): number => (km2 >= 60_000 ? 2 : km2 >= 20_000 ? 3 : km2 >= 2_000 ? 4 : 6)

/** Finds a point well inside each outline, by its code. */
async function findInnerPoints(outlines: readonly Outline[]): Promise<Map<string, Point>> {
  const written = await mapshaper.applyCommands('-i states.json -points inner -o points.json format=geojson', {
    'states.json': JSON.stringify({ type: 'FeatureCollection', features: outlines }),
  })
  const points: { features: { properties: { code: string }; geometry: { coordinates: [number, number] } }[] } =
    JSON.parse(Buffer.from(written['points.json'] ?? []).toString())
  return new Map(points.features.map(({ properties, geometry }) => [properties.code, geometry.coordinates]))
}

/** Reads INEGI's localities of 2020: the point and population of each by its code of 9 digits. */
function readTowns(localities: Uint8Array): Map<string, { point: Point; people: number }> {
  const { rows } = readCsv('inegi-localities-2020.csv', localities, { columns: ['cve_loc', 'lat', 'lon', 'pop2020'] })
  return new Map(
    rows.map(({ cell }) => [
      cell.cve_loc,
      { point: [Number(cell.lon), Number(cell.lat)], people: Number(cell.pop2020) },
    ]),
  )
}

/** Reads INEGI's municipalities of 2020 and sums their population by state. */
function readStatePopulations(municipalities: Uint8Array): Map<string, number> {
  const people = new Map<string, number>()
  const { rows } = readCsv('municipalities-2020.csv', municipalities, { columns: ['state_code', 'pop'] })
  for (const { cell } of rows) people.set(cell.state_code, (people.get(cell.state_code) ?? 0) + Number(cell.pop))
  return people
}

/** The tables that labels are made of, as read. */
export interface LabelSources {
  /** Our table `kind,code,name_en,name_es,lat,lon,rank`. */
  readonly names: Uint8Array
  /** INEGI's localities and municipalities of 2020. */
  readonly localities: Uint8Array
  readonly municipalities: Uint8Array
}

/**
 * Writes `name_en,name_es,lat,lon,kind,rank,population`, sorted by kind, rank and name.
 *
 * In the table of names a town has the code of its locality (9 digits) and takes place and population of 2020 from INEGI;
 * a state (2 digits) takes a point inside its outline; Mexico City has its state's population; countries and seas stand
 * where the table says.
 */
export async function formatLabels(sources: LabelSources, states: readonly Outline[]): Promise<string> {
  const file = 'label-names.csv'
  const towns = readTowns(sources.localities)
  const people = readStatePopulations(sources.municipalities)
  const inner = await findInnerPoints(states)
  const areas = new Map(states.map((state) => [state.properties.code, area(state) / 1e6]))
  const { rows } = readCsv(file, sources.names, {
    columns: ['kind', 'code', 'name_en', 'name_es', 'lat', 'lon', 'rank'],
  })
  const labels = rows.map(({ row, cell }) => {
    const { kind, code } = cell
    const given: Point = [Number(cell.lon), Number(cell.lat)]
    const spot = ((): Spot | undefined => {
      if (kind === 'state') {
        const point = inner.get(code)
        return point && { point, rank: rankState(areas.get(code) ?? 0), population: '' }
      }
      if (kind !== 'city' && kind !== 'capital') return { point: given, rank: Number(cell.rank), population: '' }
      const town = code.length === 2 ? { point: given, people: people.get(code) ?? 0 } : towns.get(code)
      return town && { point: town.point, rank: rankTown(town.people, kind === 'capital'), population: town.people }
    })()
    if (!spot || !KINDS.includes(kind)) throw new Error(`${file}, row ${row}: unknown ${kind} ${code}`)
    const [lon, lat] = spot.point
    return [cell.name_en, cell.name_es, round(lat, 4), round(lon, 4), kind, spot.rank, spot.population] as const
  })
  const order = (label: (typeof labels)[number]): string => `${KINDS.indexOf(label[4])} ${label[5]} ${label[1]}`
  const sorted = labels.sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return formatTable(['name_en', 'name_es', 'lat', 'lon', 'kind', 'rank', 'population'], sorted)
}
