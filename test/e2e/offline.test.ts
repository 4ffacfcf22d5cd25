import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import type { Build } from '../../src/io/build.ts'
import { openPage, type PageOptions, type Visit, waitFor } from './browser.ts'
import { drawn, kept, tells, told } from './ground.ts'
import { type PlainHost, plainHost } from './plainHost.ts'

const { slices, refused } = JSON.parse(readFileSync('test/contract/slices.json', 'utf8')) as {
  slices: { query: string }[]
  refused: string[]
}

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const hosts: PlainHost[] = []
afterAll(() => Promise.all(hosts.map((host) => host.cut())))

async function openHost(): Promise<PlainHost> {
  const host = await plainHost('/some/where/')
  hosts.push(host)
  return host
}

/** A first visit to the site in a sub-path of a plain host, until it is kept. */
async function visit(options: PageOptions = {}): Promise<Visit & { readonly host: PlainHost }> {
  const host = await openHost()
  const opened = await openPage({
    width: 1000,
    height: 600,
    path: '#t=2010',
    ...options,
    site: host.address,
    worker: true,
  })
  await drawn(opened.page)
  return { ...opened, host }
}

/** Asks for addresses of the site from the page: status, SHA-256 and length of each answer. */
const answers = (page: Page, addresses: readonly string[]) =>
  page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (address) => {
          const response = await fetch(`./${address}`)
          const bytes = await response.arrayBuffer()
          const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
          return {
            address,
            status: response.status,
            length: bytes.byteLength,
            sum: Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join(''),
          }
        }),
      ),
    addresses,
  )

const sumOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex')

function buildOf(worker: string): Build {
  const line = worker.slice(0, worker.indexOf('\n'))
  return JSON.parse(line.slice(line.indexOf('{'), line.lastIndexOf(';'))) as Build
}

const withBuild = (worker: string, build: Build) =>
  `self.build = ${JSON.stringify(build)};${worker.slice(worker.indexOf('\n'))}`

/** The next version of the site: another page, other figures when wanted, and without a chunk that only old pages name. */
function release(site: PlainHost, { data, without }: { data?: string; without?: string }): void {
  const page = site.text('index.html').replace('<body>', '<body data-build="next">')
  const build = buildOf(site.text('worker.js'))
  const files = Object.entries({ ...build.files, 'index.html': sumOf(page) }).filter(([path]) => path !== without)
  const next = { ...build, data: data ?? build.data, files: Object.fromEntries(files) }
  const worker = withBuild(site.text('worker.js'), next)
  site.change('index.html', () => page)
  site.change('worker.js', () => worker)
  if (without !== undefined) site.change(without, () => null)
}

/** Has the browser look for a newer worker, as it does when a page is visited. */
const lookForNewer = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })

/** Which version of the page is open. */
const buildShown = (page: Page) => page.evaluate(() => document.body.dataset.build)

const notice = (page: Page, text: string) =>
  waitFor(page, (wanted) => document.querySelector('.lead [role=status]')?.textContent?.includes(wanted), text)

const cachedUrls = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => url)
  })

describe('after one visit to a plain host, with the network cut', () => {
  let opened: Visit & { readonly host: PlainHost }
  let files: Readonly<Record<string, string>>

  beforeAll(async () => {
    opened = await visit({ allow: [/status of 400/] })
    await kept(opened.page)
    files = buildOf(opened.host.text('worker.js')).files
    await opened.host.cut()
    await opened.page.reload()
  })
  afterAll(() => opened.close())

  const show = (link: string) =>
    opened.page.evaluate((fragment) => {
      window.location.hash = fragment
    }, link)

  test('the page opens with its map', async () => {
    await tells(opened.page, '25,757')
    await drawn(opened.page)
  })

  test('every file of the build is there, as it was built', async () => {
    const paths = Object.keys(files)
    expect(paths.length).toBeGreaterThan(40)
    const found = await answers(opened.page, paths)
    expect(found.filter(({ status }) => status !== 200)).toEqual([])
    expect(Object.fromEntries(found.map(({ address, sum }) => [address, sum]))).toEqual(files)
  })

  test.each([
    ['#m=homicides&t=2010', '26,045'],
    ['#m=homicides&t=2010-07&p=26065', '22 deaths'],
    ['#m=drug-war-homicides&t=2010-07&p=26060', '27 deaths'],
    ['#m=police-homicides&t=2019', '29,421'],
    ['#m=homicides-women&t=2008&p=08037', '110'],
    ['#m=homicides-men&t=2008&p=08037', '1,504'],
  ])('%s says %s', async (link, figure) => {
    await show(link)
    await tells(opened.page, figure)
  })

  test('every tab is filled, and no part is missing', async () => {
    const { page } = opened
    await show('#m=homicides&t=2012&p=metro:2010.la-laguna')
    await tells(page, 'La Laguna')
    const tabs = await page.getByRole('tab').all()
    expect(tabs.length).toBeGreaterThan(2)
    for (const tab of tabs) {
      await tab.click()
      await waitFor(page, () => (document.querySelector('[role=tabpanel]')?.textContent?.length ?? 0) > 100)
    }
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('slices have the bytes that the Node host answers', async () => {
    const queries = [...slices.map(({ query }) => query), ...refused]
    const addresses = [
      ...queries.flatMap((query) => [`slice.csv?${query}`, `slice.json?${query}`]),
      'slice.csv-metadata.json?m=homicides&t=2010&p=08037',
      'slice.csv?m=homicides&t=2010&p=near:08037:120&ar=share&per=municipality',
      'slice.csv?m=homicides&t=2010&p=near:08037:120&lang=es',
      'places.json',
      'measures.json?lang=es',
    ]
    const found = await answers(opened.page, addresses)
    expect(found.filter(({ status }) => status === 400).length).toBe(2 * refused.length)
    const expected = await Promise.all(
      addresses.map(async (address) => {
        const response = await fetch(new URL(address, inject('address')))
        const bytes = new Uint8Array(await response.arrayBuffer())
        return { address, status: response.status, length: bytes.length, sum: sumOf(bytes) }
      }),
    )
    expect(found).toEqual(expected)
  })

  test('the CSV that is downloaded is the slice after a byte order mark', async () => {
    const { page } = opened
    await show('#m=homicides&t=2010&p=metro:2010.la-laguna')
    await tells(page, 'La Laguna')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const asked = await fetch(new URL('slice.csv?m=homicides&t=2010&p=metro:2010.la-laguna', inject('address')))
    expect(bytes.subarray(3).toString()).toBe(await asked.text())
  })

  test('says that there is no connection when the device has none', async () => {
    const { page, context } = opened
    await context.setOffline(true)
    await waitFor(page, () => document.querySelector('.foot')?.textContent?.includes('No connection'))
    await context.setOffline(false)
    await kept(page)
  })
})

describe('a kept file that is damaged', () => {
  const damage = (page: Page, name: string) =>
    page.evaluate(async (part) => {
      for (const cacheName of await caches.keys()) {
        const cache = await caches.open(cacheName)
        for (const request of await cache.keys()) {
          if (!request.url.includes(part)) continue
          const held = await cache.match(request)
          if (!held) continue
          const bytes = new Uint8Array(await held.arrayBuffer())
          bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
          await cache.put(request, new Response(bytes))
        }
      }
    }, name)

  test('is fetched again and kept again', async () => {
    const { page, host } = await visit()
    await kept(page)
    await damage(page, '/homicides-month-')
    await damage(page, 'outlines-fine')
    await page.goto(`${host.address}#m=homicides&t=2010`)
    await page.reload()
    await tells(page, '26,045')
    await host.cut()
    const { files } = buildOf(host.text('worker.js'))
    const paths = Object.keys(files).filter((path) => path.includes('/homicides-month-'))
    expect(await answers(page, paths)).toMatchObject(paths.map((path) => ({ status: 200, sum: files[path] })))
  })

  test('names itself where it cannot be fetched, and the rest goes on', async () => {
    const { page, host } = await visit({ allow: [/ERR_FAILED|ERR_CONNECTION_REFUSED|Failed to fetch/] })
    await kept(page)
    await damage(page, 'drug-war-homicides-month')
    await host.cut()
    await page.goto(`${host.address}#m=drug-war-homicides&t=2010`)
    await page.reload()
    const alert = await waitFor(page, () => document.querySelector('[role=alert]')?.textContent)
    expect(alert).toContain('drug-war-homicides-month.bin')
    await page.goto(`${host.address}#t=2010`)
    await tells(page, '25,757')
    await page.goBack()
    await waitFor(page, () => document.querySelector('[role=alert]')?.textContent)
    await host.restore()
    await page.locator('.notices').getByRole('button', { name: 'Try again' }).click()
    await tells(page, '15,273')
  })
})

describe('a newer version', () => {
  test('is offered quietly, says whether the figures are newer, and is there after a reload', async () => {
    const { page, host } = await visit()
    await kept(page)
    release(host, { data: 'ffffffffffffffff' })
    await lookForNewer(page)
    await notice(page, 'There are newer figures.')
    expect(await buildShown(page)).toBeUndefined()
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload' }).click()])
    await told(page)
    await drawn(page)
    expect(await buildShown(page)).toBe('next')
    expect(new URL(page.url()).hash).toBe('#t=2010')
    expect(await page.locator('.lead [role=status]').textContent()).toBe('')
  })

  test('of the page alone says so', async () => {
    const { page, host } = await visit()
    await kept(page)
    release(host, {})
    await lookForNewer(page)
    await notice(page, 'There is a newer version of this page.')
  })

  test('leaves an old page whole until it is closed', async () => {
    const { page: old, context, host } = await visit()
    await kept(old)
    const { files } = buildOf(host.text('worker.js'))
    const chunk = Object.keys(files).find((path) => /Undercount-.*\.js$/.test(path)) as string
    const next = await context.newPage()
    await next.goto(`${host.address}#t=2010`)
    await kept(next)
    release(host, { without: chunk })
    await lookForNewer(next)
    await notice(next, 'There is a newer version of this page.')
    await Promise.all([next.waitForEvent('load'), next.getByRole('button', { name: 'Reload' }).click()])
    await told(next)
    await notice(old, 'There is a newer version of this page.')
    await host.cut()
    await old.getByRole('tab', { name: 'How complete?' }).click()
    await waitFor(old, () => (document.querySelector('[role=tabpanel]')?.textContent?.length ?? 0) > 500)
    expect((await cachedUrls(next)).filter((url) => url.includes(chunk)).length).toBe(1)
    await old.close()
    await next.reload()
    await told(next)
    const gone = async () => (await cachedUrls(next)).filter((url) => url.includes(chunk)).length === 0
    await expect.poll(gone, { timeout: 10_000 }).toBe(true)
  })
})

describe('a device that keeps nothing', () => {
  test('for want of room shows the page as before, and holds nothing back', async () => {
    const host = await openHost()
    const { page, context } = await openPage({ site: host.address, worker: true, path: 'licences.html' })
    const session = await context.newCDPSession(page)
    const { origin } = new URL(host.address)
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 })
    await page.goto(`${host.address}#t=2010`)
    await tells(page, '25,757')
    await drawn(page)
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('./worker.js', { updateViaCache: 'none' })
      const worker = registration.installing ?? registration.waiting ?? registration.active
      if (!worker) return 'redundant'
      return new Promise<string>((resolve) => {
        const look = () => (worker.state === 'redundant' || worker.state === 'activated') && resolve(worker.state)
        worker.addEventListener('statechange', look)
        look()
      })
    })
    expect(state).toBe('redundant')
    expect(await cachedUrls(page)).toEqual([])
    await page.goto(`${host.address}#m=homicides&t=2010`)
    await tells(page, '26,045')
    expect(await page.locator('.foot').textContent()).not.toContain('works without')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('because it is not allowed to shows the page as before', async () => {
    const host = await openHost()
    const { page } = await openPage({ site: host.address, path: '#t=2010' })
    await tells(page, '25,757')
    await drawn(page)
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    expect(await cachedUrls(page)).toEqual([])
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('an embedded map keeps nothing', async () => {
    const host = await openHost()
    const { page } = await openPage({ site: host.address, worker: true, path: '?embed#t=2010' })
    await tells(page, '25,757')
    await drawn(page)
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  })
})

test('the site can be installed', async () => {
  const host = await openHost()
  const { page, context } = await openPage({ site: host.address, worker: true, path: '#t=2010' })
  await drawn(page)
  await kept(page)
  const session = await context.newCDPSession(page)
  const { errors, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(JSON.parse(data ?? '')).toMatchObject({ start_url: './', scope: './', display: 'standalone' })
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})
