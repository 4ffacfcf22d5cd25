import type { Feature, FeatureCollection, LineString, Position } from 'geojson'
import type { RoadNetwork } from '../../model/roads.ts'

/** What a line of flow carries: its share of the commodity, and one of its edges. */
export interface FlowLine {
  readonly flow: number
  readonly edge: number
}

const SAME = 1e-9

/** Corners of an edge from one of its nodes to the other. */
function edgeLine(network: RoadNetwork, e: number, from: number): Position[] {
  const line: Position[] = []
  const add = (lon: Float64Array, lat: Float64Array, i: number) => line.push([lon[i] as number, lat[i] as number])
  add(network.lon, network.lat, network.from[e] as number)
  const end = network.cornerFirst[e + 1] as number
  for (let i = network.cornerFirst[e] as number; i < end; i++) add(network.cornerLon, network.cornerLat, i)
  add(network.lon, network.lat, network.to[e] as number)
  return from === network.from[e] ? line : line.reverse()
}

/** The line of a way that starts at a node, through its edges in order. */
export function wayLine(network: RoadNetwork, start: number, edges: Iterable<number>): Position[] {
  const line: Position[] = [[network.lon[start] as number, network.lat[start] as number]]
  let at = start
  for (const e of edges) {
    for (const corner of edgeLine(network, e, at).slice(1)) line.push(corner)
    at = (network.from[e] === at ? network.to[e] : network.from[e]) as number
  }
  return line
}

/**
 * The edges with flow as lines in the direction of travel, joined where nothing comes in or goes out, so that dashes
 * and arrows run on. Flow of at most `least` is left out. Thin lines first.
 */
export function flowLines(
  network: RoadNetwork,
  flow: Float64Array,
  least: number,
): FeatureCollection<LineString, FlowLine> {
  const nodes = network.lon.length
  const ways = [new Int32Array(nodes), new Int32Array(nodes)] as const
  const out = new Int32Array(nodes).fill(-1)
  const into = new Int32Array(nodes).fill(-1)
  const size = (e: number) => Math.abs(flow[e] as number)
  const startOf = (e: number) => ((flow[e] as number) > 0 ? network.from[e] : network.to[e]) as number
  const endOf = (e: number) => ((flow[e] as number) > 0 ? network.to[e] : network.from[e]) as number
  const used: number[] = []
  for (let e = 0; e < flow.length; e++) {
    if (size(e) <= least) continue
    used.push(e)
    const [start, end] = [startOf(e), endOf(e)]
    ways[0][start] = (ways[0][start] as number) + 1
    ways[1][end] = (ways[1][end] as number) + 1
    out[start] = e
    into[end] = e
  }
  const runsOn = (v: number) =>
    ways[0][v] === 1 && ways[1][v] === 1 && Math.abs(size(out[v] as number) - size(into[v] as number)) < SAME
  const done = new Uint8Array(flow.length)
  const chain = (first: number): number[] => {
    const edges = [first]
    done[first] = 1
    for (let v = endOf(first); runsOn(v) && !done[out[v] as number]; v = endOf(out[v] as number)) {
      edges.push(out[v] as number)
      done[out[v] as number] = 1
    }
    return edges
  }
  const chains = used.filter((e) => !runsOn(startOf(e))).map(chain)
  const rings = used.filter((e) => !done[e]).flatMap((e) => (done[e] ? [] : [chain(e)]))
  const features = [...chains, ...rings].map((edges): Feature<LineString, FlowLine> => {
    const first = edges[0] as number
    return {
      type: 'Feature',
      properties: { flow: size(first), edge: first },
      geometry: { type: 'LineString', coordinates: wayLine(network, startOf(first), edges) },
    }
  })
  return { type: 'FeatureCollection', features: features.sort((a, b) => a.properties.flow - b.properties.flow) }
}
