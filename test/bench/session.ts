import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { processorTime } from './processes.ts'
import { CATEGORIES, presented } from './trace.ts'

/** Milliseconds that a picture stands before the next is asked for. */
const REST = 250
const PATIENCE = 120_000

/** A page of the bench in a context of its own: nothing cached, as large as the picture. */
export interface Session {
  readonly page: Page
  readonly client: CDPSession
  close(): Promise<void>
}

/** What switching months took; `wall` holds one value a switch, the others are means over them. Milliseconds. */
export interface Switches {
  readonly wall: readonly number[]
  /** Processor time of the page's main thread. */
  readonly main: number
  /** Processor time of all processes of the browser. */
  readonly all: number | null
}

/** Opens a context whose pages are of one size, and a page in it that has loaded nothing. */
export async function open(browser: Browser, width: number, height: number): Promise<Session> {
  const context: BrowserContext = await browser.newContext({ viewport: { width, height } })
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, client, close: () => context.close() }
}

/** Waits until the page has marked `name`; a page that does not throws with what it said. */
async function marked(page: Page, name: string): Promise<void> {
  const deadline = Date.now() + PATIENCE
  const there = (mark: string) => performance.getEntriesByName(mark).length > 0
  while (!(await page.evaluate(there, name))) {
    if (Date.now() > deadline) throw new Error(`${page.url()}: no mark ${name} in ${PATIENCE} ms`)
    await sleep(20)
  }
}

/** Waits until what the page has drawn is on the screen and nothing follows it. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  )
  await sleep(REST)
}

/** Records what `act` does, and gives the milliseconds between each pair of marks on the clock of the trace. */
async function timed(
  browser: Browser,
  page: Page,
  pairs: readonly (readonly [string, string])[],
  act: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: [...CATEGORIES] })
  await act()
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } })
  return presented((await browser.stopTracing()).toString('utf8'), pairs)
}

/** Opens an address and waits for its first picture: milliseconds from the start of navigation. */
export async function firstPicture(browser: Browser, { page }: Session, address: string): Promise<number> {
  const [wall = Number.NaN] = await timed(browser, page, [['navigationStart', 'drawn 0']], async () => {
    await page.goto(address, { waitUntil: 'commit' })
    await marked(page, 'drawn 0')
    await rest(page)
  })
  return wall
}

async function taskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** Presses the key `count` times, each after the picture before has come to rest. */
export async function switches(
  browser: Browser,
  { page, client }: Session,
  root: number | undefined,
  count: number,
): Promise<Switches> {
  let [main, all]: [number, number | null] = [0, null]
  const pairs = Array.from({ length: count }, (_, i) => [`input ${i + 1}`, `drawn ${i + 1}`] as const)
  const wall = await timed(browser, page, pairs, async () => {
    await rest(page)
    const [mainBefore, allBefore] = [await taskTime(client), root === undefined ? null : processorTime(root)]
    for (const [, drawn] of pairs) {
      await page.keyboard.press('ArrowRight')
      await marked(page, drawn)
      await rest(page)
    }
    main = ((await taskTime(client)) - mainBefore) / count
    const allAfter = root === undefined ? null : processorTime(root)
    all = allBefore === null || allAfter === null ? null : (allAfter - allBefore) / count
  })
  return { wall, main, all }
}

/** Bytes of the page's own heap after the rubbish is gone. */
export async function heap(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage')
  return (await client.send('Runtime.getHeapUsage')).usedSize
}
