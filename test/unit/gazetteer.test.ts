import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { distance } from '@turf/turf'
import { describe, expect, test } from 'vitest'
import { buildLocalities } from '../../data/build/localities.ts'
import { openRaw, type Raw } from '../../data/build/raw.ts'
import { packGazetteer } from '../../data/pack/gazetteer.ts'
import { readAtlas, readPopulation } from '../../data/pack/readTables.ts'
import { expandGazetteer } from '../../src/io/compactGazetteer.ts'
import { readCsv } from '../../src/io/readCsv.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { placeFinder } from '../../src/state/findPlaces.ts'

const folder = fileURLToPath(new URL('../../data', import.meta.url))
const data = readAtlas(folder)
const atlas = indexAtlas(data)
const { women, men } = readPopulation(folder, data, 2020, 2020)
const people = (row: number) => (women[row] ?? 0) + (men[row] ?? 0)
const compact = packGazetteer(folder, data)
const localities = expandGazetteer(atlas, compact)
const table = readCsv('localities.csv', readFileSync(`${folder}/localities.csv`), {
  columns: ['code', 'name', 'lat', 'lon', 'population'],
}).rows
const find = placeFinder(atlas, 'es', people, localities)
const first = (typed: string) => find(typed, 1)[0]

describe('the gazetteer', () => {
  test('travels whole: every locality with its name, municipality and people, and within 150 m of its point', () => {
    expect(localities.length).toBe(50_608)
    expect(table.length).toBe(50_608)
    const odd = table.filter(({ cell }, i) => {
      const { name, row, lon, lat, people: count } = localities[i] as (typeof localities)[number]
      const same =
        name === cell.name && atlas.codes[row] === cell.code.slice(0, 5) && String(count ?? '') === cell.population
      return !same || distance([lon, lat], [Number(cell.lon), Number(cell.lat)], { units: 'meters' }) > 150
    })
    expect(odd).toEqual([])
  })

  test('that lost a list or names an unknown municipality is refused', () => {
    expect(() => expandGazetteer(atlas, { ...compact, east: compact.east.slice(1) })).toThrow(
      'expected 50608 localities, got 50607, in localities.json',
    )
    const one = { municipalities: [['99001', 1]] as const, names: 'x', east: [0], north: [0], people: [1] }
    expect(() => expandGazetteer(atlas, one)).toThrow('unknown municipality in localities.json: "99001"')
  })
})

describe('the search', () => {
  test.each(['Antunez', 'antúnez', 'ANTUNES', 'antnez', 'antuenz', 'antunez michoacan', 'paracuaro antunez'])(
    '%s finds the town of Antúnez, which stands for its municipality',
    (typed) => {
      expect(first(typed)).toMatchObject({
        text: '16064',
        kind: 'locality',
        label: 'Antúnez (Morelos), Parácuaro, Michoacán',
        weight: 10_271,
      })
      const { lon = 0, lat = 0 } = first(typed)?.spot ?? {}
      expect(distance([lon, lat], [-102.20665, 19.01555], { units: 'meters' })).toBeLessThan(150)
    },
  )

  test.each([
    ['juarez', '08037'],
    ['Ciudad Juárez', '08037'],
    ['mexico', 'mx'],
    ['sinaloa', '25'],
    ['laguna', 'metro:2010.la-laguna'],
    ['08037', '08037'],
    ['cd juarez', '08037'],
    ['tijuna', 'metro:2010.tijuana'],
    ['tijuana baja', '02004'],
    ['acapulco', 'metro:2010.acapulco'],
    ['ciudad obregon', '26018'],
    ['badiraguato', '25003'],
  ])('%s finds %s first', (typed, text) => {
    expect(first(typed)?.text).toBe(text)
  })

  test('ranks equal names by population', () => {
    const named = find('San Juan', 200).filter(({ label }) => label.startsWith('San Juan,'))
    expect(named.length).toBeGreaterThan(20)
    expect(named.map(({ weight }) => weight)).toEqual(named.map(({ weight }) => weight).sort((a, b) => b - a))
  })

  test('does not show a town beside the municipality of its name', () => {
    const shown = find('Parácuaro', 12).map(({ kind, label }) => `${kind} ${label}`)
    expect(shown.slice(0, 2)).toEqual(['municipality Parácuaro, Michoacán', 'locality Parácuaro, Acámbaro, Guanajuato'])
    expect(shown).not.toContain('locality Parácuaro, Parácuaro, Michoacán')
  })

  test('of nothing gives the most populous, of nonsense nothing', () => {
    expect(find('  ', 2).map(({ text }) => text)).toEqual(['mx', 'metro:2010.valle-de-mexico'])
    expect(find('qqqqxxzz', 12)).toEqual([])
    expect(find('(*)[', 12)).toEqual([])
  })

  test('takes less than 50 ms a keystroke at the median', () => {
    const words = ['guadalajara', 'san juan de los lagos', 'colonia emiliano zapata', 'antunez', 'x']
    const times = words
      .flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)))
      .map((typed) => {
        const start = performance.now()
        find(typed, 12)
        return performance.now() - start
      })
      .sort((a, b) => a - b)
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(50)
  })
})

const rawOf = (...lines: readonly string[]): Raw => ({
  bytes: () => new TextEncoder().encode(`${['cve_loc,name,ambito,lat,lon,pop2020', ...lines].join('\n')}\n`),
})
const known = new Set(['05035'])

describe('localities from the raw file', () => {
  test('have their names in single spaces, and no people where none are given', () => {
    const { table: built } = buildLocalities(
      rawOf('050350002,La  Union\u00a0,RURAL,25.50,-103.4,', '050350001,A,URBANO,25.5,-103.4,9'),
      known,
    )
    expect(built.rows).toEqual([
      ['050350001', 'A', '25.5', '-103.4', '9'],
      ['050350002', 'La Union', '25.5', '-103.4', ''],
    ])
  })

  test.each([
    ['050360001,A,URBANO,25.5,-103.4,9', 'locality of no municipality'],
    ['05035001,A,URBANO,25.5,-103.4,9', 'locality of no municipality'],
    ['050350001,A,URBANO,-103.4,25.5,9', 'point outside Mexico'],
    ['050350001,A,URBANO,,-103.4,9', 'point outside Mexico'],
    ['050350001,A,URBANO,25.5,-103.4,*', 'expected a whole number or nothing'],
    ['050350001,,URBANO,25.5,-103.4,9', 'empty cell in table localities, column name'],
  ])('%s is refused: %s', (line, reason) => {
    expect(() => buildLocalities(rawOf(line), known)).toThrow(reason)
  })

  test('that stand twice are refused', () => {
    const line = '050350001,A,URBANO,25.5,-103.4,9'
    expect(() => buildLocalities(rawOf(line, line), known)).toThrow('locality that stands twice')
  })

  const upstream = join(folder, '../../shared/upstream')
  const absent = existsSync(upstream) ? '' : ' (skipped: no folder ../shared/upstream)'
  test.skipIf(absent !== '')(`from the raw files are the committed table${absent}`, () => {
    const { table: built } = buildLocalities(openRaw(upstream), new Set(data.municipalities.map(({ code }) => code)))
    expect(built.rows).toEqual(table.map(({ cell }) => [cell.code, cell.name, cell.lat, cell.lon, cell.population]))
  })
})
