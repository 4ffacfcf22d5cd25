import { describe, expect, test } from 'vitest'
import { packRoads, unpackRoads } from '../../src/io/packedRoads.ts'
import { GAP } from '../../src/routing/congestion.ts'
import { costsOf, NO_HINDRANCE } from '../../src/routing/cost.ts'
import { type Answer, answer, answerWithCongestion, wayOutOf } from '../../src/routing/model.ts'
import { COMMODITIES, type Commodity } from '../../src/routing/origin.ts'
import type { Route } from '../../src/routing/routes.ts'
import { pathOf, search } from '../../src/routing/shortestPaths.ts'
import { asked, realModel, seeded } from './routingGround.ts'

const model = realModel()
const { graph, places } = model
const { network } = graph
const open = answer(model, asked())

const routeOf = (answers: Answer, commodity: Commodity, id: string): Route => {
  const route = answers[commodity].routes.find(({ origin }) => origin.id === id)
  if (!route) throw new Error(`no route of ${commodity} from ${id}`)
  return route
}
const crossingOf = (leg: Route['best']) => places.crossings[leg?.crossing ?? -1]
const CULIACAN = '25006'
const BADIRAGUATO = '25003'

/** Least costs to a node by going over all edges until nothing falls (Bellman and Ford). */
function bellmanFord(to: number, edgeCost: Float64Array): Float64Array {
  const cost = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY)
  cost[to] = 0
  for (let fell = true; fell; ) {
    fell = false
    for (let e = 0; e < graph.edges; e++) {
      const [a, b] = [network.from[e] as number, network.to[e] as number]
      for (const [u, v] of [
        [a, b],
        [b, a],
      ] as const) {
        const reached = (cost[v] as number) + (edgeCost[e] as number)
        if (reached < (cost[u] as number)) {
          cost[u] = reached
          fell = true
        }
      }
    }
  }
  return cost
}

describe('the packed network', () => {
  test('is the same when unpacked, and shares add up to every edge', () => {
    const bytes = packRoads(network)
    const back = unpackRoads('roads.bin', bytes.slice().buffer as ArrayBuffer)
    for (const key of ['from', 'to', 'metres', 'kmh', 'shareFirst', 'shareCode', 'shareMetres', 'cornerFirst'] as const)
      expect(back[key], key).toEqual(network[key])
    for (const key of ['lon', 'lat', 'cornerLon', 'cornerLat'] as const)
      expect(Math.max(...back[key].map((x, i) => Math.abs(x - (network[key][i] as number)))), key).toBeLessThan(1e-9)
    for (let e = 0; e < graph.edges; e++) {
      let total = 0
      for (let s = network.shareFirst[e] as number; s < (network.shareFirst[e + 1] as number); s++)
        total += network.shareMetres[s] as number
      expect(total, `edge ${e}`).toBe(network.metres[e])
    }
    const known = new Set([...places.access.keys()].map(Number))
    expect([...network.shareCode].filter((code) => !known.has(code))).toEqual([])
  })

  test('is refused when cut off or damaged', () => {
    const bytes = packRoads(network)
    expect(() => unpackRoads('roads.bin', bytes.slice(0, -1).buffer as ArrayBuffer)).toThrow('roads.bin')
    const damaged = bytes.slice()
    damaged[5000] = (damaged[5000] as number) ^ 1
    expect(() => unpackRoads('roads.bin', damaged.buffer as ArrayBuffer)).toThrow('checksum')
  })
})

test('another algorithm finds the same least costs for 500 random pairs', () => {
  const random = seeded(20101231)
  const costs = costsOf(network, places.crossings, 'time', NO_HINDRANCE)
  const pick = () => Math.floor(random() * graph.nodes)
  let pairs = 0
  for (let t = 0; t < 20; t++) {
    const to = pick()
    const tree = search(graph, costs.edges, [{ node: to, cost: 0 }])
    const check = bellmanFord(to, costs.edges)
    for (let k = 0; k < 25; k++) {
      const from = pick()
      pairs++
      expect(tree.cost[from]).toBeCloseTo(check[from] as number, 9)
      const along = pathOf(tree, from).reduce((sum, e) => sum + (costs.edges[e] as number), 0)
      expect(along).toBeCloseTo(check[from] as number, 9)
    }
  }
  expect(pairs).toBe(500)
})

describe('origins', () => {
  test('are 97 municipalities of poppy, 88 of marijuana, 19 peaks of laboratories and 13 entry points', () => {
    expect(COMMODITIES.map((commodity) => model.origins[commodity].length)).toEqual([97, 88, 19, 13])
    for (const commodity of COMMODITIES)
      expect(model.origins[commodity].reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  test('of methamphetamine weigh together what the grid of density weighs', () => {
    const grid = places.labs.reduce((sum, { density }) => sum + density, 0)
    expect(model.origins.meth.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(grid, 6)
  })
})

describe('the routes', () => {
  test.each([
    ['poppy', BADIRAGUATO],
    ['marijuana', BADIRAGUATO],
    ['marijuana', CULIACAN],
  ] as const)('of %s from %s leave through the Nogales side of Sonora', (commodity, id) => {
    const crossing = crossingOf(routeOf(open, commodity, id).best)
    expect(crossing?.port).toBe('nogales')
    expect(crossing?.state).toBe('AZ')
  })

  test('Culiacán-Nogales is within 3 % of 950 km', () => {
    const km = routeOf(open, 'marijuana', CULIACAN).best?.km ?? 0
    expect(Math.abs(km / 950 - 1)).toBeLessThan(0.03)
  })

  test('send everything to the crossings', () => {
    for (const commodity of COMMODITIES) {
      expect(open[commodity].crossings.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
      expect(open[commodity].unrouted).toBe(0)
    }
  })

  test('when Nogales is closed go elsewhere, and come back exactly when it is not', () => {
    const closed = answer(model, asked('port:nogales'))
    for (const id of [CULIACAN, BADIRAGUATO]) {
      const route = routeOf(closed, 'marijuana', id)
      expect(crossingOf(route.best)?.port).not.toBe('nogales')
      const crossing = crossingOf(routeOf(open, 'marijuana', id).runnerUp)
      expect(crossingOf(route.best)?.port).toBe(crossing?.port)
    }
    expect(closed.marijuana.crossings.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    expect(answer(model, asked())).toEqual(open)
  })

  test('go round a municipality that is closed, and nothing leaves it', () => {
    const closed = answer(model, asked(CULIACAN))
    expect(closed.marijuana.municipalities[Number(CULIACAN)]).toBe(0)
    expect(routeOf(closed, 'marijuana', CULIACAN).best).toBeNull()
    expect(closed.marijuana.unrouted).toBeCloseTo(routeOf(open, 'marijuana', CULIACAN).origin.share, 12)
  })

  test('leave Nogales when it costs enough, and not before', () => {
    const portAt = (word: string) => crossingOf(routeOf(answer(model, asked(word)), 'marijuana', CULIACAN).best)?.port
    expect(portAt('port:nogales*1.1')).toBe('nogales')
    expect(portAt('port:nogales*10')).not.toBe('nogales')
  })

  test('of any municipality are found, with the runner-up through another port', () => {
    const way = wayOutOf(model, asked(), { code: 8037, lon: -106.48, lat: 31.73 })
    expect(crossingOf(way.best)?.port).toBe('el-paso')
    expect(crossingOf(way.runnerUp)?.port).not.toBe('el-paso')
    expect(way.best?.km).toBeLessThan(25)
  })
})

describe('congestion on the network', () => {
  const steps = [...answerWithCongestion(model, asked())]
  const end = steps.at(-1)
  const gaps = steps.map(({ step }) => step.gap)

  test('comes to an equilibrium: the relative gap falls from over a tenth to the bound', () => {
    expect(gaps[0]).toBeGreaterThan(0.1)
    expect(gaps.at(-1)).toBeLessThanOrEqual(GAP)
  })

  test('spreads the crossings and still sends everything', () => {
    const answers = end?.answerOf()
    for (const commodity of COMMODITIES) {
      const crossings = answers?.[commodity].crossings ?? new Float64Array(0)
      expect(crossings.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
      expect(Math.max(...crossings)).toBeLessThan(Math.max(...open[commodity].crossings))
    }
  })

  test('gives the same again', () => {
    expect([...answerWithCongestion(model, asked())].map(({ step }) => step.gap)).toEqual(gaps)
  })
})
