import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { table } from './report.ts'
import type { Sent, SiteHost } from './siteHost.ts'
import { chunksOf, isOwnCode } from './sizes.ts'
import type { Part, Target } from './targets.ts'
import { type FirstVisit, firstVisit } from './visitSite.ts'

/** Most bytes that a first visit may be sent. */
export const BYTES = { map: 700_000, screen: 900_000, own: 90_000 } as const

const KINDS = {
  own: 'our own code',
  packages: 'packages',
  tables: 'tables and outlines',
  rest: 'fonts and icons',
} as const

type Kind = keyof typeof KINDS

const sum = (sent: readonly Sent[]) => sent.reduce((all, { bytes }) => all + bytes, 0)

/** Totals of a visit in bytes, as the budget and the bench judge them; our own code is that of the first screen. */
export function totalsOf(dist: string, { map, screen }: FirstVisit): Record<keyof typeof BYTES, number> {
  const chunks = chunksOf(dist)
  return { map: sum(map), screen: sum(screen), own: sum(screen.filter(({ path }) => isOwnCode(path, chunks))) }
}

/** What the built site sends in a first visit, as Brotli, without headers. */
export async function bytesPart(browser: Browser, host: SiteHost, dist: string, runs: number): Promise<Part> {
  const visits: FirstVisit[] = []
  for (let run = 0; run < runs; run++) visits.push(await firstVisit(browser, host))
  const chunks = chunksOf(dist)
  const kindOf = ({ path }: Sent): Kind => {
    if (isOwnCode(path, chunks)) return 'own'
    if (/\.(m?js|css)$/.test(path)) return 'packages'
    return /\.(bin|json|csv)$/.test(path) ? 'tables' : 'rest'
  }
  const totals = visits.map((visit) => totalsOf(join(dist), visit))
  const worst = (key: keyof typeof BYTES) => Math.max(...totals.map((total) => total[key]))
  const last = visits.at(-1) as FirstVisit
  const cells = (of: (sent: Sent) => boolean) =>
    [last.map, last.screen].map((sent) => (sum(sent.filter(of)) / 1000).toFixed(1))
  const kinds = (Object.keys(KINDS) as Kind[]).map((kind) => [KINDS[kind], ...cells((sent) => kindOf(sent) === kind)])
  const largest = [...last.screen].sort((a, b) => b.bytes - a.bytes).slice(0, 14)
  const files = largest.map((sent) => [
    sent.path,
    (sent.bytes / 1000).toFixed(1),
    last.map.includes(sent) ? 'before the map' : 'after',
  ])
  const target = (name: string, key: keyof typeof BYTES): Target => ({
    name,
    measured: worst(key) / 1000,
    limit: BYTES[key] / 1000,
    unit: 'kB',
  })
  return {
    title: 'Bytes of a first visit',
    text: [
      `Bodies as Brotli from the site's own server, ${runs} visits, 1440 x 900. "Coloured map": all that was asked for before our shader first drew the classes of the default year. "First screen": until nothing was asked for during 2 s. The worker that keeps the site for later is left out; it starts after the first picture. Our own code: the page, its styles, and every script with at least one module of src/, counted whole (dist/chunks.json, from the build).`,
      table(
        ['kB', 'coloured map', 'first screen'],
        [...kinds, ['in all', ...cells(() => true)], ['files', `${last.map.length}`, `${last.screen.length}`]],
      ),
      table(['the largest', 'kB', 'asked for'], files),
    ].join('\n\n'),
    targets: [
      target('coloured map of the default year', 'map'),
      target('whole first screen', 'screen'),
      target('our own code of it', 'own'),
    ],
  }
}
