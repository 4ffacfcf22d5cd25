import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { baseline, expectLike, strip, TOLERANCE } from './baseline.ts'
import { openPage, type PageOptions, type Visit, waitFor } from './browser.ts'
import { drawn, show, tells, told } from './ground.ts'
import { difference, restingPicture } from './picture.ts'

/** Everything about a view that the machine could decide. */
const FIXED: PageOptions = { scale: 1, reducedMotion: true, now: '2025-11-02T12:00:00Z' }
const SMALL = { width: 960, height: 600 } as const
const PAPER = { width: 794, height: 1123 } as const
/** Camera that has most of the country in a small window. */
const MEXICO = '3.9/23.9/-102'

/** Has the page name itself as it would at a fixed address, wherever the tests serve it. */
const atFixedAddress = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (text.nodeValue?.includes(location.origin))
        text.nodeValue = text.nodeValue.replaceAll(location.origin, 'https://map.example')
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text], textarea'))
      field.value = field.value.replaceAll(location.origin, 'https://map.example')
  })

/** Compares what the window shows with the baseline of a view. */
async function looksLike(page: Page, name: string): Promise<void> {
  await page.mouse.move(1, 1)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await expectLike(name, async () => {
    await atFixedAddress(page)
    return PNG.sync.read(await page.screenshot({ animations: 'disabled' }))
  })
}

const exists = (page: Page, selector: string) =>
  waitFor(page, (wanted) => document.querySelector(wanted) !== null, selector, 60_000)

/** A view whose darkest class has another colour, as far from the old one as it says. */
const recoloured = ({ width, height, data }: PNG, by: number): PNG => {
  const other = new PNG({ width, height })
  for (let i = 0; i < data.length; i += 4) {
    const hit = data.readUIntBE(i, 3) === 0x8b1f14
    other.data.writeUInt32BE(data.readUInt32BE(i), i)
    if (hit) other.data[i + 1] = (data[i + 1] as number) + by
  }
  return other
}

describe('on a desktop', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await openPage({ ...FIXED, width: 1440, height: 900, path: '#t=2024' })
    await drawn(visit.page)
  })
  afterAll(() => visit.close())

  test('the first view', async () => {
    await tells(visit.page, '33,550')
    await looksLike(visit.page, 'desktop')
  })

  test('a place with its chart', async () => {
    await show(visit.page, '#t=2010&p=08037')
    await tells(visit.page, '3,766')
    await exists(visit.page, 'svg.ch-plot')
    await looksLike(visit.page, 'place')
  })
})

describe('in a small window', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await openPage({ ...FIXED, ...SMALL, path: '#t=2006' })
    await drawn(visit.page)
  })
  afterAll(() => visit.close())

  test('the years 2006 to 2012, played', async () => {
    const { page } = visit
    await page.evaluate(() => {
      const usual = window.setTimeout.bind(window)
      const held = (act: () => void, delay = 0) => {
        if (delay < 500) return usual(act, delay)
        Object.assign(window, { next: act })
        return 0
      }
      Object.assign(window, { setTimeout: held })
    })
    await page.getByRole('button', { name: 'Play' }).click()
    await page.mouse.move(1, 1)
    const frames: PNG[] = []
    for (let year = 2006; year <= 2012; year++) {
      await tells(page, `In ${year}`)
      frames.push(await restingPicture(page))
      await page.evaluate(() => (window as unknown as { next: () => void }).next())
    }
    await page.getByRole('button', { name: 'Pause' }).click()
    for (const [i, frame] of frames.slice(1).entries())
      expect(difference(frame, frames[i] as PNG), `${2007 + i}`).toBeGreaterThan(TOLERANCE)
    await expectLike('strip-2006-2012', async () => strip(frames))
  })

  test.each([
    ['spanish', '#t=2010&p=25&lang=es', 'Gráfica', '.ch-plot'],
    ['compare', '#m=homicides&t=2007..2010&p=08037&vs=metro:2010.culiacan&c=index', 'Compare', '.compare .ch-line'],
    ['routes', `#x=routes-poppy,ports&t=2010&v=${MEXICO}`, 'Layers', '.routes tbody tr'],
    ['incidents', `#x=incidents&t=2010&v=${MEXICO}&f=id:taxco-mass-grave-2010`, 'Press', '.inc-float .inc-card h2'],
  ])('%s', async (name, link, tab, sign) => {
    const { page } = visit
    await show(page, link)
    await page.getByRole('tab', { name: tab }).click()
    await exists(page, sign)
    if (name === 'compare') await page.locator('.compare .chart').scrollIntoViewIfNeeded()
    await looksLike(page, name)
  })

  test('dark', async () => {
    const { page } = visit
    await show(page, `#t=2012&v=${MEXICO}`)
    await tells(page, '25,967')
    await page.getByRole('tab', { name: 'Table' }).click()
    await exists(page, 'tbody tr:nth-child(20)')
    await page.getByRole('button', { name: 'Dark', exact: true }).click()
    await looksLike(page, 'dark')
    await page.getByRole('button', { name: 'Light', exact: true }).click()
  })

  test('on paper', async () => {
    const { page } = visit
    await show(page, '#t=2010&p=08037')
    await tells(page, '3,766')
    await page.getByRole('tab', { name: 'Chart' }).click()
    await exists(page, 'svg.ch-plot')
    await restingPicture(page)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(PAPER)
    await looksLike(page, 'paper')
  })
})

test('on a phone', async () => {
  const { page } = await openPage({ ...FIXED, width: 390, height: 844, touch: true, path: '#t=2024' })
  await told(page)
  await drawn(page)
  await looksLike(page, 'phone')
})

test('in a frame of another page', async () => {
  const { page } = await openPage({ ...FIXED, width: 640, height: 480, path: '?embed#t=2010' })
  await told(page)
  await drawn(page)
  await looksLike(page, 'embed')
})

test('the table, where nothing can be drawn', async () => {
  const withoutCanvas = () => {
    HTMLCanvasElement.prototype.getContext = () => null
  }
  const before: PageOptions['before'] = (context) => context.addInitScript(withoutCanvas)
  const { page } = await openPage({ ...FIXED, ...SMALL, path: '#t=2010', before })
  await told(page)
  await exists(page, '.map tbody tr:nth-child(20)')
  await looksLike(page, 'table')
})

describe('the comparison', () => {
  test('sees one class of the map in another colour, and lets a shade pass', () => {
    const view = baseline('place')
    expect(difference(view, recoloured(view, 60))).toBeGreaterThan(TOLERANCE)
    expect(difference(view, recoloured(view, 3))).toBe(0)
  })
})
