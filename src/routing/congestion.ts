import type { Costs } from './cost.ts'
import { flowOf } from './flow.ts'
import { flowByMunicipality } from './flowByMunicipality.ts'
import type { Graph } from './graph.ts'
import type { Origin } from './origin.ts'
import { type Source, search, type Tree } from './shortestPaths.ts'

/**
 * How cost grows with flow: cost(x) = free cost * (1 + weight * (x / capacity) ^ 2), x and capacity in shares of all that
 * moves. The square is the growth; it is convex, so one equilibrium of flows exists. This is the usual form of travel
 * time on a crowded road with our own parameters.
 */
export interface Growth {
  readonly weight: number
  readonly capacity: number
}

/**
 * Assumptions, all four without a source: an edge that carries a quarter of all that moves costs twice as much, a
 * crossing that carries a tenth costs twice as much; the meaning is risk of being found and of meeting rivals, not
 * room on the road. All commodities weigh the same together, whichever are shown.
 */
export const EDGE_GROWTH: Growth = { weight: 1, capacity: 0.25 }
export const CROSSING_GROWTH: Growth = { weight: 1, capacity: 0.1 }

/** A group of origins whose shares sum to 1, and the part of all that moves it stands for. */
export interface Demand {
  readonly origins: readonly Origin[]
  readonly part: number
}

/** Flow of one demand: signed per edge, per crossing, per municipality by code, and origins x crossings, in shares. */
export interface Mix {
  readonly edges: Float64Array
  readonly crossings: Float64Array
  readonly municipalities: Float64Array
  readonly choices: Float64Array
  unrouted: number
}

/** The state after an iteration. `gap` is relative: how much cheaper the least ways would be, as a share of the cost. */
export interface Step {
  readonly iteration: number
  /** Whether it is the last: the gap is small enough, or there were enough iterations. */
  readonly last: boolean
  readonly gap: number
  readonly mixes: readonly Mix[]
  /** Costs at these flows, and the least ways at these costs. */
  readonly costs: Costs
  readonly tree: Tree
}

/** Relative gap at which flows count as in equilibrium, and the most iterations. */
export const GAP = 2e-3
export const MOST_ITERATIONS = 120

/** Nearly a whole step, or nearly the aim before: then the next direction starts afresh. */
const MOST_OF_BEFORE = 0.99
const HALVINGS = 24

const grown = (free: number, x: number, { weight, capacity }: Growth): number =>
  free === Number.POSITIVE_INFINITY ? free : free * (1 + weight * (x / capacity) ** 2)

function load(graph: Graph, tree: Tree, { origins }: Demand, crossings: number): Mix {
  const { edges, crossings: out, unrouted } = flowOf(graph, tree, origins, crossings)
  const choices = new Float64Array(origins.length * crossings)
  for (const [i, { node }] of origins.entries()) {
    const c = tree.source[node] as number
    if (c >= 0) choices[i * crossings + c] = 1
  }
  return { edges, crossings: out, municipalities: flowByMunicipality(graph.network, tree, origins), choices, unrouted }
}

function blend(into: Float64Array, other: Float64Array, step: number): void {
  for (let i = 0; i < into.length; i++)
    into[i] = (into[i] as number) + step * ((other[i] as number) - (into[i] as number))
}

/** Total flow on edges, then on crossings, whichever way it goes. */
function totals(mixes: readonly Mix[], demands: readonly Demand[], edges: number, crossings: number): Float64Array {
  const total = new Float64Array(edges + crossings)
  for (const [d, mix] of mixes.entries()) {
    const { part } = demands[d] as Demand
    for (let e = 0; e < edges; e++) total[e] = (total[e] as number) + part * Math.abs(mix.edges[e] as number)
    for (let c = 0; c < crossings; c++)
      total[edges + c] = (total[edges + c] as number) + part * (mix.crossings[c] as number)
  }
  return total
}

/** The step from one flow towards another at which the sum of integrals of cost stops falling. */
function bestStep(from: Float64Array, to: Float64Array, costAt: (slot: number, x: number) => number): number {
  const moved: number[] = []
  for (let slot = 0; slot < from.length; slot++) if (from[slot] !== to[slot]) moved.push(slot)
  let [low, high] = [0, 1]
  for (let k = 0; k < HALVINGS; k++) {
    const step = (low + high) / 2
    let rise = 0
    for (const slot of moved) {
      const x = from[slot] as number
      const d = (to[slot] as number) - x
      rise += d * costAt(slot, x + step * d)
    }
    if (rise > 0) high = step
    else low = step
  }
  return (low + high) / 2
}

/** Slope of cost over flow. */
const slopeOf = (free: number, x: number, { weight, capacity }: Growth): number =>
  free === Number.POSITIVE_INFINITY ? 0 : (2 * free * weight * x) / capacity ** 2

/** The loads of every demand, and their total on edges and crossings. */
interface Loads {
  readonly mixes: readonly Mix[]
  readonly total: Float64Array
}

function move(loads: Loads, towards: Loads, step: number): void {
  blend(loads.total, towards.total, step)
  for (const [d, mix] of loads.mixes.entries()) {
    const other = towards.mixes[d] as Mix
    blend(mix.edges, other.edges, step)
    blend(mix.crossings, other.crossings, step)
    blend(mix.municipalities, other.municipalities, step)
    blend(mix.choices, other.choices, step)
  }
}

/** Weight of the aim before in the next one, so that the two directions do not undo each other; 0 when it cannot be. */
function conjugate(
  now: Float64Array,
  before: Float64Array,
  least: Float64Array,
  slope: (slot: number) => number,
): number {
  let [same, cross] = [0, 0]
  for (let slot = 0; slot < now.length; slot++) {
    const back = (before[slot] as number) - (now[slot] as number)
    if (back === 0) continue
    const weighed = back * slope(slot)
    same += weighed * back
    cross += weighed * ((least[slot] as number) - (now[slot] as number))
  }
  const share = cross / (cross - same)
  return share > 0 && share <= MOST_OF_BEFORE ? share : 0
}

/**
 * Finds flows in equilibrium (Wardrop: no load could take a cheaper way) by the method of Frank and Wolfe, with conjugate
 * directions, on the convex sum of integrals of cost over flow. Each iteration finds the least ways at the costs of the
 * present flows, mixes them with the aim before, then moves by the step that lowers the sum most, found by halving. It
 * yields after every iteration, so that a caller can show progress or stop; the last step yielded is the answer.
 */
export function* equilibrium(
  graph: Graph,
  free: Costs,
  crossingNodes: readonly number[],
  demands: readonly Demand[],
): Generator<Step, void, void> {
  const [edges, crossings] = [graph.edges, crossingNodes.length]
  const freeAt = (slot: number) => (slot < edges ? free.edges[slot] : free.crossings[slot - edges]) as number
  const growthAt = (slot: number) => (slot < edges ? EDGE_GROWTH : CROSSING_GROWTH)
  const costAt = (slot: number, x: number) => grown(freeAt(slot), x, growthAt(slot))
  const costsAt = (flow: Float64Array): Costs => ({
    edges: free.edges.map((_, e) => costAt(e, flow[e] as number)),
    crossings: free.crossings.map((_, c) => costAt(edges + c, flow[edges + c] as number)),
  })
  const leastAt = (costs: Costs): { tree: Tree; loads: Loads } => {
    const sources: Source[] = crossingNodes.map((node, c) => ({ node, cost: costs.crossings[c] as number }))
    const tree = search(graph, costs.edges, sources)
    const mixes = demands.map((demand) => load(graph, tree, demand, crossings))
    return { tree, loads: { mixes, total: totals(mixes, demands, edges, crossings) } }
  }
  const { mixes, total } = leastAt(free).loads
  let aim: Loads | null = null
  for (let iteration = 1; ; iteration++) {
    const costs = costsAt(total)
    const { tree, loads } = leastAt(costs)
    let [now, least] = [0, 0]
    for (let slot = 0; slot < total.length; slot++) {
      const [x, y] = [total[slot] as number, loads.total[slot] as number]
      if (x === 0 && y === 0) continue
      const cost = costAt(slot, x)
      now += cost * x
      least += cost * y
    }
    const gap = now === 0 ? 0 : (now - least) / now
    const last = gap <= GAP || iteration === MOST_ITERATIONS
    yield { iteration, last, gap, mixes, costs, tree }
    if (last) return
    const slope = (slot: number) => slopeOf(freeAt(slot), total[slot] as number, growthAt(slot))
    if (aim) move(loads, aim, conjugate(total, aim.total, loads.total, slope))
    aim = loads
    const step = bestStep(total, aim.total, costAt)
    move({ mixes, total }, aim, step)
    if (step > MOST_OF_BEFORE) aim = null
  }
}
