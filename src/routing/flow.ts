import type { Graph } from './graph.ts'
import type { Origin } from './origin.ts'
import type { Tree } from './shortestPaths.ts'

/**
 * What moves, in shares of a commodity: per edge (positive from `from` to `to`, negative the other way), per source of
 * the search (the crossings), and what finds no way at all.
 */
export interface Flow {
  readonly edges: Float64Array
  readonly crossings: Float64Array
  readonly unrouted: number
}

/** Sends the share of every origin along its least way: flow of an edge = sum of the shares that use it. */
export function flowOf(graph: Graph, tree: Tree, origins: readonly Origin[], crossings: number): Flow {
  const load = new Float64Array(graph.nodes)
  const edges = new Float64Array(graph.edges)
  const out = new Float64Array(crossings)
  let unrouted = 0
  for (const { node, share } of origins) {
    if ((tree.source[node] as number) < 0) unrouted += share
    else load[node] = (load[node] as number) + share
  }
  for (let i = tree.order.length - 1; i >= 0; i--) {
    const v = tree.order[i] as number
    const moved = load[v] as number
    if (moved === 0) continue
    const e = tree.edge[v] as number
    if (e < 0) {
      const c = tree.source[v] as number
      out[c] = (out[c] as number) + moved
      continue
    }
    const next = tree.next[v] as number
    edges[e] = (edges[e] as number) + ((graph.network.to[e] as number) === next ? moved : -moved)
    load[next] = (load[next] as number) + moved
  }
  return { edges, crossings: out, unrouted }
}
