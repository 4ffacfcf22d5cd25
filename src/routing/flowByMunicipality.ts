import type { RoadNetwork } from '../model/roads.ts'
import type { Origin } from './origin.ts'
import { pathOf, type Tree } from './shortestPaths.ts'

/** Codes of municipalities as numbers are below this. */
export const CODES = 33_000

/**
 * Share of a commodity that starts in or passes through each municipality, by its code as a number: the shares of the
 * origins whose way runs through it, each counted once however often it goes in and out.
 */
export function flowByMunicipality(network: RoadNetwork, tree: Tree, origins: readonly Origin[]): Float64Array {
  const flow = new Float64Array(CODES)
  const seen = new Int32Array(CODES).fill(-1)
  for (const [i, { node, code, share }] of origins.entries()) {
    if ((tree.source[node] as number) < 0) continue
    const count = (m: number) => {
      if (seen[m] === i) return
      seen[m] = i
      flow[m] = (flow[m] as number) + share
    }
    if (code > 0) count(code)
    for (const e of pathOf(tree, node)) {
      const end = network.shareFirst[e + 1] as number
      for (let s = network.shareFirst[e] as number; s < end; s++) count(network.shareCode[s] as number)
    }
  }
  return flow
}
