import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { geometryOf } from '../../src/map/geometry.ts'
import { launchOptions } from '../e2e/chromium.ts'
import { host } from './host.ts'
import { load, machine } from './machine.ts'
import { type Visit, visit } from './measure.ts'
import { random } from './random.ts'
import { switchTable } from './report.ts'
import { samplesOf } from './samples.ts'
import { buildScene } from './scene.ts'
import { buildPages } from './site.ts'
import { TECHNIQUES, type Technique } from './techniques.ts'

const SEED = 2012

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    switches: { type: 'string', default: '20' },
    only: { type: 'string', default: Object.keys(TECHNIQUES).join() },
  },
})
const [runs, count] = [Number(values.runs), Number(values.switches)]
const techniques = values.only.split(',') as Technique[]
const pages = mkdtempSync(join(tmpdir(), 'bench-'))
const scene = await buildScene(folder('data/packed'), folder('geo'))
await buildPages(folder('test/bench/peers'), scene.files, pages)
const server = await host({ peers: pages, ...(existsSync(folder('dist/index.html')) ? { site: folder('dist') } : {}) })
const launched = await chromium.launchServer(launchOptions())
const browser = await chromium.connect(launched.wsEndpoint())
try {
  const outlines = JSON.parse(readFileSync(folder('geo/mexico-coarse.topo.json'), 'utf8'))
  const samples = samplesOf(geometryOf(scene.atlas.codes.slice(0, scene.atlas.drawn), outlines))
  const stage = { browser, root: launched.process().pid, host: server, scene, samples }
  const draw = random(SEED)
  const visits = new Map<Technique, Visit[]>(techniques.map((technique) => [technique, []]))
  const before = load()
  for (let run = 0; run < runs; run++) {
    const start = Math.floor(draw() * (scene.months.length - count))
    const months = Array.from({ length: count }, (_, i) => start + i)
    for (const technique of techniques) {
      visits.get(technique)?.push(await visit(stage, technique, months))
      console.error(`run ${run + 1} of ${runs}: ${technique}`)
    }
  }
  console.log(`${machine(browser.version())}; load ${before.toFixed(1)} before, ${load().toFixed(1)} after\n`)
  console.log(switchTable(visits))
} finally {
  await browser.close()
  await launched.close()
  server.server.close()
  rmSync(pages, { recursive: true, force: true })
}
