import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildEvents } from '../../data/build/events/buildEvents.ts'
import { checkedCode } from '../../data/build/events/placeNames.ts'
import { KINDS } from '../../data/build/events/readEvents.ts'
import { openRaw } from '../../data/build/raw.ts'
import { formatTable } from '../../data/build/table.ts'
import { readCsv } from '../../src/io/readCsv.ts'

const root = join(import.meta.dirname, '../..')
const upstream = join(root, '../shared/upstream')
const articlesFolder = join(root, '../shared/articles')
const text = (path: string) => readFileSync(join(root, path), 'utf8')

type Row = Readonly<Record<string, string>>
const table = (name: string): Row[] =>
  readCsv<string>(`${name}.csv`, text(`data/${name}.csv`), { columns: [] }).rows.map(({ cell }) => cell)

const events = table('events')
const ties = table('event-places')
const places = (wanted: string) => ties.filter(({ event }) => event === wanted).map(({ code }) => code)
const dateOf = (wanted: string) => events.find(({ id }) => id === wanted)?.date

describe('events', () => {
  it('have ids of their own, a kind, and a title in each language', () => {
    expect(events.length).toBeGreaterThan(80)
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    const kinds = new Set<string>(KINDS)
    expect(events.filter(({ kind }) => !kinds.has(kind ?? ''))).toEqual([])
    expect(new Set(events.map(({ kind }) => kind))).toEqual(kinds)
    for (const { id, title_en, title_es, note_en, note_es } of events) {
      expect(title_en, id).not.toBe('')
      expect(title_es, id).not.toBe('')
      expect(title_es, id).not.toBe(title_en)
      expect(note_en === '', id).toBe(note_es === '')
    }
  })

  it('have dates that exist and are as exact as they say', () => {
    const length: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 }
    for (const { id, date = '', date_precision = '' } of events) {
      expect(date.length, id).toBe(length[date_precision])
      expect(new Date(date).toISOString().startsWith(date), id).toBe(true)
    }
  })

  it('cite a source and say where it is', () => {
    const incidents = new Set(table('incidents').map(({ id }) => id))
    const known = (locator: string) =>
      /^https?:\/\/\S+$/.test(locator) ||
      /\.txt:\d+$/.test(locator) ||
      incidents.has(locator.replace(/^incidents:/, ''))
    expect(events.filter(({ citation }) => !citation)).toEqual([])
    expect(events.filter(({ locator = '' }) => !known(locator))).toEqual([])
  })

  it('are marked where one unconfirmed source has them, or sources differ', () => {
    const unsure = events.filter(({ sure }) => sure === 'false')
    expect(unsure.map(({ id }) => id)).toEqual([
      'corral-takes-office-2016',
      'el-muletas-captured-2010',
      'operation-la-laguna-2007',
      'operation-marlin-2007',
      'operation-mazatlan-2008',
      'operation-michoacan-2-2009',
      'operation-sonora-2008',
      'veracruz-seguro-2011',
    ])
    expect(unsure.filter(({ note_en }) => note_en === '')).toEqual([])
    const lone = events.filter(({ citation }) => citation === 'Valle-Jones, event list of the interactive drug war map')
    expect(lone.filter(({ sure }) => sure === 'true')).toEqual([])
  })

  it('stand where the original map had the wrong month', () => {
    expect(dateOf('operation-culiacan-navolato-2008')).toBe('2008-05-13')
    expect(dateOf('assault-weapons-ban-expires-2004')).toBe('2004-09-13')
    expect(dateOf('operation-tijuana-2007')).toBe('2007-01-03')
    expect([dateOf('tijuana-prison-riot-2008'), dateOf('tijuana-prison-riot-2-2008')]).toEqual([
      '2008-09-14',
      '2008-09-17',
    ])
  })

  it('agree with the incidents that they name', () => {
    const incidents = new Map(table('incidents').map((row) => [`incidents:${row.id}`, row]))
    const named = events.filter(({ locator = '' }) => incidents.has(locator))
    expect(named.length).toBeGreaterThan(8)
    for (const { id, date = '', locator = '' } of named) {
      const row = incidents.get(locator)
      const [first = '', last = ''] = row?.established_first
        ? [row.established_first, row.established_last]
        : [row?.first, row?.last]
      expect(first.slice(0, date.length) <= date && date <= last, `${id}: ${first} to ${last}`).toBe(true)
    }
  })
})

describe('places of events', () => {
  it('are known codes, once each, and every event has one', () => {
    const codes = new Set([
      'mx',
      ...['municipalities', 'states'].flatMap((name) => table(name).map(({ code }) => code)),
    ])
    const ids = new Set(events.map(({ id }) => id))
    expect(ties.filter(({ code }) => !codes.has(code ?? ''))).toEqual([])
    expect(ties.filter(({ event }) => !ids.has(event ?? ''))).toEqual([])
    expect(new Set(ties.map(({ event, code }) => `${event} ${code}`)).size).toBe(ties.length)
    expect(new Set(ties.map(({ event }) => event))).toEqual(ids)
  })

  it('give the killing of Nacho Coronel to Zapopan and to the three states of the map post', () => {
    expect(dateOf('nacho-coronel-killed-2010')).toBe('2010-07-29')
    expect(places('nacho-coronel-killed-2010')).toEqual(['06', '14', '14120', '18'])
  })

  it('mean a place and not every name that contains it', () => {
    expect(places('operation-chihuahua-2008')).toEqual(['08'])
    expect(places('villas-de-salvarcar-2010')).toEqual(['08037'])
    expect(places('tony-tormenta-killed-2010')).toEqual(['28022'])
    expect(places('operation-mazatlan-2008')).toEqual(['25012', '25015'])
  })

  it('are refused under another name or an unknown code', () => {
    const names = new Map([['08037', 'Juárez']])
    expect(checkedCode('08037 Juárez', names)).toBe('08037')
    expect(checkedCode('mx', names)).toBe('mx')
    expect(() => checkedCode('08037 Chihuahua', names)).toThrow(
      'event tied to Juárez under another name: 08037 Chihuahua',
    )
    expect(() => checkedCode('08999 Juárez', names)).toThrow('event tied to an unknown place: 08999 Juárez')
  })
})

describe('events against the sources', () => {
  it.skipIf(!existsSync(upstream))('are what the build writes (needs the raw files beside the repository)', () => {
    for (const { table: own } of buildEvents(openRaw(upstream)))
      expect(formatTable(own) === text(`data/${own.name}.csv`), own.name).toBe(true)
  })

  it.skipIf(!existsSync(articlesFolder))(
    'point to lines that are there (needs the articles beside the repository)',
    () => {
      const cited = events.flatMap(({ locator = '' }) => (/\.txt:\d+$/.test(locator) ? [locator.split(':')] : []))
      expect(cited.length).toBeGreaterThan(0)
      for (const [file = '', line] of cited) {
        const lines = readFileSync(join(articlesFolder, file), 'utf8').split('\n')
        expect(lines[Number(line) - 1]?.trim(), `${file}:${line}`).toBeTruthy()
      }
    },
  )
})
