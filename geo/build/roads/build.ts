import type { Outlines } from '../outlines.ts'
import { assemble } from './assemble.ts'
import {
  formatAccess,
  formatCrossings,
  formatEdges,
  formatEntryPoints,
  formatLegs,
  formatLines,
  formatNodes,
} from './format.ts'
import type { Point } from './geodesic.ts'
import { locator } from './locate.ts'
import { number } from './number.ts'
import { readRoads } from './readRoads.ts'
import {
  readBridges,
  readCorridors,
  readCrossings,
  readEntryPoints,
  readHandEdges,
  readLegReasons,
  readLegs,
  readSeats,
  readSpeeds,
  readTowns,
} from './tables.ts'

/** A town whose streets are joined has this many inhabitants at least. */
const LEAST_TOWN = 15_000

/** A leg that differs by more than this share must have its reason in the table. */
const GREATEST_DIFFERENCE = 0.15

/** The files of the network, as read: `raw` from the folder of raw files, `own` from our folder of geometry. */
export interface RoadSources {
  readonly raw: (path: string) => Promise<Uint8Array>
  readonly own: (name: string) => Promise<Uint8Array>
  /** Our table of municipalities with their seats. */
  readonly municipalities: Uint8Array
  readonly outlines: Outlines
}

/** The written tables by file name, and what the build has to say about them. */
export interface RoadTables {
  readonly files: Readonly<Record<string, string>>
  readonly notes: readonly string[]
}

/** Builds the road network and everything that has a place on it. */
export async function buildRoads({ raw, own, municipalities, outlines }: RoadSources): Promise<RoadTables> {
  const crossings = readCrossings(await raw('ports/us_mx_ports_of_entry.csv'))
  const entryPoints = readEntryPoints(await own('entry-points.csv'))
  const reasons = readLegReasons(await own('leg-reasons.csv'))
  const network = assemble({
    roads: await readRoads(await raw('roads/MEX_roads.shp')),
    bridges: readBridges(await raw('roads/bridges.geojson')),
    handEdges: readHandEdges(await own('hand-edges.csv')),
    towns: readTowns(await raw('places/inegi-localities-2020.csv'), LEAST_TOWN),
    corridors: readCorridors(await raw('roads/trunk-corridors.csv')),
    legs: readLegs(await raw('roads/trunk-leg-distances.csv')),
    outposts: [...crossings, ...entryPoints].map(({ point }) => point),
    seats: readSeats(municipalities),
  })
  const numbered = number(network, locator(outlines.municipalities))
  const nodeOf = (point: Point): number => numbered.nodeAt(point)
  const far = network.legs.filter(({ km, networkKm }) => Math.abs(networkKm / km - 1) > GREATEST_DIFFERENCE)
  const reasonOf = (leg: (typeof far)[number]): string => {
    const reason = reasons.get(`${leg.from.name}\t${leg.to.name}`)
    if (far.includes(leg) !== (reason !== undefined))
      throw new Error(
        `leg-reasons.csv: ${leg.from.name}-${leg.to.name} ${reason ? 'needs no reason' : 'has no reason'}`,
      )
    return reason ?? ''
  }
  const km = (list: readonly { metres: number }[]): number =>
    Math.round(list.reduce((sum, one) => sum + one.metres, 0) / 1000)
  return {
    files: {
      'road-nodes.csv': formatNodes(numbered),
      'road-edges.csv': formatEdges(numbered, readSpeeds(await own('road-speeds.csv'))),
      'road-lines.csv': formatLines(numbered),
      'road-access.csv': formatAccess(network, numbered),
      'trunk-legs.csv': formatLegs(network.legs, numbered, reasonOf),
      'crossings.csv': formatCrossings(crossings, nodeOf),
      'entry-points.csv': formatEntryPoints(entryPoints, nodeOf),
    },
    notes: [
      `roads: ${numbered.nodes.length} nodes, ${numbered.edges.length} edges, ${km(network.stretches)} km`,
      `roads: ${km(network.lost)} km in ${network.lost.length} pieces are joined to nothing and left out`,
      `roads: ${far.length} of ${network.legs.length} legs differ by more than 15 %`,
    ],
  }
}
