import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { readNetwork, readRoadPlaces } from '../../data/pack/roads.ts'
import { packRoads, unpackRoads } from '../../src/io/packedRoads.ts'
import { answer, answerWithCongestion, createModel } from '../../src/routing/model.ts'
import { hindranceOf } from '../../src/routing/whatIf.ts'
import { random } from './random.ts'
import { spread, table } from './report.ts'
import { median, spreadOf } from './spread.ts'
import type { Part } from './targets.ts'

/** Most milliseconds that one change, and an equilibrium, may take at the median. */
const LIMITS = { change: 50, equilibrium: 1000 }
const SEED = 20101231

const GEO = fileURLToPath(new URL('../../geo', import.meta.url))
const network = readNetwork(GEO)
const packed = packRoads(network)
const places = readRoadPlaces(GEO)
const model = createModel(network, places)
const codes = [...places.access.keys()]
const ports = [...new Set(places.crossings.map(({ port }) => port))]

const draw = random(SEED)
const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T

const question = () => {
  const words = [draw() < 0.5 ? `port:${pick(ports)}` : pick(codes), `${pick(codes)}*5`]
  return {
    by: 'time',
    hindrance: hindranceOf(words, places.crossings, (code) => places.access.has(code)).hindrance,
  } as const
}

/** Times of a task in milliseconds, on the clock and of the processor, which neighbours on the machine disturb less. */
interface Times {
  readonly clock: readonly number[]
  readonly processor: readonly number[]
}

function timesOf(runs: number, task: () => void): Times {
  for (let i = 0; i < 3; i++) task()
  const samples = Array.from({ length: runs }, () => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    task()
    const { user, system } = process.cpuUsage(before)
    return { clock: performance.now() - start, processor: (user + system) / 1000 }
  })
  return { clock: samples.map(({ clock }) => clock), processor: samples.map(({ processor }) => processor) }
}

/** Times the routes of the what-if map, on one core of Node. */
export function routingPart(): Part {
  const change = timesOf(40, () => answer(model, question()))
  const equilibrium = timesOf(15, () => {
    const steps = [...answerWithCongestion(model, question())]
    steps.at(-1)?.answerOf()
  })
  const row = (name: string, { clock, processor }: Times) => [
    name,
    `${clock.length}`,
    spread(spreadOf(clock)),
    spread(spreadOf(processor)),
  ]
  return {
    title: 'Routing',
    text: [
      `${network.lon.length.toLocaleString('en')} nodes, ${network.from.length.toLocaleString('en')} edges, in Node, questions of seed ${SEED}.`,
      table(
        ['task', 'runs', 'ms, median (least-greatest)', 'processor ms'],
        [
          row(
            'unpack the network',
            timesOf(15, () => unpackRoads('roads.bin', packed.slice().buffer as ArrayBuffer)),
          ),
          row(
            'build the model',
            timesOf(15, () => createModel(network, places)),
          ),
          row('one change: all routes, runner-ups, flow by municipality', change),
          row('equilibrium with congestion', equilibrium),
        ],
      ),
    ].join('\n\n'),
    targets: [
      { name: 'one change of a route', measured: median(change.clock), limit: LIMITS.change, unit: 'ms' },
      {
        name: 'equilibrium with congestion',
        measured: median(equilibrium.clock),
        limit: LIMITS.equilibrium,
        unit: 'ms',
      },
    ],
  }
}
