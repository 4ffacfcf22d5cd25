import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { launchOptions } from '../e2e/chromium.ts'
import { bytesPart } from './bytes.ts'
import { firstPart } from './first.ts'
import { fuzzPart } from './fuzz.ts'
import { host } from './host.ts'
import { load, machine } from './machine.ts'
import { routingPart } from './routing.ts'
import { buildScene } from './scene.ts'
import { buildPages } from './site.ts'
import { siteHost } from './siteHost.ts'
import { budgetsOf, chunkSizes } from './sizes.ts'
import { switchPart } from './switch.ts'
import { type Part, partText } from './targets.ts'
import { TECHNIQUES, type Technique } from './techniques.ts'
import { workPart } from './work.ts'

const PARTS = ['switch', 'first', 'bytes', 'work', 'routing', 'fuzz'] as const
type Name = (typeof PARTS)[number]

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: PARTS.join() },
    runs: { type: 'string', default: '5' },
    switches: { type: 'string', default: '20' },
    only: { type: 'string', default: Object.keys(TECHNIQUES).join() },
    cases: { type: 'string', default: '1000000' },
    write: { type: 'boolean', default: false },
    budgets: { type: 'boolean', default: false },
  },
})

function amount(name: 'runs' | 'switches' | 'cases'): number {
  const value = Number(values[name])
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: expected a whole number above 0`)
  return value
}

function chosen<T extends string>(name: 'part' | 'only', known: readonly T[]): T[] {
  return values[name].split(',').map((word) => {
    const found = known.find((one) => one === word)
    if (found === undefined) throw new Error(`--${name}: ${JSON.stringify(word)} is none of ${known.join(', ')}`)
    return found
  })
}

async function run(): Promise<string> {
  const parts = chosen('part', PARTS)
  const only = chosen('only', Object.keys(TECHNIQUES) as Technique[])
  const [runs, switches, cases] = [amount('runs'), amount('switches'), amount('cases')]
  const pages = mkdtempSync(join(tmpdir(), 'bench-'))
  const launched = await chromium.launchServer(launchOptions())
  const browser = await chromium.connect(launched.wsEndpoint())
  const before = load()
  try {
    const scene = await buildScene(folder('data/packed'), folder('geo'))
    await buildPages(folder('test/bench/peers'), scene.files, join(pages, 'peers'))
    await buildPages(folder('test/bench/work'), new Map(), join(pages, 'work'))
    const outlines = JSON.parse(readFileSync(folder('geo/mexico-coarse.topo.json'), 'utf8'))
    const server = await host({ peers: join(pages, 'peers'), work: join(pages, 'work'), packed: folder('data/packed') })
    const site = await siteHost()
    const stage = { browser, root: launched.process().pid, host: server, scene }
    const make: Record<Name, () => Promise<Part> | Part> = {
      switch: () => switchPart(stage, outlines, { runs, switches, only }),
      first: () => firstPart(browser, `${server.address}peers/`, site, runs),
      bytes: () => bytesPart(browser, site, folder('dist'), Math.min(runs, 3)),
      work: () => workPart(browser, `${server.address}work/`, site, runs),
      routing: routingPart,
      fuzz: () => fuzzPart(cases),
    }
    const texts: string[] = []
    try {
      for (const name of parts) texts.push(partText(await make[name]()))
    } finally {
      server.server.close()
      site.server.close()
    }
    const taken = `${machine(browser.version())}; load ${before.toFixed(1)} before, ${load().toFixed(1)} after. A ratio is ours divided by the other's.`
    return `${['# Measured', taken, ...texts].join('\n\n')}\n`
  } finally {
    await browser.close()
    await launched.close()
    rmSync(pages, { recursive: true, force: true })
  }
}

if (values.budgets) {
  const budgets = budgetsOf(chunkSizes(folder('dist')))
  const lines = Object.entries(budgets).map(
    ([name, { gzip, brotli }]) => `  "${name}": { "gzip": ${gzip}, "brotli": ${brotli} }`,
  )
  writeFileSync(folder('test/e2e/budgets.json'), `{\n${lines.join(',\n')}\n}\n`)
} else {
  const text = await run()
  console.log(text)
  if (values.write) writeFileSync(folder('test/bench/results.md'), text)
}
