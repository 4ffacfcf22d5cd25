import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Sent, SiteHost } from './siteHost.ts'

/** The site is at rest when it has asked for nothing during so many milliseconds. */
const QUIET = 2_000
const PATIENCE = 120_000

/** What one first visit was sent. */
export interface FirstVisit {
  /** Asked for before the map of the default year stood in its colours. */
  readonly map: readonly Sent[]
  /** Asked for until nothing more was asked for. */
  readonly screen: readonly Sent[]
}

/**
 * Marks `drawn 0` where the site's own shader draws all areas for the first time with classes in their texture, and
 * `rest 0` where the site says that its map is at rest. Runs before any script of the page.
 */
export function markDrawn(): void {
  const { prototype } = WebGL2RenderingContext
  const { texImage2D, drawElements, R8UI, UNSIGNED_INT } = prototype
  const NO_FIGURE = 7
  let coloured = false
  prototype.texImage2D = function (this: WebGL2RenderingContext, ...all: unknown[]) {
    const texels = all.at(-1)
    if (all[2] === R8UI && texels instanceof Uint8Array) coloured ||= texels.some((level) => level < NO_FIGURE)
    return Reflect.apply(texImage2D, this, all)
  } as typeof texImage2D
  prototype.drawElements = function (mode, count, type, offset) {
    if (coloured && type === UNSIGNED_INT) {
      prototype.drawElements = drawElements
      prototype.texImage2D = texImage2D
      performance.mark('drawn 0')
    }
    return drawElements.call(this, mode, count, type, offset)
  }
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.map[data-drawn="true"]')) return
    observer.disconnect()
    performance.mark('rest 0')
  }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ['data-drawn'] })
}

async function timeOf(page: Page, name: string): Promise<number> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const at = await page.evaluate((wanted) => {
      const [mark] = performance.getEntriesByName(wanted)
      return mark ? performance.timeOrigin + mark.startTime : null
    }, name)
    if (at !== null) return at
    if (Date.now() > deadline) throw new Error(`the site has no mark ${name} after ${PATIENCE} ms`)
    await sleep(50)
  }
}

/** How the site is opened: as a first visit that does not keep it for later. */
const SCREEN: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'en-US',
  serviceWorkers: 'block',
}

/** Opens the site as a first visit does, and lists what it was sent; a file that is not there throws. */
export async function firstVisit(browser: Browser, host: SiteHost): Promise<FirstVisit> {
  const context = await browser.newContext(SCREEN)
  try {
    const page = await context.newPage()
    await page.addInitScript(markDrawn)
    host.sent.length = 0
    await page.goto(host.address, { waitUntil: 'load' })
    const drawn = await timeOf(page, 'drawn 0')
    const rest = await timeOf(page, 'rest 0')
    while (Date.now() - Math.max(rest, ...host.sent.map(({ asked }) => asked)) < QUIET) await sleep(100)
    const screen = [...host.sent]
    const missing = screen.filter(({ bytes }) => bytes === 0)
    if (missing.length > 0) throw new Error(`sent without a length: ${missing.map(({ path }) => path).join(', ')}`)
    return { map: screen.filter(({ asked }) => asked <= drawn), screen }
  } finally {
    await context.close()
  }
}
