import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject, onTestFinished, TestRunner } from 'vitest'

const OUT = 'test/out'

/** How a page is opened; sizes in CSS pixels, 1024 by 700 unless said: drawing in software takes its time by the pixel. */
export interface PageOptions {
  readonly width?: number
  readonly height?: number
  /** Device pixels to a CSS pixel. */
  readonly scale?: number
  /** The reader's language, en-US unless said. */
  readonly lang?: string
  readonly dark?: boolean
  readonly reducedMotion?: boolean
  readonly forcedColors?: boolean
  readonly touch?: boolean
  /** The moment that the page takes for now, as an ISO date; the true one unless said. */
  readonly now?: string
  /** Address of the site, with a closing slash; that of the shared server unless said. */
  readonly site?: string
  /** What follows the address of the site: a path, a query, a fragment. */
  readonly path?: string
  /** Whether the site may keep itself with a worker; else each page comes from the server. */
  readonly worker?: boolean
  /** What is done to the page's context before anything is asked for. */
  readonly before?: (context: BrowserContext) => Promise<unknown>
  /** Faults that the test means to bring about. */
  readonly allow?: readonly RegExp[]
  /** Name of a trace, written to test/out/traces/ when the page closes. */
  readonly trace?: string
}

/** An open page with what went wrong on it so far: console and page errors, requests to other origins. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: readonly string[]
  /** Closes the page; throws when a fault was seen that was not allowed. Closing twice does nothing. */
  close(): Promise<void>
}

let shared: Promise<Browser> | undefined

function browser(): Promise<Browser> {
  shared ??= chromium.connect(inject('browser'))
  return shared
}

const contextOptions = (options: PageOptions): BrowserContextOptions => ({
  viewport: { width: options.width ?? 1024, height: options.height ?? 700 },
  deviceScaleFactor: options.scale ?? 1,
  locale: options.lang ?? 'en-US',
  colorScheme: options.dark ? 'dark' : 'light',
  reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
  forcedColors: options.forcedColors ? 'active' : 'none',
  hasTouch: options.touch ?? false,
  isMobile: options.touch ?? false,
  acceptDownloads: true,
  serviceWorkers: options.worker ? 'allow' : 'block',
})

function isForeign(url: string, home: string): boolean {
  const { protocol, host } = new URL(url)
  return protocol !== 'data:' && protocol !== 'blob:' && host !== home
}

function watch(context: BrowserContext, home: string): string[] {
  const faults: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => faults.push(`page error: ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    if (isForeign(request.url(), home)) faults.push(`request to another origin: ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('crash', () => faults.push('the page crashed'))
    page.on('websocket', (socket) => faults.push(`web socket: ${socket.url()}`))
  })
  return faults
}

/**
 * Opens a page of the built site in a fresh context. Inside a test it is closed and judged when the test ends; a page
 * opened in a hook is closed by the hook's counterpart.
 */
export async function openPage(options: PageOptions = {}): Promise<Visit> {
  const address = options.site ?? inject('address')
  const context = await (await browser()).newContext(contextOptions(options))
  const faults = watch(context, new URL(address).host)
  if (options.trace) await context.tracing.start({ screenshots: true, snapshots: true })
  if (options.now) await context.clock.setFixedTime(options.now)
  await options.before?.(context)
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    if (options.trace) await context.tracing.stop({ path: join(OUT, 'traces', `${options.trace}.zip`) })
    await context.close()
    const left = faults.filter((fault) => !options.allow?.some((pattern) => pattern.test(fault)))
    if (left.length > 0) throw new Error(`faults on the page ${options.path ?? '/'}:\n${left.join('\n')}`)
  }
  if (TestRunner.getCurrentTest()) onTestFinished(close)
  const page = await context.newPage()
  await page.goto(new URL(options.path ?? '', address).href, { waitUntil: 'load' })
  return { page, context, faults, close }
}

/** Opens a page that the tests of a file or of a group share, and gives what asks for it. */
export function sharedPage(options: PageOptions): () => Page {
  let visit: Visit | null = null
  beforeAll(async () => {
    visit = await openPage(options)
  })
  afterAll(() => visit?.close())
  return () => {
    if (!visit) throw new Error('the shared page is not open')
    return visit.page
  }
}

/** Writes test/out/screenshots/<name>.png, what the window shows with animations at rest, and gives its bytes. */
export function screenshot(page: Page, name: string): Promise<Buffer> {
  const folder = join(OUT, 'screenshots')
  mkdirSync(folder, { recursive: true })
  return page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

/**
 * Asks the page until the function answers with something true, and gives that. It polls with evaluate, which the
 * site's content security policy lets through.
 */
export async function waitFor<A, T>(
  page: Page,
  ask: (argument: A) => T,
  argument?: A,
  timeout = 30_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeout
  for (;;) {
    const answer = await page.evaluate(ask as (argument: unknown) => T, argument as unknown)
    if (answer) return answer as NonNullable<T>
    if (Date.now() > deadline) throw new Error(`not true within ${timeout} ms: ${ask.toString()}`)
    await sleep(50)
  }
}
