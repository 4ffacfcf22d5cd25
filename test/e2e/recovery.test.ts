import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { openPage, type PageOptions, type Visit, waitFor } from './browser.ts'
import { drawn, tells } from './ground.ts'
import { colorsIn, difference, pictureOf, restingPicture, showsAgain } from './picture.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const SIZE = { width: 1000, height: 600, reducedMotion: true } as const

/** Opens a view with its map drawn. */
async function open(options: PageOptions = {}): Promise<Visit> {
  const visit = await openPage({ ...SIZE, path: '#t=2010', ...options })
  await drawn(visit.page)
  return visit
}

/** Takes the graphics card away from the map, until `restore`. */
const lose = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const canvas = document.querySelector<HTMLCanvasElement>('.map canvas')
        const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
        if (!canvas || !extension) throw new Error('no context to lose')
        canvas.addEventListener('webglcontextlost', () => resolve(), { once: true })
        Object.assign(window, { giveBack: () => extension.restoreContext() })
        extension.loseContext()
      }),
  )

const restore = (page: Page) => page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack())

describe('the same picture', () => {
  test.each([
    ['areas', './#t=2010'],
    ['a place, zoomed in', './#m=homicides&t=2010&p=08037&v=7.5/31.2/-106.5'],
    ['circles', './#t=2010&s=circles'],
    ['incidents and routes', './#t=2010&x=incidents,routes-poppy'],
    ['feature state', './?renderer=feature-state#t=2010'],
  ])('after the context was lost and restored: %s', async (name, path) => {
    const { page } = await open({ path, allow: [/CONTEXT_LOST|context lost/i] })
    const before = await restingPicture(page)
    await lose(page)
    expect(difference(before, await pictureOf(page))).toBeGreaterThan(0.1)
    await restore(page)
    await showsAgain(page, `context-${name.replace(/\W+/g, '-')}`, before)
  })

  test('after two losses, and a change of the view while there was no context', async () => {
    const { page } = await open({ path: '#t=2012', allow: [/CONTEXT_LOST|context lost/i] })
    const of2012 = await restingPicture(page)
    await page.evaluate(() => {
      window.location.hash = '#t=2007'
    })
    await tells(page, '8,867')
    const of2007 = await restingPicture(page)
    expect(difference(of2007, of2012)).toBeGreaterThan(0.02)
    for (let i = 0; i < 2; i++) {
      await lose(page)
      await page.evaluate(() => {
        window.location.hash = '#t=2012'
      })
      await tells(page, '25,967')
      await restore(page)
      await showsAgain(page, 'context-other-year', of2012)
    }
  })

  test('after the page was frozen and woke', async () => {
    const { page, context } = await open()
    const before = await restingPicture(page)
    const session = await context.newCDPSession(page)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await showsAgain(page, 'frozen', before)
  })

  test('after another tab was in front, and memory ran short', async () => {
    const { page, context } = await open()
    const before = await restingPicture(page)
    const other = await context.newPage()
    await other.goto('about:blank')
    const session = await context.newCDPSession(page)
    await session.send('Memory.simulatePressureNotification', { level: 'critical' })
    await page.bringToFront()
    await showsAgain(page, 'memory', before)
  })

  test('after the window was made smaller and larger, and turned', async () => {
    const { page } = await open()
    const before = await restingPicture(page)
    for (const size of [
      { width: 390, height: 700 },
      { width: 700, height: 390 },
      { width: 1300, height: 800 },
    ]) {
      await page.setViewportSize(size)
      expect(colorsIn(await restingPicture(page))).toBeGreaterThan(8)
    }
    await page.setViewportSize({ width: SIZE.width, height: SIZE.height })
    await page.getByRole('button', { name: 'Back to all of Mexico' }).click()
    await showsAgain(page, 'resize', before)
  })

  test('after zooming the page from 50 to 400 %, at which nothing runs out of it', async () => {
    const { page, context } = await open({ width: 1280, height: 800 })
    const before = await restingPicture(page)
    const session = await context.newCDPSession(page)
    const zoom = (factor: number) =>
      session.send('Emulation.setDeviceMetricsOverride', {
        width: Math.round(1280 / factor),
        height: Math.round(800 / factor),
        deviceScaleFactor: factor,
        mobile: false,
      })
    for (const factor of [0.5, 2, 4]) {
      await zoom(factor)
      await waitFor(
        page,
        (width) =>
          window.innerWidth === width && document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        Math.round(1280 / factor),
      )
      expect(await page.locator('h1').isVisible()).toBe(true)
    }
    await zoom(1)
    await page.getByRole('button', { name: 'Back to all of Mexico' }).click()
    await showsAgain(page, 'zoom', before)
  })
})

describe('a file that is missing or damaged', () => {
  async function spoil(visit: Visit, file: RegExp, how: 'missing' | 'damaged'): Promise<() => Promise<void>> {
    await visit.context.route(file, async (route) => {
      if (how === 'missing') return route.fulfill({ status: 404, body: 'not found\n' })
      const response = await route.fetch()
      const body = Buffer.from(await response.body())
      const middle = body.length >> 1
      body[middle] = (body[middle] as number) ^ 1
      await route.fulfill({ response, body: /json$/.test(file.source) ? body.subarray(0, middle) : body })
    })
    return () => visit.context.unroute(file)
  }

  const alerts = (page: Page, text: string) =>
    waitFor(
      page,
      (wanted) =>
        [...document.querySelectorAll('[role=alert]')]
          .map((one) => one.textContent)
          .find((one) => one?.includes(wanted)),
      text,
    )

  const noAlert = (page: Page) => waitFor(page, () => document.querySelectorAll('[role=alert]').length === 0)

  const allow = [/status of 404/]

  test.each([
    ['basemap.topo', 'missing', /basemap\.topo-[^/]*json/],
    ['basemap.topo', 'damaged', /basemap\.topo-[^/]*json/],
    ['labels.json', 'missing', /labels-[^/]*json/],
    ['mexico-coarse.topo', 'missing', /mexico-coarse\.topo-[^/]*json/],
    ['mexico-coarse.topo', 'damaged', /mexico-coarse\.topo-[^/]*json/],
  ] as const)('%s (%s) names itself, the rest goes on, and trying again brings it', async (name, how, file) => {
    const whole = await open({ path: '#t=2010' })
    const expected = await restingPicture(whole.page)
    await whole.close()
    const visit = await openPage({ ...SIZE, path: 'licences.html', allow })
    const mend = await spoil(visit, file, how)
    const { page } = visit
    await page.goto(new URL('./#t=2010', page.url()).href)
    await alerts(page, name)
    await tells(page, '25,757')
    await mend()
    const again = page.locator('.notices').getByRole('button', { name: 'Try again' })
    for (let left = await again.count(); left > 0; left--) await again.first().click()
    await noAlert(page)
    await drawn(page)
    await showsAgain(page, `mended-${name}-${how}`, expected)
  })

  test.each([
    ['homicides-month.bin', 'missing', 'the server answered 404'],
    ['homicides-month.bin', 'damaged', 'the checksum differs'],
    ['women.bin', 'damaged', 'the checksum differs'],
  ] as const)('%s (%s) names itself, the rest goes on, and trying again brings it', async (name, how, reason) => {
    const visit = await openPage({ ...SIZE, path: 'licences.html', allow })
    const file = new RegExp(`/${name.replace(/\..*/, '')}-[^/]*bin`)
    const mend = await spoil(visit, file, how)
    const { page } = visit
    await page.goto(new URL('./#m=homicides&t=2010', page.url()).href)
    expect(await alerts(page, name)).toContain(reason)
    if (name !== 'women.bin') {
      await page.goto(new URL('./#m=homicides-registered&t=2018', page.url()).href)
      await tells(page, '36,685')
      await page.goBack()
      await alerts(page, name)
    }
    await mend()
    await page.locator('.notices').getByRole('button', { name: 'Try again' }).first().click()
    await tells(page, '26,045')
    await noAlert(page)
  })

  test.each([
    ['atlas.json', 'missing', /atlas-[^/]*json/],
    ['atlas.json', 'damaged', /atlas-[^/]*json/],
    ['first.bin', 'damaged', /first-[^/]*bin/],
  ] as const)(
    '%s, %s, without which there is no page, names itself and can be tried again',
    async (name, how, file) => {
      const visit = await openPage({ ...SIZE, path: 'licences.html', allow })
      const mend = await spoil(visit, file, how)
      const { page } = visit
      await page.goto(new URL('./#t=2010', page.url()).href)
      await alerts(page, name)
      await mend()
      await page.getByRole('button', { name: /^Try again/ }).click()
      await tells(page, '25,757')
      await drawn(page)
    },
  )

  test('the map itself (missing) is not taken for a browser that cannot draw, and can be tried again', async () => {
    const visit = await openPage({ ...SIZE, path: 'licences.html', allow })
    const mend = await spoil(visit, /mexicoMap-[^/]*js/, 'missing')
    const { page } = visit
    await page.goto(new URL('./#t=2010', page.url()).href)
    await alerts(page, 'mexicoMap')
    expect(await page.locator('.map').textContent()).not.toContain('WebGL')
    await mend()
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('.notices').getByRole('button', { name: 'Try again' }).click(),
    ])
    await tells(page, '25,757')
    await drawn(page)
  })
})

test('a tab whose code is missing says so, and can be tried again', async () => {
  const { page, context } = await openPage({ ...SIZE, path: 'licences.html', allow: [/status of 404/] })
  const chunk = /Undercount-[^/]*js/
  await context.route(chunk, (route) => route.fulfill({ status: 404, body: 'not found\n' }))
  await page.goto(new URL('./#t=2010', page.url()).href)
  await tells(page, '25,757')
  const tab = page.getByRole('tab', { name: 'How complete?' })
  await tab.click()
  const panel = page.getByRole('tabpanel')
  await panel.getByRole('alert').waitFor()
  expect(await panel.textContent()).toContain('Undercount')
  await context.unroute(chunk)
  await Promise.all([page.waitForEvent('load'), panel.getByRole('button', { name: 'Try again' }).click()])
  await tells(page, '25,757')
  await tab.click()
  await waitFor(page, () => (document.querySelector('[role=tabpanel]')?.textContent?.length ?? 0) > 500)
})

describe('without WebGL 2', () => {
  test('table, chart, measures and download are complete', async () => {
    const { page, context } = await openPage({ ...SIZE, path: 'licences.html' })
    await context.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await page.goto(new URL('./#m=homicides&t=2010', page.url()).href)
    await tells(page, '26,045')
    await waitFor(page, () => document.querySelectorAll('.map tbody tr').length > 20)
    expect(await page.locator('.map').textContent()).toContain('WebGL 2')
    const tabs = page.getByRole('tab')
    await tabs.filter({ hasText: /^Chart$/ }).click()
    await waitFor(page, () => document.querySelectorAll('[role=tabpanel] svg path').length > 1)
    await page.evaluate(() => {
      window.location.hash = '#t=2018&p=08037'
    })
    await tells(page, 'Juárez')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/juarez.*\.csv$/)
  })
})
