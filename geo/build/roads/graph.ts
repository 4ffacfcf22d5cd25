import FlatQueue from 'flatqueue'
import type { Point } from './geodesic.ts'
import { endsOf, placeKey, type Stretch } from './stretch.ts'

/** Stretches by the places where they meet. */
export interface Graph {
  readonly stretches: readonly Stretch[]
  readonly places: readonly Point[]
  readonly placeOf: ReadonlyMap<string, number>
  /** Places at the two ends of each stretch. */
  readonly ends: readonly (readonly [number, number])[]
  /** Stretches that meet at each place. */
  readonly meeting: readonly (readonly number[])[]
}

/** Indexes stretches by their ends. */
export function graphOf(stretches: readonly Stretch[]): Graph {
  const places: Point[] = []
  const placeOf = new Map<string, number>()
  const meeting: number[][] = []
  const ends = stretches.map((stretch, i) => {
    const [a, b] = endsOf(stretch).map((point) => {
      const key = placeKey(point)
      const at = placeOf.get(key) ?? places.length
      if (at === places.length) {
        placeOf.set(key, at)
        places.push(point)
        meeting.push([])
      }
      meeting[at]?.push(i)
      return at
    }) as [number, number]
    return [a, b] as const
  })
  return { stretches, places, placeOf, ends, meeting }
}

/** The stretches of the largest connected part by length; `lost` are the others. */
export function largestPart(graph: Graph): { readonly kept: Stretch[]; readonly lost: Stretch[] } {
  const partOf = new Int32Array(graph.places.length).fill(-1)
  const lengths: number[] = []
  for (const start of graph.places.keys()) {
    if (partOf[start] !== -1) continue
    const part = lengths.length
    const open = [start]
    partOf[start] = part
    let metres = 0
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const i of graph.meeting[at] ?? []) {
        metres += (graph.stretches[i] as Stretch).metres / 2
        for (const end of graph.ends[i] ?? []) {
          if (partOf[end] !== -1) continue
          partOf[end] = part
          open.push(end)
        }
      }
    }
    lengths.push(metres)
  }
  const largest = lengths.indexOf(Math.max(...lengths))
  const inside = (i: number): boolean => partOf[graph.ends[i]?.[0] ?? -1] === largest
  return {
    kept: graph.stretches.filter((_, i) => inside(i)),
    lost: graph.stretches.filter((_, i) => !inside(i)),
  }
}

/** The cheapest way between two places as indices of stretches from `from` on, or null when there is none. */
export function cheapestWay(
  graph: Graph,
  from: number,
  to: number,
  costOf: (stretch: Stretch) => number,
): readonly number[] | null {
  const cost = new Float64Array(graph.places.length).fill(Number.POSITIVE_INFINITY)
  const by = new Int32Array(graph.places.length).fill(-1)
  const queue = new FlatQueue<number>()
  cost[from] = 0
  queue.push(from, 0)
  for (let known = queue.peekValue(); known !== undefined; known = queue.peekValue()) {
    const at = queue.pop() as number
    if (at === to) break
    if (known > (cost[at] as number)) continue
    for (const i of graph.meeting[at] ?? []) {
      const [a, b] = graph.ends[i] as readonly [number, number]
      const next = a === at ? b : a
      const reached = known + costOf(graph.stretches[i] as Stretch)
      if (reached >= (cost[next] as number)) continue
      cost[next] = reached
      by[next] = i
      queue.push(next, reached)
    }
  }
  if (cost[to] === Number.POSITIVE_INFINITY) return null
  const way: number[] = []
  for (let at = to; at !== from; ) {
    const i = by[at] as number
    way.push(i)
    const [a, b] = graph.ends[i] as readonly [number, number]
    at = a === at ? b : a
  }
  return way.reverse()
}
