import { buffer } from 'node:stream/consumers'
import type { Download, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { describe, expect, inject, test } from 'vitest'
import { PALETTES } from '../../src/model/palette.ts'
import { openPage, waitFor } from './browser.ts'
import { drawn, show } from './ground.ts'

const JUAREZ = '#t=2010&p=08037'
const SENTENCE = 'In 2010, Juárez, Chihuahua registered 3,766 deaths by homicide, 278.2 per 100,000.'

const ready = (page: Page) => waitFor(page, () => document.querySelector('svg.ch-plot') !== null)

const says = (page: Page, text: string) =>
  waitFor(page, (wanted) => [...document.querySelectorAll('.said')].some((each) => each.textContent === wanted), text)

async function taken(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) }
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).inputValue()

describe('figures taken from the page', () => {
  test('the CSV has the bytes that its address answers, after a byte order mark, in both languages', async () => {
    const { page } = await openPage({ path: `${JUAREZ}&vs=25&lang=en` })
    await ready(page)
    for (const [lang, address] of [
      ['en', 'CSV address'],
      ['es', 'Dirección del CSV'],
    ] as const) {
      await show(page, `${JUAREZ}&vs=25&lang=${lang}`)
      const { name, bytes } = await taken(page, 'CSV')
      const answer = await fetch(await field(page, address))
      expect(answer.status).toBe(200)
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(bytes.subarray(3).equals(Buffer.from(await answer.arrayBuffer()))).toBe(true)
      expect(bytes.toString('utf8')).toContain(',2010,3766,1353871,278.17,')
      expect(name).toBe('homicides-registered_juarez-chihuahua_vs_sinaloa_2010_by-year.csv')
    }
  })

  test('by month and municipality, as the reader chose, also as JSON, Parquet and GeoJSON', async () => {
    const { page } = await openPage({ path: '#m=drug-war-homicides&t=2010&p=08' })
    await ready(page)
    await page.getByRole('button', { name: 'Month', exact: true }).click()
    await page.getByRole('button', { name: 'Each municipality', exact: true }).click()
    const rows = (await taken(page, 'CSV')).bytes.toString('utf8').split('\r\n').slice(1, -1)
    const state = await fetch(`${inject('address')}slice.csv?m=drug-war-homicides&t=2010&p=08&by=window`)
    const total = Number((await state.text()).split('\r\n')[1]?.split(',')[4])
    expect(rows.length % 12).toBe(0)
    expect(rows.length).toBeGreaterThanOrEqual(67 * 12)
    expect(rows.reduce((sum, row) => sum + Number(/,2010-\d\d,(\d*),/.exec(row)?.[1] ?? 0), 0)).toBe(total)

    const json = JSON.parse((await taken(page, 'JSON')).bytes.toString('utf8'))
    expect(json.rows.length).toBe(rows.length)
    const { bytes, name } = await taken(page, 'Parquet')
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
    expect(name.endsWith('_by-month_per-municipality.parquet')).toBe(true)
    const geojson = JSON.parse((await taken(page, 'GeoJSON')).bytes.toString('utf8')) as {
      version: string
      features: { properties: { count: number | null } }[]
    }
    expect(geojson.features.reduce((sum, { properties }) => sum + (properties.count ?? 0), 0)).toBe(total)
    expect(geojson.version).toBe(json.version)
  })

  test('all months of all municipalities are made with the page at hand, and can be stopped', async () => {
    const { page } = await openPage({ path: '#m=homicides&t=2000-01..2021-12' })
    await ready(page)
    await page.getByRole('button', { name: 'Each municipality', exact: true }).click()
    await page.evaluate(async () => {
      const button = (name: string) =>
        [...document.querySelectorAll<HTMLButtonElement>('.taking button')].find((each) => each.textContent === name)
      button('CSV')?.click()
      while (!button('Stop')) await new Promise((resolve) => setTimeout(resolve))
      button('Stop')?.click()
    })
    await says(page, 'Stopped. No file was made.')
    const { bytes } = await taken(page, 'CSV')
    let [rows, deaths] = [0, 0]
    for (const line of bytes.toString('utf8').split('\r\n')) {
      const count = /,\d{4}-\d\d,(\d*),/.exec(line)
      if (!count) continue
      rows++
      deaths += Number(count[1])
    }
    expect([rows, deaths]).toEqual([653_400, 449_679])
  })
})

describe('pictures taken from the page', () => {
  test('the chart says what it is and stands alone, also while the table is in view', async () => {
    const { page } = await openPage({ path: JUAREZ })
    await ready(page)
    const svg = (await taken(page, 'Chart SVG')).bytes.toString('utf8')
    expect(svg).toContain(`<title>${SENTENCE}</title>`)
    expect(svg).toContain(JUAREZ.replace('&', '&amp;'))
    expect(svg).not.toMatch(/class=|var\(|<style|NaN/)
    const png = PNG.sync.read((await taken(page, 'Chart PNG')).bytes)
    const pixels = Array.from({ length: png.data.length / 400 }, (_, i) => png.data.readUInt32BE(i * 400))
    expect(png.width).toBe(1520)
    expect(new Set(pixels).size).toBeGreaterThan(10)
    await page.getByRole('tab', { name: 'Table', exact: true }).click()
    await waitFor(page, () => document.querySelector('svg.ch-plot') === null)
    expect((await taken(page, 'Chart SVG')).bytes.toString('utf8')).toContain(`<title>${SENTENCE}</title>`)
  })

  test('the map is drawn with all around it, and on paper is part of one page', async () => {
    const { page } = await openPage({ path: '#t=2010' })
    await ready(page)
    await drawn(page)
    const { bytes, name } = await taken(page, 'Map PNG')
    const png = PNG.sync.read(bytes)
    const colours = new Set<number>()
    for (let i = 0; i < png.data.length; i += 4) colours.add(png.data.readUIntBE(i, 3))
    for (const hex of ['efdcb5', 'dfad6d', 'd4762a', 'ba4209', '8b1f14', '570d11'])
      expect(colours.has(Number.parseInt(hex, 16)), hex).toBe(true)
    expect(name).toBe('homicides-registered_mexico_2010_map.png')
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1)
    expect(pdf).toMatch(/\/Subtype\s*\/Image/)
  })

  test('paper is light, and the page is dark again after it', async () => {
    const { page } = await openPage({ path: '#t=2010', dark: true })
    await ready(page)
    await drawn(page)
    const printed = await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'))
      const picture = document.querySelector<HTMLCanvasElement>('.on-paper')
      const found = { theme: document.documentElement.dataset.theme, picture: picture?.toDataURL() ?? '' }
      window.dispatchEvent(new Event('afterprint'))
      return found
    })
    expect(printed.theme).toBe('light')
    const { data, width, height } = PNG.sync.read(Buffer.from(printed.picture.replace(/^.*,/, ''), 'base64'))
    const colours = new Map<string, number>()
    for (let i = 0; i < data.length; i += 4) {
      const hex = data.toString('hex', i, i + 3)
      colours.set(hex, (colours.get(hex) ?? 0) + 1)
    }
    const { sea, abroad, classes } = PALETTES.light
    for (const hex of [sea, abroad, ...classes]) expect(colours.get(hex.slice(1)) ?? 0, hex).toBeGreaterThan(20)
    expect((colours.get(sea.slice(1)) ?? 0) / (width * height)).toBeGreaterThan(0.2)
    expect(colours.get(PALETTES.dark.sea.slice(1)) ?? 0).toBe(0)
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    expect(await page.locator('.on-paper').count()).toBe(0)
  })
})

describe('the link', () => {
  test('is copied, selected where that is not allowed, passed on, cited, embedded and drawn as a code', async () => {
    const { page, context } = await openPage({ path: JUAREZ })
    await ready(page)
    const link = `${inject('address')}${JUAREZ}`
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await says(page, 'Copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    expect(await waitFor(page, () => document.getSelection()?.toString())).toBe(link)

    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'Share' })
    for (const name of ['X', 'Facebook', 'WhatsApp', 'Bluesky', 'E-mail']) {
      const target = sheet.getByRole('link', { name, exact: true })
      expect(decodeURIComponent((await target.getAttribute('href')) ?? '')).toContain(link)
      expect(await target.getAttribute('rel')).toBe('noopener noreferrer')
    }
    expect(await field(page, 'Cite')).toContain(`“${SENTENCE}”`)
    await sheet.getByRole('button', { name: 'BibTeX', exact: true }).click()
    expect(await field(page, 'Cite')).toContain(`= {${link}}`)
    await sheet.getByRole('button', { name: 'CSL-JSON', exact: true }).click()
    const [cited] = JSON.parse(await field(page, 'Cite'))
    expect([cited.URL, cited.title]).toEqual([link, SENTENCE])
    expect(cited.version).toMatch(/^[0-9a-f]{16}$/)
    expect(await field(page, 'Embed')).toContain(`src="${inject('address')}?embed${JUAREZ.replace('&', '&amp;')}"`)
    await waitFor(page, () => document.querySelector('svg.qr path.qr-dots') !== null)
  })

  test('as a frame shows the sentence, the map and the way to the whole map', async () => {
    const { page } = await openPage({ path: `?embed${JUAREZ}`, width: 640, height: 560 })
    await waitFor(page, (text) => document.querySelector('h1')?.textContent === text, SENTENCE)
    await waitFor(page, () => document.querySelector('#map canvas') !== null)
    const way = page.getByRole('link', { name: 'Open the full map' })
    expect(await way.getAttribute('href')).toBe(`${inject('address')}${JUAREZ}`)
    expect(await page.getByRole('button', { name: 'CSV', exact: true }).count()).toBe(0)
  })
})

test('a place page is there in both languages and leads into the map', async () => {
  const { page } = await openPage({ path: 'places/en/08037.html' })
  await page.getByRole('link', { name: 'Español' }).click()
  expect(await waitFor(page, () => document.querySelector('h1')?.textContent)).toContain('Juárez, Chihuahua registró')
  await page.getByRole('link', { name: 'Ver en el mapa' }).first().click()
  expect(await waitFor(page, () => document.querySelector('h1.sentence')?.textContent)).toMatch(
    /^En 2024 Juárez, Chihuahua/,
  )
})
