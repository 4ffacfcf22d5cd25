import { describe, expect, it } from 'vitest'
import { readMentions } from '../../data/build/groups/readMentions.ts'
import { cite } from '../../data/build/incidents/article.ts'
import { parseBasis } from '../../data/build/incidents/basis.ts'
import { choice, describeTable, optional, text } from '../../data/build/incidents/column.ts'
import { pair } from '../../data/build/incidents/established.ts'
import { haloRadius, readAreas } from '../../data/build/incidents/halo.ts'
import { countryCode, placeCode } from '../../data/build/incidents/place.ts'
import { readRecords } from '../../data/build/incidents/readRecords.ts'
import { readWording } from '../../data/build/incidents/wording.ts'

const rawOf = (files: Record<string, string>) => ({
  bytes: (path: string) => new TextEncoder().encode(files[path] ?? '[]'),
})

const SPEC = {
  name: 't',
  title: 'T',
  description: 'T',
  key: ['a'],
  producer: 'p',
  sources: ['own'],
  absent: '',
} as const

describe('a described table', () => {
  const columns = [
    text<Record<string, string>>('a', 'A', (row) => row.a),
    optional(choice<Record<string, string>>('b', ['x', 'y'], 'B', (row) => row.b)),
  ]

  it('is sorted and carries its description', () => {
    const { spec, table } = describeTable(SPEC, columns, [{ a: '2', b: 'x' }, { a: '1' }])
    expect(table.rows).toEqual([
      ['1', ''],
      ['2', 'x'],
    ])
    expect(spec.columns.map(({ name, optional: may }) => [name, may === true])).toEqual([
      ['a', false],
      ['b', true],
    ])
  })

  it('is refused with an empty cell or a value that is not allowed', () => {
    expect(() => describeTable(SPEC, columns, [{ b: 'x' }])).toThrow('empty cell in table t, column a')
    expect(() => describeTable(SPEC, columns, [{ a: '1', b: 'z' }])).toThrow('unknown value in table t, column b: z')
  })
})

describe('what a statement rests on', () => {
  it('is read as kinds and sources', () => {
    expect(parseBasis('published source (AP, EFE) and data check')).toEqual({
      kinds: ['data-check', 'published'],
      sources: 'AP, EFE',
    })
    expect(parseBasis('general knowledge')).toEqual({ kinds: ['general-knowledge'], sources: '' })
  })

  it('is refused when it is of no known kind', () => {
    expect(() => parseBasis('hearsay')).toThrow('unknown basis: hearsay')
  })
})

describe('a halo', () => {
  const areaOf = readAreas('code,area_km2\n01,314.16\n02,942.48\n')

  it('has the size of what the point stands for', () => {
    expect(haloRadius({ location: 'point', codes: [], abroad: '' }, areaOf)).toBe(1)
    expect(haloRadius({ location: 'town', codes: [], abroad: '' }, areaOf)).toBe(5)
    expect(haloRadius({ location: 'state', codes: ['01'], abroad: '' }, areaOf)).toBe(10)
    expect(haloRadius({ location: 'state', codes: ['01', '02'], abroad: '' }, areaOf)).toBe(20)
    expect(haloRadius({ location: 'country', codes: [], abroad: '' }, areaOf)).toBeNull()
  })

  it('is refused for a place whose area is unknown', () => {
    expect(() => haloRadius({ location: 'state', codes: [], abroad: 'Utah' }, areaOf)).toThrow('no area known: Utah')
    expect(() => haloRadius({ location: 'state', codes: ['33'], abroad: '' }, areaOf)).toThrow('no area known: 33')
  })
})

describe('a place', () => {
  it('has the most exact code that is known, and none abroad', () => {
    expect(placeCode('Mexico', '08037', '08')).toBe('08037')
    expect(placeCode('Mexico', null, '08')).toBe('08')
    expect(placeCode('Mexico', null, null)).toBe('mx')
    expect(placeCode('Guatemala', null, null)).toBe('')
  })

  it('is refused in a country without a code', () => {
    expect(countryCode('Guatemala')).toBe('GT')
    expect(() => countryCode('Atlantis')).toThrow('unknown country: Atlantis')
  })
})

describe('words', () => {
  it('are refused in one language only, and shared terms when they are not listed', () => {
    expect(pair('a', 'note', undefined, undefined)).toBeNull()
    expect(() => pair('a', 'note', 'Only English.', undefined)).toThrow('note in one language only: a')
    const { term } = readWording()
    expect(term('qualifiers', 'dozens')).toEqual({ en: 'dozens', es: 'docenas' })
    expect(() => term('qualifiers', 'toString')).toThrow('no qualifiers term in wording/terms.yaml: toString')
  })

  it('cite an article without title or date as such', () => {
    const article = { key: 'a', outletEn: 'Paper', outletEs: 'Diario', title: '', author: '', date: '', file: '' }
    expect(cite({ ...article, noteEn: '', noteEs: '' })).toBe('Paper, untitled, undated')
  })
})

describe('coded records and mentions', () => {
  it('are refused with an unknown field, actor or month', () => {
    const odd = rawOf({ 'coded/incidents.json': '[{"id": "a", "rumour": true}]' })
    expect(() => readRecords(odd)).toThrow('coded/incidents.json: 0.')
    const csv = (line: string) => rawOf({ 'organized-crime/OCVED_2.0.csv': `year,month,mun,actor_main\n${line}\n` })
    expect(readMentions(csv('2010,3,8037,Other'))).toEqual([
      { code: '08037', month: '2010-03', group: 'other', count: 1 },
    ])
    expect(readMentions(csv('2007,0,16082,Other'))[0]?.month).toBe('2007')
    expect(() => readMentions(csv('2010,3,8037,Nobody'))).toThrow(
      'unknown group in organized-crime/OCVED_2.0.csv, row 2',
    )
    expect(() => readMentions(csv('2010,13,8037,Other'))).toThrow('not a month')
  })
})
