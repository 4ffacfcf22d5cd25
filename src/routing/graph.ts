import type { RoadNetwork } from '../model/roads.ts'

/**
 * A network in compressed rows: the ways out of node `v` are `first[v]` to `first[v + 1]`, each with the node it leads
 * to and the edge it takes. The network's nodes are junctions, ends and places only, so nothing is left to contract.
 */
export interface Graph {
  readonly network: RoadNetwork
  readonly nodes: number
  readonly edges: number
  readonly first: Int32Array
  readonly target: Int32Array
  readonly edge: Int32Array
}

/** Indexes a network; throws when an edge names a node that is not there. */
export function buildGraph(network: RoadNetwork): Graph {
  const nodes = network.lon.length
  const edges = network.from.length
  const first = new Int32Array(nodes + 1)
  for (let e = 0; e < edges; e++) {
    for (const node of [network.from[e] as number, network.to[e] as number]) {
      if (node < 0 || node >= nodes) throw new Error(`edge ${e} of the road network names an unknown node: ${node}`)
      first[node + 1] = (first[node + 1] as number) + 1
    }
  }
  for (let v = 0; v < nodes; v++) first[v + 1] = (first[v + 1] as number) + (first[v] as number)
  const at = first.slice()
  const target = new Int32Array(2 * edges)
  const edge = new Int32Array(2 * edges)
  const put = (from: number, to: number, e: number) => {
    const slot = at[from] as number
    at[from] = slot + 1
    target[slot] = to
    edge[slot] = e
  }
  for (let e = 0; e < edges; e++) {
    put(network.from[e] as number, network.to[e] as number, e)
    put(network.to[e] as number, network.from[e] as number, e)
  }
  return { network, nodes, edges, first, target, edge }
}
