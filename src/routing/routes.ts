import type { RoadNetwork } from '../model/roads.ts'
import { ACCESS_KMH, type Hindrance } from './cost.ts'
import type { Origin, Start } from './origin.ts'
import type { TwoBest, Way } from './runnerUp.ts'

/** A way out: the crossing by its place in the list, kilometres and hours with the way from the seat, and its edges. */
export interface Leg {
  readonly crossing: number
  readonly km: number
  /** Hours of driving at free speed; hindrances and crossings not counted. */
  readonly hours: number
  readonly edges: Int32Array
}

/** The best way out of a place, and the best by another port of entry; null where there is none. */
export interface WayOut {
  readonly best: Leg | null
  readonly runnerUp: Leg | null
}

/** What an origin does. `taken` is the share of it that leaves by the port of `best`: 1 without congestion. */
export interface Route extends WayOut {
  readonly origin: Origin
  readonly taken: number
}

function legOf(network: RoadNetwork, { metres }: Start, way: Way | null): Leg | null {
  if (!way) return null
  let [km, hours] = [metres / 1000, metres / 1000 / ACCESS_KMH]
  for (const e of way.edges) {
    const length = (network.metres[e] as number) / 1000
    km += length
    hours += length / (network.kmh[e] as number)
  }
  return { crossing: way.source, km, hours, edges: Int32Array.from(way.edges) }
}

/** Whether a place lies in a closed municipality, so that nothing leaves it. */
export const isShutIn = ({ code }: Start, { municipalities }: Hindrance): boolean =>
  municipalities.get(code) === Number.POSITIVE_INFINITY

/** The ways out of a place, at the costs that were searched; none when it is shut in. */
export function wayOut(network: RoadNetwork, start: Start, ways: TwoBest, hindrance: Hindrance): WayOut {
  if (isShutIn(start, hindrance)) return { best: null, runnerUp: null }
  const [best, second] = ways(start.node)
  return { best: legOf(network, start, best), runnerUp: legOf(network, start, second) }
}
