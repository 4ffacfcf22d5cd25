import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { OVERLAYS } from '../../src/model/view.ts'
import { openPage, type Visit, waitFor } from './browser.ts'
import { drawn, kept, tells, told } from './ground.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const SIZE = { width: 1000, height: 600, reducedMotion: true } as const

/** What the policy must say, and nothing that lets code in from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
]

const directives = (policy: string) => policy.split(';').map((directive) => directive.trim())

/** What a page has stored, by kind. */
const stored = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))

describe('every answer of the host', () => {
  test.each([
    '',
    'index.html',
    'worker.js',
    'licences.html',
    'manifest.webmanifest',
    'slice.csv?t=2010',
    'slice.csv?m=x',
    'nothing',
  ])('carries the policy and its companions: /%s', async (path) => {
    const { headers } = await fetch(new URL(path, inject('address')))
    expect(directives(headers.get('content-security-policy') ?? '')).toEqual([...POLICY, 'frame-ancestors *'])
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    expect(headers.get('set-cookie')).toBeNull()
  })

  test('sends code and style as what they are, so that nosniff holds', async () => {
    const html = await (await fetch(inject('address'))).text()
    const files = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
      ([, path]) => path as string,
    )
    expect(files.length).toBeGreaterThan(1)
    for (const path of [...files, 'worker.js']) {
      const type = (await fetch(new URL(path, inject('address')))).headers.get('content-type')
      expect(type).toMatch(path.endsWith('.css') ? /^text\/css/ : /^text\/javascript/)
    }
  })
})

test('the pages carry the same policy, for hosts that send no header', async () => {
  const read = async (path: string) => {
    const html = await (await fetch(new URL(path, inject('address')))).text()
    return directives(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '')
  }
  expect(await read('')).toEqual(POLICY)
  const still = ["default-src 'none'", "style-src 'self'", "img-src 'self'", "base-uri 'none'", "form-action 'none'"]
  expect(await read('licences.html')).toEqual(still)
  expect(await read('places/en/')).toEqual(still)
  expect(await read('places/es/08037.html')).toEqual(still)
})

describe('nothing is asked of another origin, and nothing is stored', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await openPage({ ...SIZE, path: '#t=2010', worker: true })
    await drawn(visit.page)
  })
  afterAll(() => visit.close())

  const views = [
    '#m=homicides&t=2010-07&p=08037&v=9/31.6/-106.4',
    '#m=homicides&m=homicides-registered&t=2007..2012&p=25&vs=08&c=index,log,ma12',
    '#m=drug-war-homicides&t=2010&s=circles',
    '#m=police-femicides&t=2024&lang=es',
    '#m=homicides&t=2010&t2=2007&t2v=swipe',
    '#m=homicides&t=2010&t2=2007&t2v=side',
    '#m=homicides&t=2010&t2=2007&t2v=diff',
    '#m=homicides&t=2010&p=near:08037:150&ar=share',
    '#m=homicides&t=2010&p=metro:2010.la-laguna&n=La%20Laguna',
    ...OVERLAYS.map((overlay) => `#t=2010&x=${overlay}`),
  ]

  test.each(views)('%s', async (link) => {
    const { page, faults } = visit
    await page.evaluate((fragment) => {
      window.location.hash = fragment
    }, link)
    await told(page)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(faults).toEqual([])
  })

  test('in every tab, and in the sheets of sharing, measures, places and times', async () => {
    const { page, faults } = visit
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await waitFor(page, () => (document.querySelector('[role=tabpanel]')?.textContent?.length ?? 0) > 20)
    }
    const sheets = await page.locator('button[popovertarget]').all()
    expect(sheets.length).toBeGreaterThan(4)
    for (const sheet of sheets) {
      if (!(await sheet.isVisible())) continue
      await sheet.click()
      await page.keyboard.press('Escape')
    }
    expect(faults).toEqual([])
  })

  test('but the theme that was chosen and the files of the site', async () => {
    const { page, context } = visit
    await kept(page)
    await page.getByRole('button', { name: 'Dark', exact: true }).click()
    expect(await stored(page)).toEqual({
      cookie: '',
      local: ['theme'],
      session: [],
      databases: [],
      caches: ['files of /'],
      workers: 1,
    })
    expect(await context.cookies()).toEqual([])
    const held = await page.evaluate(async () => (await (await caches.open('files of /')).keys()).map(({ url }) => url))
    const { origin } = new URL(inject('address'))
    expect(held.filter((url) => new URL(url).origin !== origin)).toEqual([])
  })

  test.each(['?embed#t=2010', 'licences.html', 'places/en/', 'places/es/08037.html'])('at %s', async (path) => {
    const { page, context } = await openPage({ ...SIZE, path })
    await waitFor(page, () => /\d/.test(document.body.textContent ?? ''))
    expect(await stored(page)).toEqual({ cookie: '', local: [], session: [], databases: [], caches: [], workers: 0 })
    expect(await context.cookies()).toEqual([])
  })
})

describe('markup and the keys of prototypes stay text', () => {
  const MARKUP = '<img src=x onerror=window.hit=1><svg/onload=window.hit=2><script>window.hit=3</script>'

  async function untouched(page: Page): Promise<void> {
    const found = await page.evaluate(() => ({
      hit: (window as { hit?: number }).hit ?? null,
      elements: document.querySelectorAll('img[src="x"], svg[onload], body script, [onerror]').length,
      polluted: ({} as { polluted?: unknown }).polluted ?? null,
      keys: Object.keys(Object.prototype),
    }))
    expect(found).toEqual({ hit: null, elements: 0, polluted: null, keys: [] })
  }

  test('in the name of a region', async () => {
    const { page } = await openPage({ ...SIZE, path: `#t=2010&p=25006,25018&n=${encodeURIComponent(MARKUP)}` })
    expect(await told(page)).toContain('<img src=x')
    await untouched(page)
    expect(await page.title()).toContain('<img src=x')
  })

  test("in a reader's own event", async () => {
    const { page } = await openPage({ ...SIZE, path: `#t=2000..2015&e=2010-07-29~${encodeURIComponent(MARKUP)}` })
    await told(page)
    await waitFor(page, () => document.querySelector('[role=tabpanel]')?.textContent?.includes('<img src=x'))
    await untouched(page)
  })

  test('in what was not understood', async () => {
    const path = `#t=2010&m=${encodeURIComponent(MARKUP)}&p=${encodeURIComponent(MARKUP)}&__proto__=polluted&__proto__[polluted]=1&constructor=polluted`
    const { page } = await openPage({ ...SIZE, path })
    await tells(page, '25,757')
    expect(await page.getByRole('alert').first().textContent()).toContain('<img src=x')
    await untouched(page)
  })

  const feature = (name: string) => ({
    type: 'Feature',
    properties: JSON.parse(`{"name": ${JSON.stringify(name)}, "__proto__": {"polluted": 1}}`),
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [-103.75, 25.3],
          [-103.1, 25.3],
          [-103.1, 25.72],
          [-103.75, 25.72],
          [-103.75, 25.3],
        ],
      ],
    },
  })

  test.each([
    ['an area of a GeoJSON file', `${MARKUP.slice(0, 30)}.geojson`, JSON.stringify(feature(MARKUP))],
    [
      'an area of a KML file',
      'area.kml',
      `<kml><Placemark><name><![CDATA[${MARKUP}]]></name><Polygon><outerBoundaryIs><LinearRing><coordinates>-103.75,25.3 -103.1,25.3 -103.1,25.72 -103.75,25.72 -103.75,25.3</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`,
    ],
    ['a file that is none', `${MARKUP.slice(0, 30)}.kml`, `<kml><${MARKUP}`],
    [
      'a file of nothing but keys',
      'keys.json',
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
    ],
  ])('in %s', async (_, name, text) => {
    const { page } = await openPage({ ...SIZE, path: '#t=2010' })
    await tells(page, '25,757')
    await page
      .locator('input[type=file][accept*=kml]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
    await waitFor(page, () => document.querySelector('.outcome')?.textContent)
    await untouched(page)
  })

  test("in the reader's own reports", async () => {
    const { page } = await openPage({ ...SIZE, path: '#t=2010&x=incidents' })
    await tells(page, '25,757')
    await page.getByRole('tab', { name: 'Press' }).click()
    await page.getByRole('button', { name: 'Your reports' }).click()
    const input = page.locator('input[type=file][accept*=csv]')
    await input.waitFor({ state: 'attached' })
    const csv = `date,code,text,__proto__\n2010-07-29,08037,"${MARKUP}",1\n2010-07-29,99999,"${MARKUP}",1\n`
    await input.setInputFiles({ name: `${MARKUP.slice(0, 30)}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await waitFor(page, () => /1 report from/.test(document.querySelector('.rep')?.textContent ?? ''))
    await untouched(page)
  })
})

test('the list of what the site is made of names every package that runs, with its licence', () => {
  const bom = JSON.parse(readFileSync('dist/sbom.json', 'utf8')) as {
    components: { name: string; version: string; licenses?: { license: { id?: string } }[] }[]
  }
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  const listed = new Map(bom.components.map(({ name, version }) => [name, version]))
  for (const [name, version] of Object.entries(dependencies)) expect([name, listed.get(name)]).toEqual([name, version])
})

test('the licences are a page of the site, and one can come to it', async () => {
  const { page } = await openPage({ ...SIZE, path: '#t=2010' })
  await told(page)
  await Promise.all([page.waitForURL(/licences\.html$/), page.getByRole('link', { name: 'Licences' }).click()])
  const text = (await page.locator('main').textContent()) ?? ''
  for (const part of [
    'maplibre-gl',
    'BSD-3-Clause',
    'preact',
    'papaparse',
    'MIT',
    'd3-scale',
    'ISC',
    'OFL-1.1',
    'jsts',
  ])
    expect(text).toContain(part)
  expect(await page.locator('details').count()).toBeGreaterThan(10)
})
