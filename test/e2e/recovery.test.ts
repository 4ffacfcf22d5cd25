import type { Page } from 'playwright-core'
import type { PNG } from 'pngjs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openPage, type PageOptions, sharedPage, type Visit, waitFor } from './browser.ts'
import { drawn, show, tells } from './ground.ts'
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

const LOST = [/CONTEXT_LOST|context lost/i]

/** Takes the context away and gives it back; the map must show what it showed. */
async function survivesLoss(page: Page, name: string): Promise<void> {
  const before = await restingPicture(page)
  await lose(page)
  expect(difference(before, await pictureOf(page))).toBeGreaterThan(0.1)
  await restore(page)
  await showsAgain(page, `context-${name.replace(/\W+/g, '-')}`, before)
}

describe('the same picture', () => {
  const shared = sharedPage({ ...SIZE, path: '#t=2010', allow: LOST })
  let of2010: PNG

  const home = async () => {
    await shared().getByRole('button', { name: 'Back to all of Mexico' }).click()
    await shared().mouse.move(1, 1)
  }

  beforeAll(async () => {
    await drawn(shared())
    of2010 = await restingPicture(shared())
  })

  test.each([
    ['areas', '#t=2010', '25,757'],
    ['circles', '#t=2010&s=circles&v=4/23.9/-102', '25,757'],
    ['incidents and routes', '#t=2012&x=incidents,routes-poppy&v=4/23.9/-102', '25,967'],
  ])('after the context was lost and restored: %s', async (name, link, text) => {
    await show(shared(), link)
    await tells(shared(), text)
    await survivesLoss(shared(), name)
  })

  test.each([
    ['a place, zoomed in', './#m=homicides&t=2010&p=08037&v=7.5/31.2/-106.5'],
    ['feature state', './?renderer=feature-state#t=2010'],
  ])('after the context was lost and restored: %s', async (name, path) => {
    const { page } = await open({ path, allow: LOST })
    await survivesLoss(page, name)
  })

  test('after two losses, and a change of the view while there was no context', async () => {
    const page = shared()
    await show(page, '#t=2012')
    await tells(page, '25,967')
    await home()
    const of2012 = await restingPicture(page)
    await show(page, '#t=2007')
    await tells(page, '8,867')
    const of2007 = await restingPicture(page)
    expect(difference(of2007, of2012)).toBeGreaterThan(0.02)
    for (let i = 0; i < 2; i++) {
      await lose(page)
      await show(page, '#t=2012')
      await tells(page, '25,967')
      await restore(page)
      await showsAgain(page, 'context-other-year', of2012)
    }
  })

  describe('of 2010', () => {
    const backAgain = async (name: string) => {
      await home()
      await showsAgain(shared(), name, of2010)
    }

    beforeAll(async () => {
      await show(shared(), '#t=2010')
      await tells(shared(), '25,757')
      await backAgain('2010')
    })

    test('after the page was frozen and woke', async () => {
      const session = await shared().context().newCDPSession(shared())
      await session.send('Page.setWebLifecycleState', { state: 'frozen' })
      await session.send('Page.setWebLifecycleState', { state: 'active' })
      await showsAgain(shared(), 'frozen', of2010)
    })

    test('after another tab was in front, and memory ran short', async () => {
      const other = await shared().context().newPage()
      await other.goto('about:blank')
      const session = await shared().context().newCDPSession(shared())
      await session.send('Memory.simulatePressureNotification', { level: 'critical' })
      await shared().bringToFront()
      await showsAgain(shared(), 'memory', of2010)
      await other.close()
    })

    test('after the window was made smaller and larger, and turned', async () => {
      for (const size of [
        { width: 390, height: 700 },
        { width: 700, height: 390 },
        { width: 1300, height: 800 },
      ]) {
        await shared().setViewportSize(size)
        expect(colorsIn(await restingPicture(shared()))).toBeGreaterThan(8)
      }
      await shared().setViewportSize({ width: SIZE.width, height: SIZE.height })
      await backAgain('resize')
    })

    test('after zooming the page from 50 to 400 %, at which nothing runs out of it', async () => {
      const session = await shared().context().newCDPSession(shared())
      const zoom = (factor: number, { width, height } = { width: 1280, height: 800 }) =>
        session.send('Emulation.setDeviceMetricsOverride', {
          width: Math.round(width / factor),
          height: Math.round(height / factor),
          deviceScaleFactor: factor,
          mobile: false,
        })
      for (const factor of [0.5, 2, 4]) {
        await zoom(factor)
        await waitFor(
          shared(),
          (width) =>
            window.innerWidth === width && document.documentElement.scrollWidth <= document.documentElement.clientWidth,
          Math.round(1280 / factor),
        )
        expect(await shared().locator('h1').isVisible()).toBe(true)
      }
      await zoom(1, SIZE)
      await waitFor(shared(), (width) => window.innerWidth === width, SIZE.width)
      await restingPicture(shared())
      await backAgain('zoom')
    })
  })
})

describe('a file that is missing or damaged', () => {
  async function spoilt(link: string, file: RegExp, how: 'missing' | 'damaged') {
    const before: PageOptions['before'] = (context) =>
      context.route(file, async (route) => {
        if (how === 'missing') return route.fulfill({ status: 404, body: 'not found\n' })
        const response = await route.fetch()
        const body = Buffer.from(await response.body())
        const middle = body.length >> 1
        body[middle] = (body[middle] as number) ^ 1
        await route.fulfill({ response, body: /json$/.test(file.source) ? body.subarray(0, middle) : body })
      })
    const visit = await openPage({ ...SIZE, path: link, allow: [/status of 404/], before })
    return { ...visit, mend: () => visit.context.unrouteAll({ behavior: 'wait' }) }
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

  let whole: PNG

  beforeAll(async () => {
    const visit = await open()
    whole = await restingPicture(visit.page)
    await visit.close()
  })

  test.each([
    ['basemap.topo', 'missing', /basemap\.topo-[^/]*json/],
    ['basemap.topo', 'damaged', /basemap\.topo-[^/]*json/],
    ['labels.json', 'missing', /labels-[^/]*json/],
    ['outlines-coarse', 'missing', /outlines-coarse-[^/]*bin/],
    ['outlines-coarse', 'damaged', /outlines-coarse-[^/]*bin/],
  ] as const)('%s (%s) names itself, the rest goes on, and trying again brings it', async (name, how, file) => {
    const { page, mend } = await spoilt('#t=2010', file, how)
    await alerts(page, name)
    await tells(page, '25,757')
    await mend()
    const again = page.locator('.notices').getByRole('button', { name: 'Try again' })
    for (let left = await again.count(); left > 0; left--) await again.first().click()
    await noAlert(page)
    await drawn(page)
    await showsAgain(page, `mended-${name}-${how}`, whole)
  })

  test.each([
    ['homicides-month.bin', 'missing', 'the server answered 404'],
    ['homicides-month.bin', 'damaged', 'the checksum differs'],
    ['women.bin', 'damaged', 'the checksum differs'],
  ] as const)('%s (%s) names itself, the rest goes on, and trying again brings it', async (name, how, reason) => {
    const file = new RegExp(`/${name.replace(/\..*/, '')}-[^/]*bin`)
    const { page, mend } = await spoilt('#m=homicides&t=2010', file, how)
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
      const { page, mend } = await spoilt('#t=2010', file, how)
      await alerts(page, name)
      await mend()
      await page.getByRole('button', { name: /^Try again/ }).click()
      await tells(page, '25,757')
      await drawn(page)
    },
  )

  test('the map itself (missing) is not taken for a browser that cannot draw, and can be tried again', async () => {
    const { page, mend } = await spoilt('#t=2010', /mexicoMap-[^/]*js/, 'missing')
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
  const chunk = /Undercount-[^/]*js/
  const before: PageOptions['before'] = (context) =>
    context.route(chunk, (route) => route.fulfill({ status: 404, body: 'not found\n' }))
  const { page, context } = await openPage({ ...SIZE, path: '#t=2010', allow: [/status of 404/], before })
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
    const withoutCanvas = () => {
      HTMLCanvasElement.prototype.getContext = () => null
    }
    const before: PageOptions['before'] = (context) => context.addInitScript(withoutCanvas)
    const { page } = await openPage({ ...SIZE, path: '#m=homicides&t=2010', before })
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
