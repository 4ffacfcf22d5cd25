import type { Crossing, RoadNetwork, RoadPlaces } from '../model/roads.ts'
import { type Demand, equilibrium, type Step } from './congestion.ts'
import { type CostKind, type Costs, costsOf, type Hindrance } from './cost.ts'
import { flowOf } from './flow.ts'
import { flowByMunicipality } from './flowByMunicipality.ts'
import { buildGraph, type Graph } from './graph.ts'
import { COMMODITIES, type Commodity, nearestNode, type Origin, originsOf } from './origin.ts'
import { isShutIn, type Route, type WayOut, wayOut } from './routes.ts'
import { searchTwo } from './runnerUp.ts'
import { search } from './shortestPaths.ts'

/** The network with its origins, ready to be asked. */
export interface RouteModel {
  readonly graph: Graph
  readonly places: RoadPlaces
  readonly origins: Readonly<Record<Commodity, readonly Origin[]>>
  /** The port of each crossing, as a number. */
  readonly ports: readonly number[]
}

/** What is asked: by what routes are chosen, and what is hindered. */
export interface Question {
  readonly by: CostKind
  readonly hindrance: Hindrance
}

/** What a commodity does: shares of it on edges (positive from `from` to `to`), by crossing, by municipality, and routes. */
export interface CommodityAnswer {
  readonly edges: Float64Array
  readonly crossings: Float64Array
  readonly municipalities: Float64Array
  readonly unrouted: number
  readonly routes: readonly Route[]
}

export type Answer = Readonly<Record<Commodity, CommodityAnswer>>

/** Builds the model from the network and what lies on it. */
export function createModel(network: RoadNetwork, places: RoadPlaces): RouteModel {
  const known = new Map<string, number>()
  for (const { port } of places.crossings) if (!known.has(port)) known.set(port, known.size)
  const originsFor = (commodity: Commodity) => originsOf(network, places, commodity)
  return {
    graph: buildGraph(network),
    places,
    origins: {
      poppy: originsFor('poppy'),
      marijuana: originsFor('marijuana'),
      meth: originsFor('meth'),
      cocaine: originsFor('cocaine'),
    },
    ports: places.crossings.map(({ port }) => known.get(port) as number),
  }
}

const sourcesOf = (crossings: readonly Crossing[], ports: readonly number[], costs: Costs) =>
  crossings.map(({ node }, c) => ({ node, cost: costs.crossings[c] as number, group: ports[c] as number }))

const freeOrigins = (origins: readonly Origin[], hindrance: Hindrance) =>
  origins.filter((origin) => !isShutIn(origin, hindrance))

const shutIn = (origins: readonly Origin[], hindrance: Hindrance) =>
  origins.reduce((sum, origin) => sum + (isShutIn(origin, hindrance) ? origin.share : 0), 0)

const forEach = (answer: (commodity: Commodity) => CommodityAnswer): Answer => ({
  poppy: answer('poppy'),
  marijuana: answer('marijuana'),
  meth: answer('meth'),
  cocaine: answer('cocaine'),
})

/** The shortest routes of every commodity. */
export function answer(model: RouteModel, { by, hindrance }: Question): Answer {
  const { graph, places } = model
  const costs = costsOf(graph.network, places.crossings, by, hindrance)
  const sources = sourcesOf(places.crossings, model.ports, costs)
  const tree = search(graph, costs.edges, sources)
  const ways = searchTwo(graph, costs.edges, sources)
  return forEach((commodity) => {
    const open = freeOrigins(model.origins[commodity], hindrance)
    const { edges, crossings, unrouted } = flowOf(graph, tree, open, sources.length)
    return {
      edges,
      crossings,
      municipalities: flowByMunicipality(graph.network, tree, open),
      unrouted: unrouted + shutIn(model.origins[commodity], hindrance),
      routes: model.origins[commodity].map((origin) => {
        const way = wayOut(graph.network, origin, ways, hindrance)
        return { origin, ...way, taken: way.best ? 1 : 0 }
      }),
    }
  })
}

/** The steps towards equilibrium with congestion; `answerOf` reads the answer from any of them. */
export function* answerWithCongestion(
  model: RouteModel,
  { by, hindrance }: Question,
): Generator<{ readonly step: Step; readonly answerOf: () => Answer }, void, void> {
  const { graph, places } = model
  const free = costsOf(graph.network, places.crossings, by, hindrance)
  const demands = COMMODITIES.map(
    (commodity): Demand => ({
      origins: freeOrigins(model.origins[commodity], hindrance),
      part: 1 / COMMODITIES.length,
    }),
  )
  const nodes = places.crossings.map(({ node }) => node)
  for (const step of equilibrium(graph, free, nodes, demands))
    yield {
      step,
      answerOf: () => {
        const ways = searchTwo(graph, step.costs.edges, sourcesOf(places.crossings, model.ports, step.costs))
        return forEach((commodity) => {
          const d = COMMODITIES.indexOf(commodity)
          const mix = step.mixes[d] as Step['mixes'][number]
          const open = (demands[d] as Demand).origins
          const routes = model.origins[commodity].map((origin): Route => {
            const way = wayOut(graph.network, origin, ways, hindrance)
            const row = open.indexOf(origin) * nodes.length
            const port = model.ports[way.best?.crossing ?? -1]
            const taken = model.ports.reduce(
              (sum, p, c) => sum + (row >= 0 && p === port ? (mix.choices[row + c] as number) : 0),
              0,
            )
            return { origin, ...way, taken }
          })
          const { edges, crossings, municipalities } = mix
          const unrouted = mix.unrouted + shutIn(model.origins[commodity], hindrance)
          return { edges, crossings, municipalities, unrouted, routes }
        })
      },
    }
}

/** The way out of any municipality, such as one that grows nothing; by its code as a number and the seat in degrees. */
export function wayOutOf(
  { graph, places, ports }: RouteModel,
  { by, hindrance }: Question,
  from: { readonly code: number; readonly lon: number; readonly lat: number },
): WayOut {
  const { network } = graph
  const access = places.access.get(String(from.code).padStart(5, '0')) ?? nearestNode(network, from.lon, from.lat)
  const costs = costsOf(network, places.crossings, by, hindrance)
  const ways = searchTwo(graph, costs.edges, sourcesOf(places.crossings, ports, costs))
  return wayOut(network, { code: from.code, ...access }, ways, hindrance)
}
