import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCsv } from '../../src/io/readCsv.ts'
import { LANGUAGES, type Language } from '../../src/model/view.ts'
import { type Facts, factsOf, type Subject, subjectsOf, yearsOf } from '../../src/server/pages/facts.ts'
import { frame, PICTURE } from '../../src/server/pages/frame.ts'
import { list, table, text } from '../../src/server/pages/markup.ts'
import { drawCountry, pngFile } from '../../src/server/pages/picture.ts'
import { placePage } from '../../src/server/pages/placePage.ts'
import { previewTags } from '../../src/server/pages/preview.ts'
import { blank, colorOf, fill, halve, stroke } from '../../src/server/pages/scanline.ts'
import { sitemap, siteOf } from '../../src/server/pages/sitemap.ts'
import { decodeLink } from '../../src/state/link.ts'
import type { Figures } from '../../src/stats/value.ts'
import { tableSource } from './sliceTables.ts'

const SITE = 'https://example.org/map/'

let facts: Facts
let subjects: Subject[]
let files: Set<string>

beforeAll(async () => {
  const { rows } = readCsv('neighbours.csv', readFileSync('geo/neighbours.csv'), { columns: ['code', 'neighbours'] })
  facts = await factsOf(tableSource(), new Map(rows.map(({ cell }) => [cell.code, cell.neighbours.split(' ')])))
  subjects = subjectsOf(facts.atlas)
  files = new Set(subjects.map(({ file }) => file))
}, 60_000)

function pageOf(file: string, lang: Language = 'en', site: string | null = null): string {
  const subject = subjects.find((each) => each.file === file)
  if (!subject) throw new Error(`no page ${file}`)
  return frame(placePage(facts, subject, lang), site)
}

const rowOf = (html: string, head: string) =>
  html
    .split('\n')
    .find((line) => line.startsWith(`<tr><th scope=row>${head}`))
    ?.split(/<t[hd][^>]*>/)
    .slice(2)

describe('the pages', () => {
  test('are those of the country, 32 states, every metro area and all municipalities', () => {
    const count = (kind: Subject['kind']) => subjects.filter((subject) => subject.kind === kind).length
    expect([count('country'), count('state'), count('municipality')]).toEqual([1, 32, 2478])
    expect(count('metro')).toBe(facts.atlas.metros.length)
    for (const name of ['index', '08', '08037', 'metro-2010-la-laguna', 'metro-2020-05-1-01', '25019'])
      expect(files.has(name), name).toBe(true)
  })

  test('say the published figures: Juárez 2010, 3,766 registered', () => {
    expect(rowOf(pageOf('08037'), '2010')).toEqual(['3,766', '278.2', '269.4–287.2', '1,353,871'])
    expect(rowOf(pageOf('index'), '2010')?.[0]).toBe('25,757')
    expect(rowOf(pageOf('index', 'es'), '2010')?.[0]).toBe('25,757')
    expect(pageOf('index')).toContain('<h1>In 2024, Mexico registered 33,550 deaths by homicide')
    expect(pageOf('index', 'es')).toContain('<h1>En 2024 México registró 33,550 defunciones por homicidio')
  })

  test('mark what is provisional and say why a figure is missing', () => {
    const html = pageOf('02007')
    expect(rowOf(html, '2024&nbsp;<i>p</i>')?.[0]).toMatch(/^\d/)
    expect(html).toContain('p: provisional figure.')
    expect(html).toContain('<td colspan=4 class=missing>The municipality did not exist yet.')
    expect(pageOf('25019', 'es')).toContain('class=missing>Sin dato de población, por eso no hay tasa.')
  })

  test('of a state add up: its municipalities and what has none are its own count', () => {
    const html = pageOf('25')
    const rows = html
      .slice(html.indexOf('<caption>Municipalities, 2024'))
      .split('\n')
      .filter((line) => line.startsWith('<tr>'))
    const counts = rows.map((row) => Number((/<td>([\d,]+)/.exec(row)?.[1] ?? '').replaceAll(',', '')))
    const state = yearsOf(facts.figures[0] as Figures, (subjects.find(({ file }) => file === '25') as Subject).rows)[0]
    expect(rows.length).toBeGreaterThan(18)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(state?.value.count)
  })

  test('link only to pages that there are, and into the map by links that are understood', () => {
    for (const lang of LANGUAGES) {
      for (const file of ['index', '08', '08037', 'metro-2010-la-laguna', '25019']) {
        const html = pageOf(file, lang)
        const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
        expect(targets.length).toBeGreaterThan(10)
        for (const href of targets) {
          const page = /^(?:\.\.\/(?:en|es)\/)?([\w-]+)\.html$/.exec(href)?.[1]
          if (page !== undefined) expect(files.has(page), href).toBe(true)
          else if (href.startsWith('../../#')) {
            const { view, notUnderstood } = decodeLink(facts.atlas, href.slice('../../'.length))
            expect(notUnderstood).toEqual([])
            expect(view.lang).toBe(lang)
          } else
            expect(href).toMatch(/^(?:\.\/|\.\.\/\.\.\/|\.\.\/(?:en|es)\/|\.\.\/places\.css|\.\.\/\.\.\/icon\.svg)$/)
        }
      }
    }
  })

  test('name each other as alternates, and their address only when it is set', () => {
    const [alone, set] = [pageOf('08037', 'es'), pageOf('08037', 'es', SITE)]
    expect(alone).toContain('<html lang="es">')
    expect(alone).toContain('hreflang="en" href="../en/08037.html"')
    expect(alone).not.toMatch(/canonical|og:image|og:url|https:/)
    expect(set).toContain(`<link rel="canonical" href="${SITE}places/es/08037.html">`)
    expect(set).toContain(`hreflang="en" href="${SITE}places/en/08037.html"`)
    expect(set).toContain(`<meta property="og:image" content="${SITE}og.png">`)
    expect(pageOf('index', 'en', SITE)).toContain(`<link rel="canonical" href="${SITE}places/en/">`)
  })

  test('say sources and terms as the codebook has them', () => {
    const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
      resources: { name: string; sources: { terms: string }[] }[]
    }
    const tables = new Set(
      facts.figures.flatMap(({ measure }) => measure.coverage.map(({ resolution }) => `${measure.id}-${resolution}`)),
    )
    const licensed = resources.filter(
      ({ name, sources }) => tables.has(name) && sources.some(({ terms }) => !terms.startsWith('unknown')),
    )
    expect(tables.size).toBeGreaterThan(8)
    expect(licensed.map(({ name, sources }) => [name, sources.map(({ terms }) => terms)])).toEqual([
      ['homicides-month', ['CC BY 4.0']],
    ])
    const html = pageOf('08037')
    expect(html).toContain('under CC BY 4.0')
    for (const { measure } of facts.figures) expect(html).toContain(text(measure.source))
  })

  test('weigh little: no script, one style sheet, a municipality under 20 kB', () => {
    const html = pageOf('08037')
    expect(html).not.toMatch(/<script|style=/)
    expect(html.match(/rel="stylesheet"/g)?.length).toBe(1)
    expect(Buffer.byteLength(html)).toBeLessThan(20_000)
  })
})

describe('markup', () => {
  test('escapes text and closes nothing that a text could open', () => {
    expect(text('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;')
    expect(list([])).toBe('')
    expect(table('a<b', ['c'], [['1', '<td class=x>2', '3']])).toBe(
      '<table><caption>a&lt;b</caption><thead><tr><th scope=col>c<tbody>\n<tr><th scope=row>1<td class=x>2<td>3\n</table>',
    )
  })
})

describe('the address of the site', () => {
  test('gets its closing slash, and is refused by name when it is none', () => {
    expect(siteOf(undefined)).toBe(null)
    expect(siteOf('https://example.org/map')).toBe(SITE)
    for (const bad of ['example.org', 'ftp://example.org/', 'https://example.org/?a=1'])
      expect(() => siteOf(bad)).toThrow(
        `SITE_ADDRESS is not the address of a site by http or https, without query and fragment: "${bad}"`,
      )
  })

  test('gives previews of the map a picture, and never an address that would replace the link', () => {
    const of = (site: string | null) => previewTags(site).map(({ attrs }) => attrs.property)
    expect(of(null)).toEqual(['og:type', 'og:title', 'og:description', 'og:locale', 'og:locale:alternate'])
    expect(previewTags(SITE).find(({ attrs }) => attrs.property === 'og:image')?.attrs.content).toBe(`${SITE}og.png`)
    expect(of(SITE)).not.toContain('og:url')
  })

  test('lists every page for search engines', () => {
    const xml = sitemap(SITE, ['index', '08037'])
    expect([...xml.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url)).toEqual([
      SITE,
      `${SITE}places/en/`,
      `${SITE}places/en/08037.html`,
      `${SITE}places/es/`,
      `${SITE}places/es/08037.html`,
    ])
  })
})

describe('the picture', () => {
  const [white, black] = [colorOf('#ffffff'), colorOf('#000000')]

  test('fills rings, holes left out, whichever way they run', () => {
    const raster = blank(6, 6, white)
    fill(
      raster,
      [
        [
          [0, 0],
          [6, 0],
          [6, 6],
          [0, 6],
        ],
        [
          [2, 2],
          [4, 2],
          [4, 4],
          [2, 4],
        ],
      ],
      black,
    )
    const dark = Array.from({ length: 36 }, (_, i) => (raster.data[i * 3] === 0 ? '#' : '.')).join('')
    expect(dark.match(/.{6}/g)).toEqual(['######', '######', '##..##', '##..##', '######', '######'])
  })

  test('draws lines inside of its edges only, and smooths by halving', () => {
    const raster = blank(4, 4, white)
    stroke(
      raster,
      [
        [-5, 0],
        [9, 0],
      ],
      1,
      black,
    )
    expect([...raster.data].filter((value) => value === 0).length).toBe(4 * 3)
    expect([...halve(raster).data]).toEqual([128, 128, 128, 128, 128, 128, 255, 255, 255, 255, 255, 255])
  })

  test('of the country has its size, the same bytes each time, the sea and every class', () => {
    const outlines = JSON.parse(readFileSync('geo/mexico-coarse.topo.json', 'utf8'))
    const raster = drawCountry(facts.figures[0] as Figures, outlines)
    const file = pngFile(raster)
    expect(file.equals(pngFile(drawCountry(facts.figures[0] as Figures, outlines)))).toBe(true)
    const png = PNG.sync.read(file)
    expect([png.width, png.height]).toEqual([PICTURE.width, PICTURE.height])
    const colours = new Set<string>()
    for (let i = 0; i < png.data.length; i += 4) colours.add(png.data.subarray(i, i + 3).toString('hex'))
    for (const hex of ['e3e9ec', 'f3f1ec', 'efdcb5', 'dfad6d', 'd4762a', 'ba4209', '8b1f14', '570d11'])
      expect(colours.has(hex), hex).toBe(true)
  })
})
