import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Crossing, RoadNetwork } from '../../src/model/roads.ts'
import { type Demand, equilibrium, GAP, type Step } from '../../src/routing/congestion.ts'
import { type Costs, costsOf, NO_HINDRANCE } from '../../src/routing/cost.ts'
import { flowOf } from '../../src/routing/flow.ts'
import { flowByMunicipality } from '../../src/routing/flowByMunicipality.ts'
import { buildGraph, type Graph } from '../../src/routing/graph.ts'
import type { Origin } from '../../src/routing/origin.ts'
import { findPeaks } from '../../src/routing/peaks.ts'
import { searchTwo } from '../../src/routing/runnerUp.ts'
import { pathOf, search } from '../../src/routing/shortestPaths.ts'
import { formatBlock, hindranceOf, parseBlock } from '../../src/routing/whatIf.ts'

/** A network of edges `[from, to, metres]`, each in the municipality of its number, at 60 km/h. */
function networkOf(nodes: number, edges: readonly (readonly [number, number, number])[]): RoadNetwork {
  const numbers = edges.map((_, e) => e)
  return {
    lon: new Float64Array(nodes),
    lat: new Float64Array(nodes),
    from: Int32Array.from(edges, ([from]) => from),
    to: Int32Array.from(edges, ([, to]) => to),
    metres: Float64Array.from(edges, ([, , metres]) => metres),
    kmh: new Float64Array(edges.length).fill(60),
    shareFirst: Int32Array.from([...numbers, edges.length]),
    shareCode: Int32Array.from(numbers, (e) => 1000 + e),
    shareMetres: Float64Array.from(edges, ([, , metres]) => metres),
    cornerFirst: new Int32Array(edges.length + 1),
    cornerLon: new Float64Array(0),
    cornerLat: new Float64Array(0),
  }
}

const originAt = (node: number, share: number): Origin => ({
  commodity: 'poppy',
  id: String(node),
  code: 0,
  node,
  metres: 0,
  lon: 0,
  lat: 0,
  share,
  weight: share,
})

const crossingAt = (node: number, port: string): Crossing => ({
  id: `${port}-${node}`,
  port,
  en: port,
  es: port,
  city: port,
  state: 'TX',
  kind: 'road',
  lon: 0,
  lat: 0,
  node,
})

const anyNetwork = fc
  .integer({ min: 2, max: 30 })
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      edges: fc.array(
        fc
          .tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 100_000 }))
          .filter(([from, to]) => from !== to),
        { minLength: 1, maxLength: 90 },
      ),
      crossings: fc.uniqueArray(fc.nat(nodes - 1), { minLength: 1, maxLength: 4 }),
      weights: fc.array(fc.tuple(fc.nat(nodes - 1), fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 12 }),
    }),
  )
  .map(({ nodes, edges, crossings, weights }) => {
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
    const graph = buildGraph(networkOf(nodes, edges))
    const list = crossings.map((node, c) => crossingAt(node, `port-${c}`))
    const origins = weights.map(([node, weight]) => originAt(node, weight / total))
    return { graph, crossings: list, origins, costs: costsOf(graph.network, list, 'time', NO_HINDRANCE) }
  })

const sourcesOf = (crossings: readonly Crossing[], costs: Costs) =>
  crossings.map(({ node }, c) => ({ node, cost: costs.crossings[c] as number, group: c }))

/** The most that comes out of a node or goes in without reason: inflow + origins - outflow - crossings. */
function leak(
  graph: Graph,
  edges: Float64Array,
  crossings: readonly Crossing[],
  out: Float64Array,
  origins: readonly Origin[],
): number {
  const balance = new Float64Array(graph.nodes)
  const add = (node: number, x: number) => {
    balance[node] = (balance[node] as number) + x
  }
  for (const { node, share } of origins) add(node, share)
  for (const [c, { node }] of crossings.entries()) add(node, -(out[c] as number))
  for (let e = 0; e < graph.edges; e++) {
    add(graph.network.from[e] as number, -(edges[e] as number))
    add(graph.network.to[e] as number, edges[e] as number)
  }
  return Math.max(...balance.map(Math.abs))
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0)

function last(steps: Iterable<Step>): { steps: number; gaps: number[]; end: Step } {
  const gaps: number[] = []
  let end: Step | null = null
  for (const step of steps) {
    gaps.push(step.gap)
    end = step
  }
  if (!end) throw new Error('no step')
  return { steps: gaps.length, gaps, end }
}

describe('on any network', () => {
  test('flow is conserved at every node, and what crosses and what stays make up the whole', () => {
    fc.assert(
      fc.property(anyNetwork, ({ graph, crossings, origins, costs }) => {
        const tree = search(graph, costs.edges, sourcesOf(crossings, costs))
        const flow = flowOf(graph, tree, origins, crossings.length)
        const moving = origins.filter(({ node }) => (tree.source[node] as number) >= 0)
        expect(leak(graph, flow.edges, crossings, flow.crossings, moving)).toBeLessThan(1e-12)
        expect(sum(flow.crossings) + flow.unrouted).toBeCloseTo(1, 12)
      }),
    )
  })

  test('flow with congestion is conserved too', () => {
    fc.assert(
      fc.property(anyNetwork, ({ graph, crossings, origins, costs }) => {
        const nodes = crossings.map(({ node }) => node)
        const { end } = last(equilibrium(graph, costs, nodes, [{ origins, part: 1 }]))
        const mix = end.mixes[0] as Step['mixes'][number]
        const moving = origins.filter(({ node }) => (end.tree.source[node] as number) >= 0)
        expect(leak(graph, mix.edges, crossings, mix.crossings, moving)).toBeLessThan(1e-9)
        expect(sum(mix.crossings) + mix.unrouted).toBeCloseTo(1, 9)
        expect(end.gap).toBeGreaterThan(-1e-9)
      }),
      { numRuns: 40 },
    )
  })

  test('a path costs what the tree says, and the runner-up is the best without the first port', () => {
    fc.assert(
      fc.property(anyNetwork, ({ graph, crossings, costs }) => {
        const sources = sourcesOf(crossings, costs)
        const tree = search(graph, costs.edges, sources)
        const ways = searchTwo(graph, costs.edges, sources)
        const costOf = (edges: readonly number[], source: number) =>
          edges.reduce((total, e) => total + (costs.edges[e] as number), costs.crossings[source] as number)
        for (let v = 0; v < graph.nodes; v++) {
          const [best, runnerUp] = ways(v)
          if (!best) {
            expect(tree.cost[v]).toBe(Number.POSITIVE_INFINITY)
            continue
          }
          expect(best.cost).toBeCloseTo(tree.cost[v] as number, 9)
          expect(costOf(best.edges, best.source)).toBeCloseTo(best.cost, 9)
          expect(costOf(pathOf(tree, v), tree.source[v] as number)).toBeCloseTo(best.cost, 9)
          const without = sources.map((s) => ({
            ...s,
            cost: s.group === best.source ? Number.POSITIVE_INFINITY : s.cost,
          }))
          const other = search(graph, costs.edges, without).cost[v] as number
          if (!runnerUp) expect(other).toBe(Number.POSITIVE_INFINITY)
          else {
            expect(runnerUp.cost).toBeCloseTo(other, 9)
            expect(costOf(runnerUp.edges, runnerUp.source)).toBeCloseTo(runnerUp.cost, 9)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('cost', () => {
  const network = networkOf(3, [
    [0, 1, 30_000],
    [1, 2, 60_000],
  ])
  const crossings = [crossingAt(2, 'nogales')]

  test('is hours of driving and at the crossing, or kilometres', () => {
    expect(costsOf(network, crossings, 'time', NO_HINDRANCE)).toEqual({
      edges: Float64Array.of(0.5, 1),
      crossings: Float64Array.of(1),
    })
    expect(costsOf(network, crossings, 'distance', NO_HINDRANCE)).toEqual({
      edges: Float64Array.of(30, 60),
      crossings: Float64Array.of(80),
    })
  })

  test('is multiplied in a municipality that is hindered, in proportion to the road in it', () => {
    const half: RoadNetwork = {
      ...network,
      shareFirst: Int32Array.of(0, 2, 3),
      shareCode: Int32Array.of(8037, 8001, 8001),
      shareMetres: Float64Array.of(10_000, 20_000, 60_000),
    }
    const times = (factor: number) => ({ municipalities: new Map([[8037, factor]]), crossings: new Map([[0, factor]]) })
    expect(costsOf(half, crossings, 'time', times(4)).edges).toEqual(Float64Array.of(1, 1))
    expect(costsOf(half, crossings, 'time', times(4)).crossings).toEqual(Float64Array.of(4))
    expect(costsOf(half, crossings, 'time', times(Number.POSITIVE_INFINITY)).edges).toEqual(
      Float64Array.of(Number.POSITIVE_INFINITY, 1),
    )
  })
})

test('a network that names an unknown node is refused', () => {
  expect(() => buildGraph(networkOf(2, [[0, 2, 1]]))).toThrow('names an unknown node: 2')
})

test('flow of a municipality counts each route once, however often it goes in and out', () => {
  const network: RoadNetwork = {
    ...networkOf(4, [
      [0, 1, 1000],
      [1, 2, 1000],
      [2, 3, 1000],
    ]),
    shareCode: Int32Array.of(8037, 8001, 8037),
  }
  const graph = buildGraph(network)
  const costs = costsOf(network, [crossingAt(3, 'nogales')], 'time', NO_HINDRANCE)
  const tree = search(graph, costs.edges, [{ node: 3, cost: 1 }])
  const flow = flowByMunicipality(network, tree, [originAt(0, 0.75), originAt(1, 0.25)])
  expect([flow[8037], flow[8001]]).toEqual([1, 1])
})

describe('congestion', () => {
  test('splits between two like roads evenly, and says how near it is', () => {
    const graph = buildGraph(
      networkOf(4, [
        [0, 1, 60_000],
        [0, 2, 60_000],
        [1, 3, 60_000],
        [2, 3, 60_000],
      ]),
    )
    const costs = costsOf(graph.network, [crossingAt(3, 'nogales')], 'time', NO_HINDRANCE)
    const demand: Demand = { origins: [originAt(0, 1)], part: 1 }
    const { gaps, end } = last(equilibrium(graph, costs, [3], [demand]))
    expect(end.gap).toBeLessThanOrEqual(GAP)
    expect(gaps[0]).toBeCloseTo(32 / 135, 9)
    for (const e of [0, 1, 2, 3]) expect(Math.abs(end.mixes[0]?.edges[e] ?? 0)).toBeCloseTo(0.5, 2)
  })

  test('takes two ways of unlike length when the cost of the short one has grown to that of the long', () => {
    const graph = buildGraph(
      networkOf(2, [
        [0, 1, 60_000],
        [0, 1, 120_000],
      ]),
    )
    const costs = costsOf(graph.network, [crossingAt(1, 'nogales')], 'time', NO_HINDRANCE)
    const { end } = last(equilibrium(graph, costs, [1], [{ origins: [originAt(0, 1)], part: 1 }]))
    const [short, long] = [end.costs.edges[0] as number, end.costs.edges[1] as number]
    expect(long / short).toBeCloseTo(1, 1)
    expect(Math.abs(end.mixes[0]?.edges[0] ?? 0)).toBeGreaterThan(Math.abs(end.mixes[0]?.edges[1] ?? 0))
  })
})

describe('peaks', () => {
  const cellAt = (x: number, y: number, density: number) => ({ lon: x * 0.1055, lat: y * 0.0606, density })

  test('are tops of density with the sum of the cells that climb to them', () => {
    const cells = [cellAt(0, 0, 1), cellAt(1, 0, 3), cellAt(2, 0, 2), cellAt(3, 0, 4), cellAt(9, 9, 1)]
    expect(findPeaks(cells).map(({ lon, weight }) => [Math.round(lon / 0.1055), weight])).toEqual([
      [3, 6],
      [1, 4],
      [9, 1],
    ])
  })

  test('are one where two neighbours are as dense', () => {
    expect(findPeaks([cellAt(0, 0, 2), cellAt(1, 0, 2), cellAt(2, 1, 1)])).toHaveLength(1)
  })
})

describe('the words of block=', () => {
  test.each(['08037', 'port:nogales', '19039*5', 'port:nogales*2.5'])('%s is read and written', (word) => {
    const block = parseBlock(word)
    expect(block && formatBlock(block)).toBe(word)
  })

  test.each(['8037', 'nogales', '19039*0', '19039*x', 'port:Nogales', '__proto__'])('%s is not', (word) => {
    expect(parseBlock(word)).toBeNull()
  })

  test('close every crossing of a port, or one crossing, and give back what names nothing', () => {
    const crossings = [crossingAt(0, 'nogales'), crossingAt(1, 'nogales'), crossingAt(2, 'naco')]
    const words = ['port:nogales', 'port:naco-2*3', '19039*5', '99999', 'port:oz']
    const { hindrance, unknown } = hindranceOf(words, crossings, (code) => code === '19039')
    expect([...hindrance.crossings]).toEqual([
      [0, Number.POSITIVE_INFINITY],
      [1, Number.POSITIVE_INFINITY],
      [2, 3],
    ])
    expect([...hindrance.municipalities]).toEqual([[19039, 5]])
    expect(unknown).toEqual(['99999', 'port:oz'])
  })
})
