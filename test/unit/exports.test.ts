import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import type { FeatureCollection, MultiPolygon } from 'geojson'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readRows } from '../../src/io/readCsv.ts'
import { parseWindow, type Window } from '../../src/model/period.ts'
import { type Place, parsePlace } from '../../src/model/place.ts'
import { defaultView, type View } from '../../src/model/view.ts'
import { createSliceApp } from '../../src/slice/app.ts'
import { writePairs } from '../../src/state/pairs.ts'
import { type Grain, sliceAddress, sliceParams, stepsOf, usualStep } from '../../src/ui/share/exportAddress.ts'
import { type Format, grainOf, makeSlice } from '../../src/ui/share/exportSlice.ts'
import { SNIPPETS, snippetOf } from '../../src/ui/share/exportSnippet.ts'
import { tableSource } from './sliceTables.ts'

vi.mock('../../src/io/fetchTables.ts', () => ({
  fetchOutlines: async (level: string) => JSON.parse(readFileSync(`geo/mexico-${level}.topo.json`, 'utf8')),
}))

const SITE = 'https://example.org/map/'

const source = tableSource()
const app = createSliceApp(source)
const atlas = await source.atlas()

const viewOf = (patch: { m?: string[]; t?: string; p?: string; vs?: string[] } & Partial<View>): View => ({
  ...defaultView(atlas),
  ...(patch.m ? { measures: patch.m } : {}),
  ...(patch.t ? { window: parseWindow(patch.t) as Window } : {}),
  ...(patch.p ? { place: parsePlace(atlas, patch.p) as Place } : {}),
  versus: (patch.vs ?? []).map((text) => parsePlace(atlas, text) as Place),
  lang: patch.lang ?? 'en',
})

const JUAREZ = viewOf({
  m: ['homicides', 'drug-war-homicides'],
  t: '2008-01..2010-12',
  p: '08037',
  vs: ['25'],
  lang: 'es',
})
const MONTHS: Grain = { by: 'month', per: 'place' }

const quiet = () => ({ signal: new AbortController().signal, progress: () => undefined })
const make = (view: View, format: Format, grain: Grain) => makeSlice(source, view, format, grain, SITE, quiet())
const answer = async (view: View, format: 'csv' | 'json', grain: Grain) =>
  (await app.request(`/slice.${format}?${writePairs(sliceParams(view, grain))}`)).text()

describe('the address of a slice', () => {
  test('names all that decides the figures, and nothing else', () => {
    expect(sliceAddress(SITE, 'csv', sliceParams(JUAREZ, MONTHS))).toBe(
      'https://example.org/map/slice.csv?m=homicides&m=drug-war-homicides&t=2008-01..2010-12&p=08037&vs=25&by=month&lang=es',
    )
    expect(writePairs(sliceParams(viewOf({ t: '2010' }), { by: 'year', per: 'municipality' }))).toBe(
      'm=homicides-registered&t=2010&p=mx&by=year&per=municipality',
    )
  })

  test('names the rule of a shape unless it is the usual one, and of nothing else', () => {
    const query = (p: string, areaRule: View['areaRule']) =>
      writePairs(sliceParams({ ...viewOf({ t: '2010', p }), areaRule }, { by: 'year', per: 'place' }))
    expect(query('near:08037:100', 'share')).toBe('m=homicides-registered&t=2010&p=near:08037:100&ar=share&by=year')
    expect(query('near:08037:100', 'seat')).toBe('m=homicides-registered&t=2010&p=near:08037:100&by=year')
    expect(query('08037', 'share')).toBe('m=homicides-registered&t=2010&p=08037&by=year')
  })

  test('offers only cuts that differ and have a figure, and takes the one of the slice app', () => {
    const of = (id: string) => [atlas.measureOf.get(id) as NonNullable<ReturnType<typeof atlas.measureOf.get>>]
    const window = (text: string) => parseWindow(text) as Window
    expect(stepsOf(of('homicides'), window('2010'))).toEqual(['month', 'year'])
    expect(stepsOf(of('homicides'), window('2009..2010'))).toEqual(['month', 'year', 'window'])
    expect(stepsOf(of('homicides'), window('2010-03..2010-05'))).toEqual(['month', 'window'])
    expect(stepsOf(of('homicides'), window('2010-03'))).toEqual(['month'])
    expect(stepsOf(of('homicides-women'), window('2010'))).toEqual(['year'])
    expect(stepsOf(of('homicides-registered'), window('2014..2018'))).toEqual(['year', 'window'])
    expect(stepsOf(of('drug-war-homicides'), window('2015..2016'))).toEqual(['window'])
    expect(usualStep(of('homicides'), window('2010'))).toBe('month')
    expect(usualStep(of('homicides-registered'), window('2010'))).toBe('year')
  })
})

describe('a file of figures', () => {
  test('as CSV has the bytes of the slice app after a byte order mark', async () => {
    const { file, name, rows } = await make(JUAREZ, 'csv', MONTHS)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes.slice(3))).toBe(await answer(JUAREZ, 'csv', MONTHS))
    expect(rows).toBe(2 * 2 * 36)
    expect(name).toBe('homicides+drug-war-homicides_juarez-chihuahua_vs_sinaloa_2008-01_2010-12_by-month.csv')
  })

  test('as JSON is the answer of the slice app', async () => {
    const { file } = await make(JUAREZ, 'json', { by: 'year', per: 'municipality' })
    expect(await file.text()).toBe(await answer(JUAREZ, 'json', { by: 'year', per: 'municipality' }))
  })

  test('as Parquet has the rows of the CSV, null where that is empty', async () => {
    const view = viewOf({ m: ['homicides-registered'], t: '2010', p: '02' })
    const grain: Grain = { by: 'year', per: 'municipality' }
    const { file, rows } = await make(view, 'parquet', grain)
    const read = await parquetReadObjects({ file: await file.arrayBuffer() })
    const [header, ...lines] = readRows('slice.csv', await answer(view, 'csv', grain)).map(({ fields }) => fields)
    const wanted = lines.filter((line) => line.length > 1)
    expect(read.length).toBe(rows)
    expect(wanted.length).toBe(rows)
    expect(Object.keys(read[0] ?? {})).toEqual(header)
    const texts = read.map((record) =>
      Object.entries(record).map(([key, value]) =>
        value === null ? '' : key.startsWith('rate') ? (value as number).toFixed(2) : String(value),
      ),
    )
    expect(texts).toEqual(wanted)
    expect(read.filter(({ missing }) => missing !== null).length).toBeGreaterThan(0)
  })

  test('as GeoJSON has one feature a place with its outline and the figures of the window', async () => {
    const view = viewOf({ m: ['homicides-registered'], t: '2010', p: '25' })
    const { file, name } = await make(view, 'geojson', { by: 'month', per: 'municipality' })
    const { features } = JSON.parse(await file.text()) as FeatureCollection<MultiPolygon | null>
    const total = features.reduce((sum, { properties }) => sum + (properties?.count ?? 0), 0)
    const [state] = JSON.parse(await (await make(view, 'geojson', MONTHS)).file.text()).features
    expect(name).toContain('_by-window_per-municipality.geojson')
    expect(total).toBe(state.properties.count)
    expect(state.geometry.type).toBe('MultiPolygon')
    for (const { geometry, properties } of features)
      expect(geometry === null, properties?.place).toBe(['25019', '25020', '25999'].includes(properties?.place))
    expect(grainOf('csv', MONTHS)).toEqual(MONTHS)
  })

  test('is refused with the line of the slice app', async () => {
    await expect(make(viewOf({ m: ['no-such'] }), 'csv', MONTHS)).rejects.toThrow(/^m: "no-such" cannot be answered/)
  })

  test('of many rows tells how far it is, and stops when told', async () => {
    const view = viewOf({ m: ['homicides'], t: '2000-01..2004-12', p: 'mx' })
    const stop = new AbortController()
    const seen: number[] = []
    const making = makeSlice(source, view, 'csv', { by: 'month', per: 'municipality' }, SITE, {
      signal: stop.signal,
      progress: (done, all) => {
        seen.push(done)
        expect(all).toBe(2475 * 60)
        if (done > 20_000) stop.abort(new Error('stopped by the reader'))
      },
    })
    await expect(making).rejects.toThrow('stopped by the reader')
    expect(seen.at(-1)).toBeLessThan(2475 * 60)
  })
})

const run = promisify(execFile)

async function has(command: string): Promise<boolean> {
  try {
    await run('sh', ['-c', 'command -v "$1"', 'sh', command])
    return true
  } catch {
    return false
  }
}

describe('a snippet', () => {
  const query = writePairs(sliceParams(viewOf({ m: ['homicides'], t: '2010-01..2010-12', p: '01001' }), MONTHS))
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'))
  let address = ''
  let end = () => {}
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
        address = `http://127.0.0.1:${port}/slice.csv?${query}`
        resolve()
      })
      end = () => server.close()
    })
  })
  afterAll(() => {
    end()
    rmSync(folder, { recursive: true })
  })

  test('holds the address, and no quote of an address can end it', () => {
    for (const kind of SNIPPETS) expect(snippetOf(kind, address, 'a.csv')).toContain(address)
    expect(snippetOf('curl', `${SITE}slice.csv?x='`, 'a.csv')).toContain(`x='\\'''`)
    expect(snippetOf('Python', `${SITE}slice.csv?x="`, 'a.csv')).toContain(`x=\\"`)
  })

  test('for curl runs as it stands and writes the file', async (context) => {
    if (!(await has('curl'))) return context.skip('there is no curl on this machine')
    await run('sh', ['-c', snippetOf('curl', address, 'juárez.csv')], { cwd: folder })
    expect(readFileSync(join(folder, 'juárez.csv'), 'utf8')).toBe(
      await (await app.request(`/slice.csv?${query}`)).text(),
    )
  })

  test('for Python runs as it stands with nothing installed, codes as text', async (context) => {
    if (!(await has('python3'))) return context.skip('there is no python3 on this machine')
    const { stdout } = await run('python3', ['-c', snippetOf('Python', address, '')], { cwd: folder })
    expect(stdout).toMatch(
      /^12 \{'measure': 'homicides', 'place': '01001', 'place_name': 'Aguascalientes, Aguascalientes'/,
    )
  })

  test('for R runs as it stands, codes as text', async (context) => {
    if (!(await has('Rscript'))) return context.skip('there is no R on this machine')
    const { stdout } = await run('Rscript', ['-e', snippetOf('R', address, '')], { cwd: folder })
    expect(stdout).toContain('01001')
  })

  test('for Observable gives a table by the two functions of d3 that it asks for, codes as text', async () => {
    const d3 = {
      csv: async (url: string, row: (record: Record<string, string>) => unknown) => {
        const [header = [], ...lines] = readRows('slice.csv', await (await fetch(url)).text()).map(
          ({ fields }) => fields,
        )
        return lines
          .filter((line) => line.length > 1)
          .map((line) => row(Object.fromEntries(header.map((name, i) => [name, line[i] ?? '']))))
      },
      autoType: (record: Record<string, string>) =>
        Object.fromEntries(
          Object.entries(record).map(([key, text]) => [key, text !== '' && Number.isFinite(+text) ? +text : text]),
        ),
    }
    const code = snippetOf('Observable', address, '').replace(/^slice = /, 'return ')
    const rows = await new Function('d3', code)(d3)
    expect(rows.length).toBe(12)
    expect(rows[0]).toMatchObject({ place: '01001', period: '2010-01', count: expect.any(Number) })
  })
})
