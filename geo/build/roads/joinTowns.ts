import Flatbush from 'flatbush'
import FlatQueue from 'flatqueue'
import { metresBetween, metresPerDegree, type Point } from './geodesic.ts'
import { type Graph, graphOf } from './graph.ts'
import { placeKey, type Stretch } from './stretch.ts'
import { weld } from './weld.ts'

/** A town: its centre and inhabitants. */
export interface Town {
  readonly point: Point
  readonly people: number
}

const PEOPLE_PER_KM2 = 3000
const LEAST_RADIUS_METRES = 1500
const GREATEST_RADIUS_METRES = 12_000
const DETOUR = 1.5

/** Radius in metres of a disc that holds a town at 3,000 inhabitants per km², between 1.5 and 12 km. */
const radiusOf = ({ people }: Town): number =>
  Math.min(GREATEST_RADIUS_METRES, Math.max(LEAST_RADIUS_METRES, 1000 * Math.sqrt(people / (PEOPLE_PER_KM2 * Math.PI))))

/** For each town the vertices of roads inside its disc, the nearest of each stretch, nearest first. */
function approachesOf(stretches: readonly Stretch[], towns: readonly Town[]): Point[][] {
  const vertices = stretches.flatMap(({ line }, stretch) => line.map((point) => ({ point, stretch })))
  const index = new Flatbush(vertices.length)
  for (const { point } of vertices) index.add(point[0], point[1])
  index.finish()
  return towns.map((town) => {
    const [x, y] = metresPerDegree(town.point[1])
    const [lon, lat] = town.point
    const radius = radiusOf(town)
    const nearest = new Map<number, { readonly point: Point; readonly metres: number }>()
    for (const at of index.search(lon - radius / x, lat - radius / y, lon + radius / x, lat + radius / y)) {
      const { point, stretch } = vertices[at] as (typeof vertices)[number]
      const metres = metresBetween(town.point, point)
      if (metres <= radius && metres < (nearest.get(stretch)?.metres ?? Number.POSITIVE_INFINITY))
        nearest.set(stretch, { point, metres })
    }
    return [...nearest.values()]
      .sort((a, b) => a.metres - b.metres || a.point[0] - b.point[0])
      .map(({ point }) => point)
  })
}

/** Metres by road from a place to those within a reach, with edges added so far. */
function metresFrom(
  graph: Graph,
  added: ReadonlyMap<number, readonly [number, number][]>,
  from: number,
  reach: number,
) {
  const metres = new Map<number, number>([[from, 0]])
  const queue = new FlatQueue<number>()
  queue.push(from, 0)
  for (let known = queue.peekValue(); known !== undefined; known = queue.peekValue()) {
    const at = queue.pop() as number
    if (known > (metres.get(at) ?? 0)) continue
    const steps = (graph.meeting[at] ?? []).map((i): [number, number] => {
      const [a, b] = graph.ends[i] as readonly [number, number]
      return [a === at ? b : a, (graph.stretches[i] as Stretch).metres]
    })
    for (const [next, step] of [...steps, ...(added.get(at) ?? [])]) {
      const reached = known + step
      if (reached > reach || reached >= (metres.get(next) ?? Number.POSITIVE_INFINITY)) continue
      metres.set(next, reached)
      queue.push(next, reached)
    }
  }
  return metres
}

/**
 * Joins the roads that reach a town. The source leaves out streets inside built-up areas, so roads that end or pass on
 * different sides of a town do not meet: a straight join is added from the road nearest the centre to each other road inside
 * the town's disc that is otherwise more than one and a half times as far by road, nearest first.
 */
export function joinTowns(stretches: readonly Stretch[], towns: readonly Town[]): Stretch[] {
  const approaches = approachesOf(stretches, towns)
  const welded = weld(stretches, approaches.flat())
  const graph = graphOf(welded.stretches)
  const added = new Map<number, [number, number][]>()
  const joins: Stretch[] = []
  let first = 0
  for (const points of approaches) {
    const places = points.map(
      (_, i) => graph.placeOf.get(placeKey(welded.meetings[first + i]?.point as Point)) as number,
    )
    first += points.length
    const [hub, ...others] = [...new Set(places)]
    if (hub === undefined) continue
    const from = graph.places[hub] as Point
    for (const other of others) {
      const to = graph.places[other] as Point
      const straight = metresBetween(from, to)
      if (metresFrom(graph, added, hub, DETOUR * straight).has(other)) continue
      joins.push({ line: [from, to], metres: straight, kind: 'join', reason: '', trunk: false })
      added.set(hub, [...(added.get(hub) ?? []), [other, straight]])
      added.set(other, [...(added.get(other) ?? []), [hub, straight]])
    }
  }
  return [...welded.stretches, ...joins]
}
