import type { Point } from './geodesic.ts'
import { type Graph, graphOf } from './graph.ts'
import { placeKey, type Stretch } from './stretch.ts'

const sameMaking = (a: Stretch, b: Stretch): boolean =>
  a.trunk === b.trunk && a.kind === b.kind && a.reason === b.reason

/** Whether a place can vanish into one longer stretch: exactly two stretches of the same making meet there. */
function isPassing(graph: Graph, place: number): boolean {
  const [first, second, ...more] = graph.meeting[place] ?? []
  if (first === undefined || second === undefined || more.length > 0 || first === second) return false
  return sameMaking(graph.stretches[first] as Stretch, graph.stretches[second] as Stretch)
}

const directed = (graph: Graph, i: number, from: number): readonly Point[] => {
  const { line } = graph.stretches[i] as Stretch
  return graph.ends[i]?.[0] === from ? line : [...line].reverse()
}

/**
 * Merges chains of stretches into one each, so that only junctions, loose ends and the places to keep are left as ends.
 * Loops that lead back to where they began are left out: no shortest route uses them.
 */
export function contract(stretches: readonly Stretch[], keep: readonly Point[]): Stretch[] {
  const graph = graphOf(stretches)
  const kept = new Set(keep.map((point) => graph.placeOf.get(placeKey(point))))
  const isEnd = graph.places.map((_, place) => kept.has(place) || !isPassing(graph, place))
  const used = new Uint8Array(stretches.length)
  const merged: Stretch[] = []
  for (const [start, end] of isEnd.entries()) {
    if (!end) continue
    for (const first of graph.meeting[start] ?? []) {
      if (used[first]) continue
      let [at, i, metres] = [start, first, 0]
      const line: Point[] = [graph.places[start] as Point]
      for (;;) {
        used[i] = 1
        const [a, b] = graph.ends[i] as readonly [number, number]
        line.push(...directed(graph, i, at).slice(1))
        metres += (graph.stretches[i] as Stretch).metres
        at = a === at ? b : a
        if (isEnd[at]) break
        const [one, other] = graph.meeting[at] as readonly [number, number]
        i = one === i ? other : one
      }
      if (at !== start) merged.push({ ...(graph.stretches[first] as Stretch), line, metres })
    }
  }
  return merged
}
