import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { readAtlas } from '../../data/pack/readTables.ts'
import { readArea } from '../../src/io/area/areaFile.ts'
import { readRows } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import { FAULTS } from '../../src/io/reports/report.ts'
import { placeBook } from '../../src/io/reports/reportPlaces.ts'
import { readReports } from '../../src/io/reports/reportRead.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { createSliceApp } from '../../src/slice/app.ts'
import type { SliceSource } from '../../src/slice/source.ts'
import { decodeLink, encodeLink } from '../../src/state/link.ts'
import { fileBytes, fileNames, fileTexts } from './files.ts'
import { links } from './links.ts'
import { slicePaths, sliceQueries } from './slices.ts'

/** How many cases, and from which seed. */
export interface Cases {
  readonly numRuns: number
  readonly seed: number
}

/** Something that holds of every input; `check` throws on the first case where it does not, and counts what it saw. */
export interface Property {
  readonly title: string
  check(cases: Cases): Promise<Readonly<Record<string, number>>>
}

const data = readAtlas(fileURLToPath(new URL('../../data', import.meta.url)))
const atlas = indexAtlas(data)
const places = data.municipalities.map(({ code, name, lon, lat }) => ({
  code,
  name,
  lon,
  lat,
  state: code.slice(0, 2),
}))

/** The names that reports are placed by. */
export const book = placeBook(places, new Map(data.states.map(({ code, name }) => [code, name])))

const prototypeKeys = Reflect.ownKeys(Object.prototype)

const untouched = () => assert.deepEqual(Reflect.ownKeys(Object.prototype), prototypeKeys)

/** What a reader of files may do with one that is not right: refuse it by name. */
export function orRefused<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    assert.match(error.message, / in /)
    return null
  }
}

const link: Property = {
  title: 'any link gives a valid view, whose link is stable',
  async check(cases) {
    let understood = 0
    fc.assert(
      fc.property(links, (text) => {
        const { view, notUnderstood } = decodeLink(atlas, text)
        if (notUnderstood.length === 0) understood += 1
        const link = encodeLink(atlas, view)
        const again = decodeLink(atlas, link)
        assert.deepEqual(again.notUnderstood, [])
        assert.equal(encodeLink(atlas, again.view), link)
        assert.ok(view.measures.every((id) => atlas.measureOf.has(id)))
      }),
      cases,
    )
    untouched()
    return { understood }
  },
}

const slice = (source: SliceSource): Property => ({
  title: 'any slice is answered, or refused in one line that names the parameter',
  async check(cases) {
    const app = createSliceApp(source)
    const seen = { answered: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(slicePaths, sliceQueries, async (path, query) => {
        const answer = await app.request(`${path}?${query}`)
        assert.ok(answer.status === 200 || answer.status === 400, `status ${answer.status}`)
        seen[answer.status === 200 ? 'answered' : 'refused'] += 1
        if (answer.status === 400) {
          assert.match(await answer.text(), /^(m|t|p|vs|ar|by|per|lang): [^\n]+\n$/)
          return
        }
        const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
        const { value } = await reader.read()
        await reader.cancel()
        assert.match(new TextDecoder().decode(value).slice(0, 8), /^(measure,|[{[])/)
      }),
      cases,
    )
    assert.ok(Math.min(seen.answered, seen.refused) > cases.numRuns / 10, JSON.stringify(seen))
    return seen
  },
})

const area: Property = {
  title: 'any file of an area is read, or refused by name',
  async check(cases) {
    let read = 0
    fc.assert(
      fc.property(fileNames, fileBytes, (name, bytes) => {
        const found = orRefused(() => readArea(name, bytes))
        if (found === null) return
        read += 1
        assert.ok(found.outlines.length > 0)
        for (const [lon, lat] of found.outlines.flat()) assert.ok(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
      }),
      cases,
    )
    assert.ok(read > cases.numRuns / 100, `read ${read}`)
    untouched()
    return { read }
  },
}

const text: Property = {
  title: 'any delimited text is read into records, or refused by name',
  async check(cases) {
    let read = 0
    fc.assert(
      fc.property(fileTexts, (file) => {
        const rows = orRefused(() => readRows('file.csv', file))
        if (rows === null) return
        read += 1
        assert.ok(rows.every(({ fields }) => fields.every((field) => typeof field === 'string')))
      }),
      cases,
    )
    return { read }
  },
}

const reports: Property = {
  title: 'any file of reports gives reports in Mexico and rows with a reason, or asks for its columns',
  async check(cases) {
    let placed = 0
    fc.assert(
      fc.property(fileTexts, (file) => {
        const outcome = orRefused(() => readReports(file, null, book, () => undefined))
        if (outcome?.kind !== 'read') return
        const { reports, faults } = outcome
        placed += reports.lon.length
        assert.ok(reports.lon.every((lon, i) => lon > -119 && lon < -86 && (reports.lat[i] as number) > 14))
        assert.ok(reports.firstMonth.every((month, i) => month <= (reports.lastMonth[i] as number)))
        assert.ok(faults.every(({ reason }) => FAULTS.includes(reason)))
      }),
      cases,
    )
    assert.ok(placed > cases.numRuns / 100, `placed ${placed}`)
    return { placed }
  },
}

/** What is promised of links, slices and files, by name; slices are cut from `source`. */
export const propertiesOf = (source: SliceSource) => ({ link, slice: slice(source), area, text, reports })
