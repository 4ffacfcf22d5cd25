import type { Browser, Page } from 'playwright-core'
import { spread, table } from './report.ts'
import type { SiteHost } from './siteHost.ts'
import { median, quantile, spreadOf } from './spread.ts'
import type { Part } from './targets.ts'

const LIMITS = { area: 5, csv: 1000 } as const
const AREAS = 60
const SEED = 2012
const ROWS = 653_400
const QUERY = 'm=homicides&t=2000-01..2021-12&p=mx&per=municipality&by=month'

/** What one download of the national table gave. */
interface Download {
  readonly ms: number
  readonly lines: number
  readonly bytes: number
}

async function on<T>(browser: Browser, address: string, ask: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage()
  try {
    await page.goto(address)
    return await ask(page)
  } finally {
    await page.close()
  }
}

const sums = (page: Page) => page.evaluate(([areas, seed]) => window.sumAreas(areas, seed), [AREAS, SEED] as const)

const making = (page: Page, runs: number) =>
  page.evaluate((wanted) => window.makeSlice(wanted), { query: QUERY, runs, tables: '../packed/' })

const download = (page: Page): Promise<Download> =>
  page.evaluate(async (query) => {
    const start = performance.now()
    const response = await fetch(`./slice.csv?${query}`)
    const parts: Uint8Array[] = []
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    for (let read = await reader.read(); read.value; read = await reader.read()) parts.push(read.value)
    const ms = performance.now() - start
    if (!response.ok) throw new Error(`the worker answered ${response.status}`)
    let [lines, bytes] = [0, 0]
    for (const part of parts) {
      bytes += part.length
      for (const byte of part) if (byte === 10) lines += 1
    }
    return { ms, lines, bytes }
  }, QUERY)

/** Downloads of the national table from the service worker of the kept site, the server being gone for slices. */
async function downloads(browser: Browser, host: SiteHost, runs: number): Promise<Download[]> {
  const context = await browser.newContext({ serviceWorkers: 'allow' })
  try {
    const page = await context.newPage()
    await page.goto(host.address)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      if (!navigator.serviceWorker.controller)
        await new Promise((resolve) => {
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
        })
    })
    host.sent.length = 0
    const all: Download[] = []
    for (let run = 0; run < runs; run++) all.push(await download(page))
    const fromServer = host.sent.filter(({ path }) => path.startsWith('slice'))
    if (fromServer.length > 0) throw new Error('the server answered a slice that the worker had to answer')
    const wrong = all.find(({ lines }) => lines !== ROWS + 1)
    if (wrong) throw new Error(`${wrong.lines} lines, expected ${ROWS + 1}`)
    return all
  } finally {
    await context.close()
  }
}

/** Times the sum of a drawn area, and the national table of municipalities and months. */
export async function workPart(browser: Browser, pages: string, host: SiteHost, runs: number): Promise<Part> {
  const found = await on(browser, `${pages}area.html`, sums)
  const made = await on(browser, `${pages}csv.html`, (page) => making(page, runs))
  const all = await downloads(browser, host, runs + 1)
  const [cold, ...warm] = all.map(({ ms }) => ms) as [number, ...number[]]
  const row = (name: string, times: readonly number[]) => [
    name,
    `${times.length}`,
    spread(spreadOf(times)),
    quantile(times, 0.95).toFixed(2),
  ]
  return {
    title: 'Sums and tables',
    text: [
      `In Chromium. Drawn areas: ${AREAS} seeded polygons of 4 to 60 corners, their members found and 12 months of homicides summed with rate and interval; ${median(found.members)} members at the median, at most ${Math.max(...found.members)}. National table: ${ROWS.toLocaleString('en')} rows as CSV (${(made.bytes / 1e6).toFixed(1)} MB), made in a worker by the code of the slices once the packed tables are there; and downloaded from the service worker of the built site, from the request to the last byte that the page was handed.`,
      table(
        ['task', 'runs', 'ms, median (least-greatest)', 'p95'],
        [
          row('drawn area, by seats', found.seat),
          row('drawn area, by share of its municipalities', found.share),
          row('national table made in a worker', made.ms),
          row('national table downloaded from the kept site, first time', [cold]),
          row('the same again', warm),
        ],
      ),
    ].join('\n\n'),
    targets: [
      { name: 'sum of a drawn area', measured: median(found.seat), limit: LIMITS.area, unit: 'ms' },
      {
        name: 'national table of months as CSV, made in a worker',
        measured: median(made.ms),
        limit: LIMITS.csv,
        unit: 'ms',
      },
    ],
  }
}
