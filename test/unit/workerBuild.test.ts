import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { iconPng } from '../../src/server/offline/icons.ts'
import { licencePage } from '../../src/server/offline/licencePage.ts'
import { carried, packageOf } from '../../src/server/offline/packages.ts'

const svg = readFileSync('public/icon.svg', 'utf8')

describe('an icon', () => {
  const colorAt = (png: PNG, x: number, y: number) => [
    ...png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 4),
  ]

  test('is drawn from its rectangles, the same each time', () => {
    const bytes = iconPng(svg, 192, false)
    expect(iconPng(svg, 192, false).equals(bytes)).toBe(true)
    const png = PNG.sync.read(bytes)
    expect([png.width, png.height]).toEqual([192, 192])
    expect(colorAt(png, 0, 0)).toEqual([0, 0, 0, 0])
    expect(colorAt(png, 96, 6)).toEqual([0xfa, 0xf9, 0xf6, 255])
    expect(colorAt(png, 156, 100)).toEqual([0x5c, 0x10, 0x10, 255])
  })

  test('that may be cut to any shape is full, with its drawing in the middle four fifths', () => {
    const png = PNG.sync.read(iconPng(svg, 512, true))
    for (const [x, y] of [
      [0, 0],
      [511, 0],
      [0, 511],
      [511, 511],
    ] as const)
      expect(colorAt(png, x, y)).toEqual([0xfa, 0xf9, 0xf6, 255])
    const drawn: number[] = []
    for (let x = 0; x < 512; x++) if (colorAt(png, x, 380).join() !== colorAt(png, 0, 0).join()) drawn.push(x)
    expect(Math.min(...drawn)).toBeGreaterThan(51)
    expect(Math.max(...drawn)).toBeLessThan(461)
  })

  test('without a rectangle is refused', () => {
    expect(() => iconPng('<svg/>', 8, false)).toThrow('no rectangle in the icon')
  })
})

describe('the packages that the site carries', () => {
  test('are found by the path of a module', () => {
    expect(packageOf('/a/node_modules/preact/dist/preact.mjs')).toBe('/a/node_modules/preact')
    expect(packageOf('\0/a/node_modules/@turf/area/dist/x.js?v=1')).toBe('/a/node_modules/@turf/area')
    expect(packageOf('/a/node_modules/b/node_modules/c/index.js')).toBe('/a/node_modules/b/node_modules/c')
    expect(packageOf('/a/src/main.tsx')).toBeNull()
  })

  test('come with what lies inside of them, each with licence and text', () => {
    const packages = carried([
      `${process.cwd()}/node_modules/maplibre-gl`,
      `${process.cwd()}/node_modules/@types/geojson`,
    ])
    const names = packages.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['maplibre-gl', 'pbf', 'earcut', '@maplibre/mlt']))
    expect(names.some((name) => name.startsWith('@types/'))).toBe(false)
    expect(names).toEqual([...names].sort())
    expect(packages.filter(({ licence }) => licence === '')).toEqual([])
    expect(packages.find(({ name }) => name === 'maplibre-gl')?.text).toContain('Redistribution and use')
  })
})

describe('the page of licences', () => {
  const one = (name: string, text: string | null) => ({ name, version: '1.0.0', licence: 'MIT', text })

  test('holds each text once, as text', () => {
    const html = licencePage([one('a', 'Same <b> & text'), one('b', 'Same <b> & text'), one('c', null)])
    expect(html.match(/Same &lt;b&gt; &amp; text/g)?.length).toBe(1)
    expect(html).toContain('<summary>a 1.0.0, b 1.0.0</summary>')
    expect(html).toContain('Published without a licence file')
    expect(html).not.toContain('jsts')
  })

  test('says whether the jsts that Turf depends on is inside', () => {
    expect(licencePage([one('@turf/area', null)])).toContain('None of its code is in this site.')
    expect(licencePage([one('@turf/area', null), one('jsts', null)])).toContain('it is used here under the first')
  })
})
