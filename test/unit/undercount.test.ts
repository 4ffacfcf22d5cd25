import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seriesOf } from '../../src/chart/series.ts'
import {
  INTENTS,
  readFirearms,
  readIntents,
  SINALOA,
  together,
  unknownPer100,
} from '../../src/ui/completeness/undercountTables.ts'
import { UNDERCOUNT } from '../../src/ui/completeness/undercountWords.ts'
import { figuresOf, rowsAt } from './chartGround.ts'

const text = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')
const years = readIntents('deaths-by-intent.csv', text('deaths-by-intent.csv'))
const firearms = readFirearms('firearm-homicides-state.csv', text('firearm-homicides-state.csv'))
const deathsIn = (year: number) => years.find((y) => y.year === year)?.deaths
const head = 'year,intent,count\n'
const full = (year: number) => INTENTS.map((intent) => `${year},${intent},1\n`).join('')

describe('deaths by intent', () => {
  test('cover 2004 to 2023 with every intent in every year', () => {
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, i) => 2004 + i))
    for (const { deaths } of years) expect(Object.keys(deaths)).toEqual([...INTENTS])
    expect(deathsIn(2010)).toEqual({
      homicide: 25757,
      'unknown-intent': 3594,
      'legal-intervention': 37,
      suicide: 5012,
      accident: 38120,
    })
  })

  test('name homicides within 5 of the registered deaths that the map shows', () => {
    const { points } = seriesOf(figuresOf('homicides-registered'), rowsAt('mx'), 'year')
    for (const { year, deaths } of years) {
      const count = points.find(({ index }) => index === year)?.value.count ?? Number.NaN
      expect(Math.abs(deaths.homicide - count), String(year)).toBeLessThanOrEqual(5)
    }
  })

  test('add up over years', () => {
    const all = together(years)
    expect(all.homicide).toBe(years.reduce((sum, { deaths }) => sum + deaths.homicide, 0))
    expect([all.homicide, all['unknown-intent']]).toEqual([483173, 84505])
    expect(unknownPer100({ deaths: all })).toBeCloseTo(17.49, 2)
  })

  test('would not close the gap to 2008, however the unknown of 2007 is counted', () => {
    const [calm, surge] = [deathsIn(2007), deathsIn(2008)]
    expect((calm?.homicide ?? 0) + (calm?.['unknown-intent'] ?? 0)).toBeLessThan(surge?.homicide ?? 0)
  })

  test.each([
    ['an unknown intent', `${head}2004,murder,3\n`, 'unknown intent in t.csv, row 2, column "intent": "murder"'],
    ['a count that is none', `${head}2004,homicide,3.5\n`, 'not a whole number in t.csv, row 2, column "count": "3.5"'],
    [
      'an intent twice',
      `${head}2004,homicide,3\n2004,homicide,4\n`,
      'an intent that stands twice in t.csv, row 3, column "intent": "2004 homicide"',
    ],
    [
      'a year without an intent',
      `${head}${full(2004)}2005,homicide,4\n`,
      'a year without an intent in t.csv, column "intent": "2005 unknown-intent"',
    ],
  ])('refuse %s', (_, table, message) => {
    expect(() => readIntents('t.csv', table)).toThrow(message)
  })
})

describe('homicides by firearm', () => {
  test('are of 32 states and eleven years', () => {
    expect(firearms).toHaveLength(32)
    for (const { firstYear, counts } of firearms) expect([firstYear, counts.length]).toEqual([1998, 11])
    expect(firearms.find(({ state }) => state === '08')?.counts).toEqual([
      387, 325, 367, 348, 379, 305, 241, 330, 392, 280, 2128,
    ])
  })

  test('fell in Sinaloa from 2006 to 2007, as the text says', () => {
    const counts = firearms.find(({ state }) => state === '25')?.counts ?? []
    expect([counts[2006 - 1998], counts[2007 - 1998]]).toEqual([376, 302])
  })

  test.each([
    [
      'a year twice',
      'state,year,count\n01,1998,6\n01,1998,7\n',
      'a year that stands twice in t.csv, row 3, column "year": "01 1998"',
    ],
    [
      'a state without a year',
      'state,year,count\n01,1998,6\n01,1999,7\n02,1998,1\n',
      'a state without a year in t.csv, column "year": "02 1999"',
    ],
  ])('refuse %s', (_, table, message) => {
    expect(() => readFirearms('t.csv', table)).toThrow(message)
  })
})

describe('Sinaloa', () => {
  test('has more deaths on the list than homicides, by the very figures of this map', () => {
    const count = (id: string, year: number) =>
      seriesOf(figuresOf(id), rowsAt('25'), 'year').points.find(({ index }) => index === year)?.value.count
    for (const { year, listed, homicides } of SINALOA) {
      expect(listed).toBe(count('drug-war-homicides', year))
      expect(homicides).toBe(count('homicides', year))
      expect(listed).toBeGreaterThan(homicides)
    }
  })
})

test('both languages say the same figures', () => {
  const figures = (text: string) => text.match(/\d[\d,.]*\d|\d/g)
  const { en, es } = UNDERCOUNT
  const filled = ['1', '22', '333', '4444'] as const
  expect(figures(es.lead(...filled))).toEqual(figures(en.lead(...filled)))
  expect(figures(es.compare(...filled))).toEqual(figures(en.compare(...filled)))
  expect(figures(es.bound('1', '22', '333'))?.toSorted()).toEqual(figures(en.bound('1', '22', '333'))?.toSorted())
  const sinaloa = ['2007', '11', '22', '2008', '33', '44'] as const
  expect(figures(es.sinaloa(...sinaloa))?.toSorted()).toEqual(figures(en.sinaloa(...sinaloa))?.toSorted())
  expect(figures(es.never)?.toSorted()).toEqual(figures(en.never)?.toSorted())
})
