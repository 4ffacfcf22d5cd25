import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildGroups } from '../../data/build/groups/buildGroups.ts'
import { openRaw } from '../../data/build/raw.ts'
import { formatTable } from '../../data/build/table.ts'
import { readCsv } from '../../src/io/readCsv.ts'

const root = join(import.meta.dirname, '../..')
const upstream = join(root, '../shared/upstream')
const text = (name: string) => readFileSync(join(root, 'data', `${name}.csv`), 'utf8')

const groups = readCsv('groups.csv', text('groups'), {
  columns: ['group', 'name_en', 'name_es', 'kind', 'source_name', 'note_en', 'note_es'],
}).rows.map(({ cell }) => cell)
const mentions = readCsv('groups-mentions.csv', text('groups-mentions'), {
  columns: ['code', 'month', 'group', 'mentions'],
}).rows.map(({ cell }) => cell)

const sum = (rows: readonly { mentions: string }[]) => rows.reduce((total, row) => total + Number(row.mentions), 0)
const of = (...ids: string[]) => sum(mentions.filter(({ group }) => ids.includes(group)))

describe('groups', () => {
  it('are ten named ones, the unidentified and the others', () => {
    const kinds = groups.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'group')).toHaveLength(10)
    expect(kinds.filter((kind) => kind === 'unidentified')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'other')).toHaveLength(1)
    expect(new Set(groups.map(({ group }) => group)).size).toBe(12)
  })

  it('have notes in two languages', () => {
    for (const { note_en, note_es } of groups) {
      expect(note_en).not.toBe('')
      expect(note_es).not.toBe('')
      expect(note_es).not.toBe(note_en)
    }
  })
})

describe('mentions of groups', () => {
  it('are all 64,895 of the source, in 1,447 municipalities', () => {
    expect(sum(mentions)).toBe(64_895)
    expect(new Set(mentions.map(({ code }) => code)).size).toBe(1_447)
  })

  it('are unidentified or other in 69 of 100', () => {
    expect(of('unidentified')).toBe(32_878)
    expect(of('other')).toBe(11_901)
    expect(Math.round((100 * of('unidentified', 'other')) / sum(mentions))).toBe(69)
  })

  it('name a known group, a municipality and a month, once', () => {
    const known = new Set(groups.map(({ group }) => group))
    expect(mentions.filter(({ group }) => !known.has(group))).toEqual([])
    expect(mentions.filter(({ code }) => !/^(0[1-9]|[12]\d|3[0-2])\d{3}$/.test(code))).toEqual([])
    expect(mentions.filter(({ month }) => !/^20(0\d|1[0-8])(-(0[1-9]|1[0-2]))?$/.test(month))).toEqual([])
    expect(new Set(mentions.map((m) => `${m.code} ${m.month} ${m.group}`)).size).toBe(mentions.length)
  })

  it('keep the year alone where the source has no month', () => {
    expect(sum(mentions.filter(({ month }) => month.length === 4))).toBe(7)
  })

  it.skipIf(!existsSync(upstream))('are what the build writes (needs the raw files beside the repository)', () => {
    const built = new Map(buildGroups(openRaw(upstream)).map(({ table }) => [table.name, formatTable(table)]))
    for (const name of ['groups', 'groups-mentions']) expect(built.get(name) === text(name), name).toBe(true)
  })
})
