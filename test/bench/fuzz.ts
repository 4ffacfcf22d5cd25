import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { table } from './report.ts'
import type { Part } from './targets.ts'

const SEED = 20_061_211
/** Cases that one process runs, so that no process grows large and all have work until the end. */
const SHARE = 50_000
const NAMES = ['link', 'slice', 'area', 'text', 'reports'] as const
const PROCESS = fileURLToPath(new URL('fuzzCases.ts', import.meta.url))

const run = promisify(execFile)

interface Batch {
  readonly name: string
  readonly cases: number
  readonly seed: number
}

interface Outcome extends Batch {
  readonly title: string
  readonly counts: Readonly<Record<string, number>>
  readonly seconds: number
}

const batchesOf = (name: string, cases: number): Batch[] =>
  Array.from({ length: Math.ceil(cases / SHARE) }, (_, i) => ({
    name,
    cases: Math.min(SHARE, cases - i * SHARE),
    seed: SEED + i,
  }))

async function outcomeOf({ name, cases, seed }: Batch): Promise<Outcome> {
  const start = performance.now()
  const args = ['--import', 'tsx', PROCESS, '--property', name, '--cases', `${cases}`, '--seed', `${seed}`]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 26 })
  return { name, cases, seed, ...JSON.parse(stdout), seconds: (performance.now() - start) / 1000 }
}

/** Holds the promises of links, slices and files against so many cases each; a case that breaks one throws. */
export async function fuzzPart(cases: number): Promise<Part> {
  const open = NAMES.flatMap((name) => batchesOf(name, cases)).reverse()
  const total = open.length
  const done: Outcome[] = []
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let batch = open.pop(); batch !== undefined; batch = open.pop()) {
        done.push(await outcomeOf(batch))
        console.error(`fuzz: ${batch.name}, ${done.length} of ${total} batches`)
      }
    }),
  )
  const rows = NAMES.map((name) => {
    const own = done.filter((outcome) => outcome.name === name)
    const [{ title, counts } = { title: name, counts: {} }] = own
    const sums = Object.keys(counts).map(
      (key) => `${own.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0).toLocaleString('en')} ${key}`,
    )
    const all = own.reduce((sum, { cases }) => sum + cases, 0)
    const seconds = own.reduce((sum, outcome) => sum + outcome.seconds, 0)
    return [title, all.toLocaleString('en'), sums.join(', '), seconds.toFixed(0)]
  })
  return {
    title: 'Fuzzing',
    text: [
      `Properties of test/fuzz, seeds from ${SEED} on, a process for every ${SHARE.toLocaleString('en')} cases, ${availableParallelism()} at a time. A case that breaks one ends the bench with that case.`,
      table(['property', 'cases', 'of them', 'seconds of all processes'], rows),
    ].join('\n\n'),
    targets: [],
  }
}
