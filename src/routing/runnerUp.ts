import FlatQueue from 'flatqueue'
import type { Graph } from './graph.ts'
import type { Source } from './shortestPaths.ts'

/** Where a search begins, and the group that it belongs to: the port of a crossing, as a number. */
export interface GroupedSource extends Source {
  readonly group: number
}

/** A way: its cost, the source it ends at, and its edges in order of travel. */
export interface Way {
  readonly cost: number
  readonly source: number
  readonly edges: readonly number[]
}

/** The best way of a node and the best that ends at a source of another group; null where there is none. */
export type TwoBest = (node: number) => readonly [best: Way | null, runnerUp: Way | null]

/**
 * Searches backward from all sources, keeping for each node the two least ways that end in different groups. The second
 * answers which other port of entry would be taken if the first did not exist.
 */
export function searchTwo(graph: Graph, edgeCost: Float64Array, sources: readonly GroupedSource[]): TwoBest {
  const labels = new Int32Array(2 * graph.nodes).fill(-1)
  const node: number[] = []
  const cost: number[] = []
  const source: number[] = []
  const edge: number[] = []
  const next: number[] = []
  const queue = new FlatQueue<number>()
  const groupOf = (entry: number) => (sources[source[entry] as number] as GroupedSource).group
  const wants = (v: number, group: number): boolean => {
    const first = labels[2 * v] as number
    return first < 0 || ((labels[2 * v + 1] as number) < 0 && groupOf(first) !== group)
  }
  const put = (v: number, reached: number, s: number, e: number, n: number) => {
    if (reached === Number.POSITIVE_INFINITY) return
    queue.push(node.length, reached)
    node.push(v)
    cost.push(reached)
    source.push(s)
    edge.push(e)
    next.push(n)
  }
  for (const [s, start] of sources.entries()) put(start.node, start.cost, s, -1, -1)
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    const v = node[entry] as number
    const group = groupOf(entry)
    if (!wants(v, group)) continue
    labels[2 * v + ((labels[2 * v] as number) < 0 ? 0 : 1)] = entry
    const end = graph.first[v + 1] as number
    for (let k = graph.first[v] as number; k < end; k++) {
      const u = graph.target[k] as number
      if (!wants(u, group)) continue
      const e = graph.edge[k] as number
      put(u, (cost[entry] as number) + (edgeCost[e] as number), source[entry] as number, e, entry)
    }
  }
  const wayOf = (entry: number): Way | null => {
    if (entry < 0) return null
    const edges: number[] = []
    for (let at = entry; (edge[at] as number) >= 0; at = next[at] as number) edges.push(edge[at] as number)
    return { cost: cost[entry] as number, source: source[entry] as number, edges }
  }
  return (v) => [wayOf(labels[2 * v] as number), wayOf(labels[2 * v + 1] as number)]
}
