import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { readNetwork, readRoadPlaces } from '../../data/pack/roads.ts'
import { packRoads, unpackRoads } from '../../src/io/packedRoads.ts'
import { answer, answerWithCongestion, createModel } from '../../src/routing/model.ts'
import { hindranceOf } from '../../src/routing/whatIf.ts'

/** Most milliseconds of processor time that one change, and an equilibrium, may take at the median. */
const LIMITS = { change: 50, equilibrium: 1000 }
const SEED = 20101231

const GEO = fileURLToPath(new URL('../../geo', import.meta.url))
const network = readNetwork(GEO)
const packed = packRoads(network)
const places = readRoadPlaces(GEO)
const model = createModel(network, places)
const codes = [...places.access.keys()]
const ports = [...new Set(places.crossings.map(({ port }) => port))]

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const random = seeded(SEED)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const question = () => {
  const words = [random() < 0.5 ? `port:${pick(ports)}` : pick(codes), `${pick(codes)}*5`]
  return {
    by: 'time',
    hindrance: hindranceOf(words, places.crossings, (code) => places.access.has(code)).hindrance,
  } as const
}

/**
 * Times a task; prints the median, the quarter points and the slowest of its runs in milliseconds on the clock, and the
 * median of processor time, which neighbours on the machine disturb less. Gives that median.
 */
function measure(name: string, runs: number, task: () => void): number {
  for (let i = 0; i < 3; i++) task()
  const samples = Array.from({ length: runs }, () => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    task()
    const { user, system } = process.cpuUsage(before)
    return { clock: performance.now() - start, processor: (user + system) / 1000 }
  })
  const sorted = (of: 'clock' | 'processor') => samples.map((sample) => sample[of]).sort((a, b) => a - b)
  const at = (list: readonly number[], share: number) => list[Math.min(runs - 1, Math.floor(share * runs))] as number
  const [clock, processor] = [sorted('clock'), sorted('processor')]
  const [median, low, high, worst] = [0.5, 0.25, 0.75, 1].map((share) => at(clock, share).toFixed(1))
  const used = at(processor, 0.5)
  console.log(`${name}, ${runs} runs`)
  console.log(
    `  clock: median ${median} ms, quarters ${low}-${high}, slowest ${worst}; processor: median ${used.toFixed(1)} ms`,
  )
  return used
}

console.log(`${network.lon.length} nodes, ${network.from.length} edges, seed ${SEED}`)
measure('unpack the network', 15, () => unpackRoads('roads.bin', packed.slice().buffer as ArrayBuffer))
measure('build the model', 15, () => createModel(network, places))
const change = measure('one change: all routes, runner-ups and flow by municipality', 40, () =>
  answer(model, question()),
)
const equilibrium = measure('equilibrium with congestion', 15, () => {
  const steps = [...answerWithCongestion(model, question())]
  steps.at(-1)?.answerOf()
})
if (change > LIMITS.change || equilibrium > LIMITS.equilibrium) {
  console.error(
    `too slow: one change under ${LIMITS.change} ms, equilibrium under ${LIMITS.equilibrium} ms at the median`,
  )
  process.exitCode = 1
}
