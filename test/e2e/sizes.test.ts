import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { BYTES, totalsOf } from '../bench/bytes.ts'
import { type SiteHost, siteHost } from '../bench/siteHost.ts'
import { type Budgets, chunkName, chunkSizes, chunksOf, sizeFaults } from '../bench/sizes.ts'
import { type FirstVisit, firstVisit } from '../bench/visitSite.ts'

const DIST = 'dist'
const AGAIN = 'if that is meant, npm run bench -- --budgets writes test/e2e/budgets.json again'

const budgets: Budgets = JSON.parse(readFileSync('test/e2e/budgets.json', 'utf8'))

/** Modules that a reader needs only after asking for what they do. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  drawing: ['src/map/draw.ts', 'terra-draw'],
  statistics: ['src/stats/compareRegions.ts', 'src/stats/beta.ts', 'src/stats/ratio.ts'],
  'areas by share': ['src/model/share.ts', '@turf/intersect'],
  import: ['src/io/area/areaFile.ts', 'src/io/reports/reportRead.ts', 'papaparse'],
  'QR codes': ['uqr'],
  export: ['src/ui/share/exportSlice.ts', 'hyparquet-writer'],
  routing: ['src/routing/model.ts'],
}

describe('chunks', () => {
  test(`are each within their budget; ${AGAIN}`, () => {
    expect(sizeFaults(chunkSizes(DIST), budgets)).toEqual([])
  })

  test('that grow, are new or are gone are told', () => {
    const limits = { 'a.js': { gzip: 100, brotli: 90 }, 'b.js': { gzip: 10, brotli: 9 } }
    const sizes = new Map([
      ['a.js', { gzip: 100, brotli: 91 }],
      ['c.js', { gzip: 5, brotli: 4 }],
    ])
    expect(sizeFaults(sizes, limits)).toEqual([
      'a.js: 91 B brotli, at most 90',
      'c.js: a chunk without a budget, 5 B gzip, 4 B Brotli',
      'b.js: a budget without a chunk',
    ])
    expect(chunkName('assets/exportSlice--UuZFLlG.js')).toBe('exportSlice.js')
    expect(chunkName('worker.js')).toBe('worker.js')
  })
})

describe('the first visit', () => {
  let host: SiteHost
  let visit: FirstVisit

  beforeAll(async () => {
    host = await siteHost()
    const browser = await chromium.connect(inject('browser'))
    visit = await firstVisit(browser, host)
    await browser.close()
  })
  afterAll(() => host.server.close())

  test.each(Object.entries(LATER))('is sent nothing of %s', (_, modules) => {
    const chunks = chunksOf(DIST)
    const holds = (path: string) => {
      const { ours, others } = chunks[path] ?? { ours: {}, others: {} }
      return modules.filter((module) => module in ours || module in others)
    }
    expect([...new Set(Object.keys(chunks).flatMap(holds))].sort()).toEqual([...modules].sort())
    expect(visit.screen.flatMap(({ path }) => holds(path).map((module) => `${path} holds ${module}`))).toEqual([])
  })

  test('is sent no more than was promised', () => {
    const totals = totalsOf(DIST, visit)
    for (const [what, most] of Object.entries(BYTES))
      expect(totals[what as keyof typeof BYTES], `bytes as Brotli: ${what}`).toBeLessThanOrEqual(most)
  })
})
