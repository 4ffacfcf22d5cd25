import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bbox, booleanPointInPolygon, distance } from '@turf/turf'
import Flatbush from 'flatbush'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Place = readonly [lon: number, lat: number]

/** The municipality that holds a place, by its code; null where none does, as on a bridge. */
export type FindMunicipality = (lon: number, lat: number) => string | null

/** Length of road that is tried at once, in km: shorter than what the source of the roads can place. */
const STEP_KM = 1

/** A share below this many metres is not told apart from its neighbours: the source of the roads is off by up to 2 km. */
const LEAST_METRES = 1000

/** Indexes the outlines at the finest level. */
export function municipalityFinder(folder: string): FindMunicipality {
  const text = readFileSync(join(folder, 'mexico-fine.topo.json'), 'utf8')
  const topology = JSON.parse(text) as Topology<{ municipalities: GeometryCollection }>
  const outlines = feature(topology, topology.objects.municipalities).features as Feature<Polygon | MultiPolygon>[]
  const index = new Flatbush(outlines.length)
  for (const outline of outlines) {
    const [west, south, east, north] = bbox(outline)
    index.add(west as number, south as number, east as number, north as number)
  }
  index.finish()
  return (lon, lat) => {
    const found = index
      .search(lon, lat, lon, lat)
      .map((i) => outlines[i] as Feature<Polygon | MultiPolygon>)
      .find((outline) => booleanPointInPolygon([lon, lat], outline))
    return found ? String(found.id).padStart(5, '0') : null
  }
}

/**
 * Splits the length of an edge over the municipalities that its line runs through, tried every kilometre. Places in no
 * municipality go to that of the nearer end; shares under a kilometre go to the largest. Whole metres, summing to
 * `metres`, by code.
 */
export function sharesOf(
  find: FindMunicipality,
  line: readonly Place[],
  metres: number,
  ends: readonly [string, string],
): [code: string, metres: number][] {
  const pieces = line.slice(1).flatMap((end, i) => {
    const start = line[i] as Place
    const km = distance([...start], [...end])
    const parts = Math.max(1, Math.ceil(km / STEP_KM))
    return Array.from({ length: parts }, (_, k) => {
      const share = (k + 0.5) / parts
      return {
        lon: start[0] + share * (end[0] - start[0]),
        lat: start[1] + share * (end[1] - start[1]),
        km: km / parts,
      }
    })
  })
  const drawn = pieces.reduce((sum, { km }) => sum + km, 0)
  const lengths = new Map<string, number>()
  let done = 0
  for (const { lon, lat, km } of pieces) {
    const code = find(lon, lat) ?? ends[done + km / 2 < drawn / 2 ? 0 : 1]
    const share = drawn === 0 ? 1 / pieces.length : km / drawn
    lengths.set(code, (lengths.get(code) ?? 0) + share * metres)
    done += km
  }
  const [largest, ...others] = [...lengths].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  if (!largest) throw new Error('an edge without a line')
  const kept = others
    .filter(([, length]) => length >= LEAST_METRES)
    .map(([code, length]) => [code, Math.round(length)] as [string, number])
  const rest = metres - kept.reduce((sum, [, length]) => sum + length, 0)
  return [[largest[0], rest] as [string, number], ...kept].sort(([a], [b]) => (a < b ? -1 : 1))
}
