import type { Crossing, CrossingKind, RoadNetwork } from '../model/roads.ts'

/** What a route is chosen by: hours on the way, or kilometres. */
export const COST_KINDS = ['time', 'distance'] as const
export type CostKind = (typeof COST_KINDS)[number]

/**
 * Hours that a crossing costs. An assumption without a source: one hour where vehicles cross, two where the load has to
 * change hands because only people or a ferry cross. The same at every crossing of a kind, so that geography decides.
 */
export const CROSSING_HOURS: Readonly<Record<CrossingKind, number>> = { road: 1, pedestrian: 2, ferry: 2 }

/** Kilometres that stand for an hour at a crossing when routes are chosen by distance: the speed of a trunk road. */
export const KM_OF_AN_HOUR = 80

/** Speed in km/h of the straight way between a seat and the network: that of local roads. */
export const ACCESS_KMH = 50

/** What is made harder, as factors of cost; `Infinity` is closed, 1 is as ever. Municipalities by code as a number. */
export interface Hindrance {
  readonly municipalities: ReadonlyMap<number, number>
  /** Factor of each crossing, by its place in the list of crossings. */
  readonly crossings: ReadonlyMap<number, number>
}

/** Nothing is closed. */
export const NO_HINDRANCE: Hindrance = { municipalities: new Map(), crossings: new Map() }

/** Cost of each edge and of each crossing: hours, or kilometres when chosen by distance. `Infinity` is closed. */
export interface Costs {
  readonly edges: Float64Array
  readonly crossings: Float64Array
}

/**
 * Cost of edge e: the sum over municipalities m that it runs through of metres(e, m) / 1000 / kmh(e) * factor(m), by
 * distance without the speed. Cost of a crossing: `CROSSING_HOURS` * factor.
 */
export function costsOf(
  network: RoadNetwork,
  crossings: readonly Crossing[],
  by: CostKind,
  hindrance: Hindrance,
): Costs {
  const edges = new Float64Array(network.metres.length)
  const { municipalities } = hindrance
  for (let e = 0; e < edges.length; e++) {
    let metres = network.metres[e] as number
    if (municipalities.size > 0) {
      const end = network.shareFirst[e + 1] as number
      for (let s = network.shareFirst[e] as number; s < end; s++) {
        const factor = municipalities.get(network.shareCode[s] as number)
        if (factor !== undefined) metres += (factor - 1) * (network.shareMetres[s] as number)
      }
    }
    edges[e] = metres / 1000 / (by === 'time' ? (network.kmh[e] as number) : 1)
  }
  const unit = by === 'time' ? 1 : KM_OF_AN_HOUR
  return {
    edges,
    crossings: Float64Array.from(
      crossings,
      ({ kind }, c) => CROSSING_HOURS[kind] * unit * (hindrance.crossings.get(c) ?? 1),
    ),
  }
}
