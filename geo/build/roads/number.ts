import type { Network } from './assemble.ts'
import type { Point } from './geodesic.ts'
import { endsOf, placeKey, type Stretch } from './stretch.ts'

/** A numbered place of the network, in a municipality. */
export interface Node {
  readonly point: Point
  readonly code: string
}

/** A numbered edge; its line runs from the lower node to the higher. */
export interface Edge {
  readonly from: number
  readonly to: number
  readonly stretch: Stretch
}

/** The network with numbers: nodes by municipality, latitude, longitude; edges by their nodes and length. */
export interface Numbered {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
  /** Number of the node at a place that is one; throws elsewhere. */
  readonly nodeAt: (point: Point) => number
}

/** Numbers nodes and edges; `locate` answers the municipality of a place. */
export function number({ stretches }: Pick<Network, 'stretches'>, locate: (point: Point) => string): Numbered {
  const places = new Map(
    stretches.flatMap((stretch) => endsOf(stretch).map((point) => [placeKey(point), point] as const)),
  )
  const nodes = [...places.values()]
    .map((point) => ({ point, code: locate(point) }))
    .sort((a, b) => Number(a.code) - Number(b.code) || a.point[1] - b.point[1] || a.point[0] - b.point[0])
  const numbers = new Map(nodes.map(({ point }, node) => [placeKey(point), node]))
  const nodeAt = (point: Point): number => {
    const node = numbers.get(placeKey(point))
    if (node === undefined) throw new Error(`roads: no node at ${placeKey(point)}`)
    return node
  }
  const edges = stretches
    .map((stretch): Edge => {
      const [first, last] = endsOf(stretch)
      const [a, b] = [nodeAt(first), nodeAt(last)]
      return a <= b
        ? { from: a, to: b, stretch }
        : { from: b, to: a, stretch: { ...stretch, line: [...stretch.line].reverse() } }
    })
    .sort((a, b) => a.from - b.from || a.to - b.to || a.stretch.metres - b.stretch.metres)
  return { nodes, edges, nodeAt }
}
