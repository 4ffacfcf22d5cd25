import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../data/pack/readTables.ts'
import { readArea } from '../../src/io/area/areaFile.ts'
import { readRows } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import { FAULTS } from '../../src/io/reports/report.ts'
import { placeBook } from '../../src/io/reports/reportPlaces.ts'
import { readReports } from '../../src/io/reports/reportRead.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { createSliceApp } from '../../src/slice/app.ts'
import { decodeLink, encodeLink } from '../../src/state/link.ts'
import { fileBytes, fileNames, fileTexts } from '../fuzz/files.ts'
import { links } from '../fuzz/links.ts'
import { slicePaths, sliceQueries } from '../fuzz/slices.ts'
import { tableSource } from './sliceTables.ts'

const numRuns = Number(process.env.FUZZ ?? 10_000)
const timeout = 60_000 + numRuns * 20
const settings = { numRuns, seed: 20_061_211 }

const data = readAtlas(fileURLToPath(new URL('../../data', import.meta.url)))
const atlas = indexAtlas(data)
const places = data.municipalities.map(({ code, name, lon, lat }) => ({
  code,
  name,
  lon,
  lat,
  state: code.slice(0, 2),
}))
const book = placeBook(places, new Map(data.states.map(({ code, name }) => [code, name])))
const prototypeKeys = Reflect.ownKeys(Object.prototype)

/** What a reader of files may do with one that is not right: refuse it by name. */
function orRefused<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof ReadError) {
      expect(error.message).toMatch(/ in /)
      return null
    }
    throw error
  }
}

describe(`${numRuns} cases`, () => {
  test('any link gives a valid view, whose link is stable', { timeout }, () => {
    fc.assert(
      fc.property(links, (text) => {
        const { view } = decodeLink(atlas, text)
        const link = encodeLink(atlas, view)
        const again = decodeLink(atlas, link)
        expect(again.notUnderstood).toEqual([])
        expect(encodeLink(atlas, again.view)).toBe(link)
        expect(view.measures.every((id) => atlas.measureOf.has(id))).toBe(true)
      }),
      settings,
    )
    expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeKeys)
  })

  test('any slice is answered, or refused in one line that names the parameter', { timeout }, async () => {
    const app = createSliceApp(tableSource())
    const seen = { 200: 0, 400: 0 }
    await fc.assert(
      fc.asyncProperty(slicePaths, sliceQueries, async (path, query) => {
        const answer = await app.request(`${path}?${query}`)
        expect([200, 400]).toContain(answer.status)
        seen[answer.status as 200 | 400] += 1
        if (answer.status === 400) {
          expect(await answer.text()).toMatch(/^(m|t|p|vs|ar|by|per|lang): [^\n]+\n$/)
          return
        }
        const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
        const { value } = await reader.read()
        await reader.cancel()
        expect(new TextDecoder().decode(value).slice(0, 8)).toMatch(/^(measure,|[{[])/)
      }),
      settings,
    )
    expect(Math.min(seen[200], seen[400])).toBeGreaterThan(numRuns / 10)
  })

  test('any file of an area is read, or refused by name', { timeout }, () => {
    let read = 0
    fc.assert(
      fc.property(fileNames, fileBytes, (name, bytes) => {
        const area = orRefused(() => readArea(name, bytes))
        if (area === null) return
        read += 1
        expect(area.outlines.length).toBeGreaterThan(0)
        for (const [lon, lat] of area.outlines.flat()) {
          expect(Math.abs(lon)).toBeLessThanOrEqual(180)
          expect(Math.abs(lat)).toBeLessThanOrEqual(90)
        }
      }),
      settings,
    )
    expect(read).toBeGreaterThan(numRuns / 100)
    expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeKeys)
  })

  test('any delimited text is read into records, or refused by name', { timeout }, () => {
    fc.assert(
      fc.property(fileTexts, (text) => {
        const rows = orRefused(() => readRows('file.csv', text))
        if (rows) expect(rows.every(({ fields }) => fields.every((field) => typeof field === 'string'))).toBe(true)
      }),
      settings,
    )
  })

  test('any file of reports gives reports in Mexico and rows with a reason, or asks for its columns', {
    timeout,
  }, () => {
    let placed = 0
    fc.assert(
      fc.property(fileTexts, (text) => {
        const outcome = orRefused(() => readReports(text, null, book, () => undefined))
        if (outcome?.kind !== 'read') return
        const { reports, faults } = outcome
        placed += reports.lon.length
        expect(reports.lon.every((lon, i) => lon > -119 && lon < -86 && (reports.lat[i] as number) > 14)).toBe(true)
        expect(reports.firstMonth.every((month, i) => month <= (reports.lastMonth[i] as number))).toBe(true)
        expect(faults.every(({ reason }) => FAULTS.includes(reason))).toBe(true)
      }),
      settings,
    )
    expect(placed).toBeGreaterThan(numRuns / 100)
  })
})

describe('a file that is nested deeply', () => {
  const deep = 50_000

  test.each([
    ['lists', 'a.geojson', '['.repeat(deep)],
    ['lists that close', 'a.geojson', `${'['.repeat(deep)}${']'.repeat(deep)}`],
    ['collections', 'a.geojson', `${'{"type":"GeometryCollection","geometries":['.repeat(deep)}${']}'.repeat(deep)}`],
    ['elements', 'a.kml', `<kml>${'<Folder>'.repeat(deep)}${'</Folder>'.repeat(deep)}</kml>`],
  ])('of %s is refused by name, and gives no report', (_, name, text) => {
    expect(orRefused(() => readArea(name, new TextEncoder().encode(text)))).toBeNull()
    expect(orRefused(() => readReports(text, null, book, () => undefined))?.kind).not.toBe('read')
  })
})
