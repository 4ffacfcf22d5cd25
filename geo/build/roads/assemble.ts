import { contract } from './contract.ts'
import { metresBetween, type Point } from './geodesic.ts'
import { cheapestWay, type Graph, graphOf, largestPart } from './graph.ts'
import { joinTowns, type Town } from './joinTowns.ts'
import { placeKey, type Stretch } from './stretch.ts'
import type { HandEdge, Leg, NamedPlace, Seat } from './tables.ts'
import { type Meeting, weld } from './weld.ts'

/** A hand edge meets the network where it is this near; farther off, its end is a place by itself. */
const HAND_REACH_METRES = 1500

/** A seat uses an end of a stretch within this reach of the nearest road instead of a place of its own. */
const SEAT_REACH_METRES = 2000

/** What a network is made of. */
export interface Parts {
  readonly roads: readonly Stretch[]
  readonly bridges: readonly (readonly [Point, Point])[]
  readonly handEdges: readonly HandEdge[]
  readonly towns: readonly Town[]
  readonly corridors: readonly (readonly NamedPlace[])[]
  readonly legs: readonly Leg[]
  /** Places with an edge of their own to the nearest road: crossings and entry points. */
  readonly outposts: readonly Point[]
  readonly seats: readonly Seat[]
}

/** A leg on the network: kilometres of the shortest way, with the straight ways from both places to the road. */
export interface MeasuredLeg extends Leg {
  readonly fromPoint: Point
  readonly toPoint: Point
  readonly networkKm: number
  /** The straight ways, which `networkKm` includes. */
  readonly accessKm: number
}

/** The network, contracted, and where things meet it. */
export interface Network {
  readonly stretches: readonly Stretch[]
  /** Parts of the source that no road joins to the rest, left out. */
  readonly lost: readonly Stretch[]
  readonly legs: readonly MeasuredLeg[]
  readonly seats: readonly (Seat & { readonly meeting: Meeting })[]
}

const straight = (from: Point, to: Point, kind: Stretch['kind']): Stretch => ({
  line: [from, to],
  metres: metresBetween(from, to),
  kind,
  reason: '',
  trunk: false,
})

const pairs = <T>(list: readonly T[]): (readonly [T, T])[] => list.slice(1).map((item, i) => [list[i] as T, item])

function joinBridges(roads: readonly Stretch[], bridges: Parts['bridges']): Stretch[] {
  const { stretches, meetings } = weld(roads, bridges.flat())
  const joins = bridges.flatMap((_, i) => {
    const [from, to] = [meetings[2 * i]?.point as Point, meetings[2 * i + 1]?.point as Point]
    return placeKey(from) === placeKey(to) ? [] : [straight(from, to, 'join')]
  })
  return [...stretches, ...joins]
}

function joinHandEdges(roads: readonly Stretch[], edges: readonly HandEdge[]): Stretch[] {
  const ends = edges.flatMap(({ from, to }) => [from, to])
  const reached = weld(roads, ends).meetings.map(({ metres }) => metres <= HAND_REACH_METRES)
  const { stretches, meetings } = weld(
    roads,
    ends.filter((_, i) => reached[i]),
  )
  const met = meetings.values()
  const points = ends.map((end, i): Point => (reached[i] ? (met.next().value as Meeting).point : end))
  const added = edges.map(({ id, metres, trunk }, i): Stretch => {
    const line = [points[2 * i] as Point, points[2 * i + 1] as Point]
    return { line, metres, kind: 'hand', reason: id, trunk }
  })
  return [...stretches, ...added]
}

const placeAt = (graph: Graph, point: Point): number => {
  const place = graph.placeOf.get(placeKey(point))
  if (place === undefined) throw new Error(`roads: no place at ${placeKey(point)}`)
  return place
}

function shortest(graph: Graph, from: Point, to: Point, what: string): readonly number[] {
  const way = cheapestWay(graph, placeAt(graph, from), placeAt(graph, to), ({ metres }) => metres)
  if (!way) throw new Error(`roads: no way ${what}`)
  return way
}

function markTrunk(
  stretches: readonly Stretch[],
  corridors: Parts['corridors'],
  meetings: readonly Meeting[],
): Stretch[] {
  const graph = graphOf(stretches)
  const met = meetings.values()
  const trunk = new Set<number>()
  for (const cities of corridors) {
    const points = cities.map(({ name }) => ({ name, point: (met.next().value as Meeting).point }))
    for (const [a, b] of pairs(points))
      for (const i of shortest(graph, a.point, b.point, `from ${a.name} to ${b.name}`)) trunk.add(i)
  }
  return stretches.map((stretch, i) => (trunk.has(i) ? { ...stretch, trunk: true } : stretch))
}

function measureLegs(stretches: readonly Stretch[], legs: readonly Leg[], meetings: readonly Meeting[]): MeasuredLeg[] {
  const graph = graphOf(stretches)
  return legs.map((leg, i) => {
    const [from, to] = [meetings[2 * i] as Meeting, meetings[2 * i + 1] as Meeting]
    const way = shortest(graph, from.point, to.point, `from ${leg.from.name} to ${leg.to.name}`)
    const access = from.metres + to.metres
    const metres = way.reduce((sum, at) => sum + (stretches[at]?.metres ?? 0), access)
    return { ...leg, fromPoint: from.point, toPoint: to.point, networkKm: metres / 1000, accessKm: access / 1000 }
  })
}

/**
 * Builds the network: roads with their bridges, hand edges and streets through towns, its largest part; a place on it for
 * every city, leg, crossing, entry point and seat; trunk roads marked as the shortest ways between the cities of the corridors;
 * chains merged.
 */
export function assemble(parts: Parts): Network {
  const bridged = joinBridges(parts.roads, parts.bridges)
  const joined = joinTowns(joinHandEdges(bridged, parts.handEdges), parts.towns)
  const { kept, lost } = largestPart(graphOf(joined))

  const cities = parts.corridors.flat().map(({ point }) => point)
  const legEnds = parts.legs.flatMap(({ from, to }) => [from.point, to.point])
  const named = weld(kept, [...cities, ...legEnds, ...parts.outposts])
  const seated = weld(
    named.stretches,
    parts.seats.map(({ point }) => point),
    SEAT_REACH_METRES,
  )
  const legMeetings = named.meetings.slice(cities.length, cities.length + legEnds.length)
  const outpostMeetings = named.meetings.slice(cities.length + legEnds.length)

  const marked = markTrunk(seated.stretches, parts.corridors, named.meetings.slice(0, cities.length))
  const spurs = parts.outposts.flatMap((point, i) => {
    const { point: met } = outpostMeetings[i] as Meeting
    return placeKey(point) === placeKey(met) ? [] : [straight(point, met, 'spur')]
  })
  const legs = measureLegs(marked, parts.legs, legMeetings)
  const keep = [...named.meetings, ...seated.meetings].map(({ point }) => point)
  return {
    stretches: contract([...marked, ...spurs], [...keep, ...parts.outposts]),
    lost,
    legs,
    seats: parts.seats.map((seat, i) => ({ ...seat, meeting: seated.meetings[i] as Meeting })),
  }
}
