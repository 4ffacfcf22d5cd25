import type { RoadNetwork, RoadPlaces } from '../model/roads.ts'
import { findPeaks } from './peaks.ts'

/** What is smuggled. */
export const COMMODITIES = ['poppy', 'marijuana', 'meth', 'cocaine'] as const
export type Commodity = (typeof COMMODITIES)[number]

/** Where a way out starts: a municipality by its code as a number (0 for another place), a node, and metres to it. */
export interface Start {
  readonly code: number
  readonly node: number
  readonly metres: number
}

/** Where a load starts, in degrees, and its share of the commodity; shares sum to 1. */
export interface Origin extends Start {
  readonly commodity: Commodity
  /** Municipality of a crop, number of a peak, or id of an entry point. */
  readonly id: string
  readonly lon: number
  readonly lat: number
  readonly share: number
  /** The figure behind the share, in the unit of its source. */
  readonly weight: number
}

const RADIAN = Math.PI / 180
const METRES_OF_DEGREE = 111_195

/** The node nearest to a place and the straight way to it in metres, on a sphere. */
export function nearestNode(network: RoadNetwork, lon: number, lat: number): { node: number; metres: number } {
  let [node, metres] = [-1, Number.POSITIVE_INFINITY]
  for (let v = 0; v < network.lon.length; v++) {
    const y = (network.lat[v] as number) - lat
    const x = ((network.lon[v] as number) - lon) * Math.cos((lat + y / 2) * RADIAN)
    const away = Math.hypot(x, y) * METRES_OF_DEGREE
    if (away < metres) [node, metres] = [v, away]
  }
  return { node, metres: Math.round(metres) }
}

type Unshared = Omit<Origin, 'share'>

function cropOrigins(network: RoadNetwork, places: RoadPlaces, commodity: 'poppy' | 'marijuana'): Unshared[] {
  return places.crops
    .filter(({ crop }) => crop === commodity)
    .map(({ code, eradicated }) => {
      const access = places.access.get(code)
      if (!access) throw new Error(`no way from the roads to municipality ${code}`)
      const { node, metres } = access
      const at = { lon: network.lon[node] as number, lat: network.lat[node] as number }
      return { commodity, id: code, code: Number(code), node, metres, ...at, weight: eradicated }
    })
}

function labOrigins(network: RoadNetwork, { labs }: RoadPlaces): Unshared[] {
  return findPeaks(labs).map(({ lon, lat, weight }, i) => ({
    commodity: 'meth',
    id: String(i + 1),
    code: 0,
    ...nearestNode(network, lon, lat),
    lon,
    lat,
    weight,
  }))
}

/**
 * The origins of a commodity, heaviest first, ties by id. Poppy and marijuana start at the seats of municipalities, by
 * eradication of 1994-2003; methamphetamine at the peaks of the density of laboratories; cocaine at its entry points.
 */
export function originsOf(network: RoadNetwork, places: RoadPlaces, commodity: Commodity): Origin[] {
  const found: Unshared[] =
    commodity === 'cocaine'
      ? places.entries.map(({ id, node, lon, lat, weight }) => ({
          commodity,
          id,
          code: 0,
          node,
          metres: 0,
          lon,
          lat,
          weight,
        }))
      : commodity === 'meth'
        ? labOrigins(network, places)
        : cropOrigins(network, places, commodity)
  const total = found.reduce((sum, { weight }) => sum + weight, 0)
  return found
    .map((origin) => ({ ...origin, share: origin.weight / total }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
}
