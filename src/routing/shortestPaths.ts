import FlatQueue from 'flatqueue'
import type { Graph } from './graph.ts'

/** Where a search begins: a node, and what it costs to begin there. */
export interface Source {
  readonly node: number
  readonly cost: number
}

/**
 * The least way from every node to its nearest source: its cost (`Infinity` where there is none), the edge to take and
 * the node it leads to (-1 at a source and where there is none), which source it ends at (-1 for none), and the nodes
 * in order of cost.
 */
export interface Tree {
  readonly cost: Float64Array
  readonly edge: Int32Array
  readonly next: Int32Array
  readonly source: Int32Array
  readonly order: Int32Array
}

/**
 * Searches backward from all sources at once (Dijkstra's method), so that one search answers for every origin. Edges and
 * sources of infinite cost are closed. Costs are not negative; equal costs are settled alike each time.
 */
export function search(graph: Graph, edgeCost: Float64Array, sources: readonly Source[]): Tree {
  const cost = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY)
  const edge = new Int32Array(graph.nodes).fill(-1)
  const next = new Int32Array(graph.nodes).fill(-1)
  const source = new Int32Array(graph.nodes).fill(-1)
  const order = new Int32Array(graph.nodes)
  const settled = new Uint8Array(graph.nodes)
  const queue = new FlatQueue<number>()
  for (const [s, start] of sources.entries()) {
    if (!(start.cost < (cost[start.node] as number))) continue
    cost[start.node] = start.cost
    source[start.node] = s
    queue.push(start.node, start.cost)
  }
  let count = 0
  for (let v = queue.pop(); v !== undefined; v = queue.pop()) {
    if (settled[v]) continue
    settled[v] = 1
    order[count++] = v
    const known = cost[v] as number
    const end = graph.first[v + 1] as number
    for (let k = graph.first[v] as number; k < end; k++) {
      const u = graph.target[k] as number
      const reached = known + (edgeCost[graph.edge[k] as number] as number)
      if (!(reached < (cost[u] as number))) continue
      cost[u] = reached
      edge[u] = graph.edge[k] as number
      next[u] = v
      source[u] = source[v] as number
      queue.push(u, reached)
    }
  }
  return { cost, edge, next, source, order: order.subarray(0, count) }
}

/** The edges from a node to its source, in order of travel; empty at a source and where there is no way. */
export function pathOf(tree: Tree, node: number): number[] {
  const path: number[] = []
  for (let v = node; (tree.edge[v] as number) >= 0; v = tree.next[v] as number) path.push(tree.edge[v] as number)
  return path
}
