import { simplify } from '@turf/turf'
import { formatTable, round } from '../table.ts'
import type { MeasuredLeg, Network } from './assemble.ts'
import type { Point } from './geodesic.ts'
import type { Edge, Numbered } from './number.ts'
import type { Stretch } from './stretch.ts'
import type { Crossing, EntryPoint } from './tables.ts'

/** Speeds in km/h by class. */
export type Speeds = Readonly<Record<'trunk' | 'local', number>>

/** Steps of a degree in which lines and nodes are written. */
const STEPS = 10_000

const SIMPLIFY_DEGREES = 0.002

const classOf = ({ trunk }: Stretch): 'trunk' | 'local' => (trunk ? 'trunk' : 'local')

/** Writes `node,lat,lon,code`. */
export const formatNodes = ({ nodes }: Numbered): string =>
  formatTable(
    ['node', 'lat', 'lon', 'code'],
    nodes.map(({ point: [lon, lat], code }, node) => [node, round(lat, 4), round(lon, 4), code]),
  )

/** Writes `edge,from,to,metres,class,kmh,kind,reason_id`; `reason_id` is the row of the hand edges, or empty. */
export const formatEdges = ({ edges }: Numbered, speeds: Speeds): string =>
  formatTable(
    ['edge', 'from', 'to', 'metres', 'class', 'kmh', 'kind', 'reason_id'],
    edges.map(({ from, to, stretch }, edge) => {
      const name = classOf(stretch)
      return [edge, from, to, Math.max(1, Math.round(stretch.metres)), name, speeds[name], stretch.kind, stretch.reason]
    }),
  )

function encode({ stretch }: Edge): string {
  const simple = simplify(
    { type: 'LineString', coordinates: stretch.line.map((point) => [...point]) },
    { tolerance: SIMPLIFY_DEGREES, highQuality: true },
  )
  const steps = simple.coordinates.map(
    ([lon = 0, lat = 0]) => [Math.round(lon * STEPS), Math.round(lat * STEPS)] as const,
  )
  return steps
    .slice(1, -1)
    .flatMap(([x, y], i) => [x - (steps[i]?.[0] ?? 0), y - (steps[i]?.[1] ?? 0)])
    .join(' ')
}

/**
 * Writes `edge,line`: the corners between the two nodes, from `from` on, as steps of longitude and latitude from the corner
 * before, in 1/10,000 degrees, separated by spaces; empty for a straight edge. Simplified to about 200 m.
 */
export const formatLines = ({ edges }: Numbered): string =>
  formatTable(
    ['edge', 'line'],
    edges.map((edge, i) => [i, encode(edge)]),
  )

/** Writes `code,node,metres`: where each seat meets the network, and the straight way to it. */
export const formatAccess = ({ seats }: Pick<Network, 'seats'>, { nodeAt }: Numbered): string =>
  formatTable(
    ['code', 'node', 'metres'],
    [...seats]
      .sort((a, b) => Number(a.code) - Number(b.code))
      .map(({ code, meeting }) => [code, nodeAt(meeting.point), Math.round(meeting.metres)]),
  )

/** Writes `from,to,from_node,to_node,driving_km,network_km,access_km,ratio,reason`, in the order of the source. */
export const formatLegs = (
  legs: readonly MeasuredLeg[],
  { nodeAt }: Numbered,
  reasonOf: (leg: MeasuredLeg) => string,
): string =>
  formatTable(
    ['from', 'to', 'from_node', 'to_node', 'driving_km', 'network_km', 'access_km', 'ratio', 'reason'],
    legs.map((leg) => [
      leg.from.name,
      leg.to.name,
      nodeAt(leg.fromPoint),
      nodeAt(leg.toPoint),
      leg.km,
      round(leg.networkKm, 1),
      round(leg.accessKm, 1),
      round(leg.networkKm / leg.km, 3),
      reasonOf(leg),
    ]),
  )

/** Lower-case letters and digits of a name, accents dropped, joined by hyphens. */
const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * Writes `id,port,name_en,name_es,us_city,us_state,kind,lat,lon,node`, from west to east. `port` gathers the crossings of a
 * US city; an id is the port's name only where the port has no other crossing.
 */
export function formatCrossings(crossings: readonly Crossing[], nodeOf: (point: Point) => number): string {
  const ports = crossings.map(({ city }) => slug(city))
  const idOf = ({ name, kind }: Crossing): string => {
    const id = slug(
      name
        .replace(/ \(.*\)$/, '')
        .replace('International ', '')
        .replace(/ (Bridge|Crossing)$/, ''),
    )
    return ports.filter((port) => port === id).length > 1 ? `${id}-${kind}` : id
  }
  const rows = [...crossings]
    .sort((a, b) => a.point[0] - b.point[0])
    .map((crossing) => {
      const { name, mexicanSide, city, state, kind, point } = crossing
      const [lon, lat] = point
      return [
        idOf(crossing),
        slug(city),
        name,
        mexicanSide,
        city,
        state,
        kind,
        round(lat, 4),
        round(lon, 4),
        nodeOf(point),
      ]
    })
  return formatTable(['id', 'port', 'name_en', 'name_es', 'us_city', 'us_state', 'kind', 'lat', 'lon', 'node'], rows)
}

/** Writes the entry points again with their nodes. */
export const formatEntryPoints = (points: readonly EntryPoint[], nodeOf: (point: Point) => number): string =>
  formatTable(
    ['id', 'name_en', 'name_es', 'kind', 'lat', 'lon', 'node', 'weight', 'citation'],
    points.map(({ id, name, spanishName, kind, point, weight, citation }) => {
      const [lon, lat] = point
      return [id, name, spanishName, kind, lat, lon, nodeOf(point), weight, citation]
    }),
  )
