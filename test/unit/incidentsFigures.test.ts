import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/io/readCsv.ts'

const data = join(import.meta.dirname, '../../data')
const read = <Column extends string>(name: string, ...columns: Column[]) =>
  readCsv(`${name}.csv`, readFileSync(join(data, `${name}.csv`), 'utf8'), { columns }).rows.map(({ cell }) => cell)

const counts = (name: string) => read(name, 'code', 'month', 'count')
const homicides = counts('homicides-month')
const drugWar = counts('drug-war-homicides-month')
const types = read('drug-war-homicides-type-month', 'code', 'month', 'type', 'count')
const registered = read('homicides-registered-year', 'code', 'year', 'count')

const sum = (rows: readonly { count: string }[]) => rows.reduce((total, { count }) => total + Number(count), 0)
const within = (rows: typeof homicides, place: string, first: string, last = first) =>
  sum(rows.filter(({ code, month }) => code.startsWith(place) && month >= first && month <= `${last}~`))
const ofType = (place: string, at: string, wanted: string) =>
  sum(types.filter(({ code, month, type }) => code === place && month === at && type === wanted))

const texts = new Map(
  [
    ...read('incidents', 'id', 'established_en', 'established_es'),
    ...read('article-figures', 'id', 'established_en', 'established_es'),
  ].map((row) => [row.id, row]),
)

/** Numbers that a text must hold, in both languages, as computed from the tables. */
const EXPECTED: Readonly<Record<string, readonly number[]>> = {
  'juarez-sinaloa-carrillo-fuentes-war-2008': [
    within(homicides, '08037', '2008-01', '2012-05'),
    within(drugWar, '08037', '2008-01', '2010-12'),
  ],
  'juarez-killed-since-2008': [
    within(homicides, '08037', '2008-01', '2012-05'),
    ...['2008', '2009', '2010'].map((year) => within(drugWar, '08037', year)),
  ],
  'zetas-gulf-split-2010': ['28', '19'].flatMap((state) =>
    ['2010-01', '2010-02', '2010-03'].map((month) => within(drugWar, state, month)),
  ),
  'tubutama-saric-registration-2010': [
    within(drugWar, '26060', '2010-07'),
    ofType('26060', '2010-07', 'shootout'),
    within(homicides, '26065', '2010-07'),
    within(homicides, '26060', '2010-07'),
  ],
  'taxco-grave-unregistered-2010': [
    within(homicides, '12055', '2010-05'),
    within(homicides, '12055', '2010-06'),
    within(drugWar, '12055', '2010-05'),
    within(drugWar, '12055', '2010-06'),
  ],
  'taxco-mass-grave-2010': [ofType('12055', '2010-05', 'execution')],
  'san-fernando-migrant-massacre-2010': [ofType('28035', '2010-08', 'execution'), within(drugWar, '28035', '2010-08')],
  'san-fernando-unregistered-2010': [
    ...['2010-08', '2010-07', '2010-09'].map((month) => within(homicides, '28035', month)),
    within(drugWar, '28035', '2010-08'),
  ],
  'sinaloa-drug-war-exceeds-total-2007': [within(drugWar, '25', '2007-08'), within(homicides, '25', '2007-08')],
  'chiapas-homicide-dip-2007': ['2007-11', '2007-12', '2008-01', '2008-02'].map((month) =>
    within(homicides, '07', month),
  ),
  'chiapas-homicide-dip-2009': ['2009-12', '2010-01', '2010-02'].map((month) => within(homicides, '07', month)),
  'tijuana-count-mismatch-2009': [homicides, drugWar].flatMap((rows) =>
    ['2008', '2009', '2010'].map((year) => within(rows, '02004', year)),
  ),
  'juarez-count-mismatch-2010': [homicides, drugWar].flatMap((rows) =>
    ['2009', '2010'].map((year) => within(rows, '08037', year)),
  ),
  'mexico-homicide-count-gap': ['2007', '2008', '2009', '2010'].map(
    (year) => within(homicides, '', year) - within(drugWar, '', year),
  ),
  'homicides-2010-database': [sum(registered.filter(({ year }) => year === '2010')), within(homicides, '', '2010')],
  'mexico-drug-war-deaths-46000': [
    within(drugWar, '', '2006-12', '2010-12'),
    within(drugWar, '', '2006-12', '2011-09'),
  ],
}

describe('numbers of our own tables in what is established', () => {
  it.each(Object.entries(EXPECTED))('%s', (id, numbers) => {
    const { established_en = '', established_es = '' } = texts.get(id) ?? {}
    for (const words of [established_en, established_es]) {
      const found = new Set(words.match(/\d+(,\d{3})*/g)?.map((digits) => Number(digits.replaceAll(',', ''))))
      expect(numbers.filter((number) => !found.has(number))).toEqual([])
    }
  })

  it('drug-war deaths of Sinaloa exceed its homicides in every month from June 2007 to December 2008', () => {
    const months = [...new Set(homicides.map(({ month }) => month))].filter((m) => m >= '2007-06' && m <= '2008-12')
    expect(months).toHaveLength(19)
    expect(months.filter((month) => within(drugWar, '25', month) <= within(homicides, '25', month))).toEqual([])
  })
})
