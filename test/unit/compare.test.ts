import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { briefNames } from '../../src/chart/briefName.ts'
import { cellsOf, indexBounds, partsOf } from '../../src/chart/compareCells.ts'
import { type CompareForm, compareForm } from '../../src/chart/compareForm.ts'
import { comparedLines, extentOf, rangeOf, zerosOf } from '../../src/chart/compareLines.ts'
import { countryCells } from '../../src/chart/countryCells.ts'
import { frameOf } from '../../src/chart/frame.ts'
import { logTicks } from '../../src/chart/logTicks.ts'
import { seriesOf } from '../../src/chart/series.ts'
import { readCountryRates } from '../../src/io/fetchCountryRates.ts'
import { monthIndex, parseWindow, type Window } from '../../src/model/period.ts'
import { type Place, parsePlace } from '../../src/model/place.ts'
import { defaultView, type View } from '../../src/model/view.ts'
import { alike } from '../../src/stats/alike.ts'
import { cumulative } from '../../src/stats/cumulative.ts'
import { indexTo } from '../../src/stats/indexTo.ts'
import { movingAverage } from '../../src/stats/movingAverage.ts'
import { type Exposed, rateRatio } from '../../src/stats/ratio.ts'
import { countryName } from '../../src/text/countryName.ts'
import { atlas, figuresOf, rowsAt } from './chartGround.ts'

const registered = figuresOf('homicides-registered')
const occurred = figuresOf('homicides')
const listed = figuresOf('drug-war-homicides')
const window = (text: string): Window => parseWindow(text) as Window
const form = (parts: Partial<CompareForm> & { window: Window }): CompareForm => ({
  unit: 'rate',
  step: parts.window.unit,
  shape: 'plain',
  averaged: false,
  log: false,
  apart: false,
  ...parts,
})
const countries = readCountryRates('country-rates.csv', readFileSync('data/country-rates.csv', 'utf8'))
const ratesOf = (iso: string) => countries.find((country) => country.iso === iso)?.rates ?? new Map<number, number>()

const exposed = fc.record({
  count: fc.integer({ min: 0, max: 500 }),
  personYears: fc.integer({ min: 1, max: 1_000_000 }),
})
const parts = fc.array(fc.option(exposed), { maxLength: 60 })

describe('sums and averages', () => {
  test('a sum grows by each period and ends at the first gap', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const sums = cumulative(all)
        const gap = all.indexOf(null)
        for (const [i, sum] of sums.entries()) {
          const before = all.slice(0, i + 1)
          if (gap >= 0 && i >= gap) expect(sum).toBeNull()
          else expect(sum?.count).toBe(before.reduce((total, part) => total + (part?.count ?? 0), 0))
        }
      }),
      { seed: 7 },
    )
  })

  test('an average needs every one of its periods', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 14 }), (all, length) => {
        for (const [i, sum] of movingAverage(all, length).entries()) {
          const used = all.slice(Math.max(0, i - length + 1), i + 1)
          const whole = used.length === length && !used.includes(null)
          expect(sum?.count ?? null).toBe(
            whole ? used.reduce((total, part) => total + (part as Exposed).count, 0) : null,
          )
        }
      }),
      { seed: 7 },
    )
  })

  test('an index has its base at 100, the bounds of a ratio, and none on a base without deaths', () => {
    const [base, part] = [
      { count: 50, personYears: 1000 },
      { count: 80, personYears: 2000 },
    ]
    expect(indexTo(base, part)?.ratio).toBeCloseTo(80, 9)
    expect(indexTo(base, part)?.low).toBeCloseTo((rateRatio(part, base)?.low ?? 0) * 100, 9)
    expect(indexTo({ count: 0, personYears: 1000 }, part)).toBeNull()
  })

  test('places alike are within the share, both ends in it, the closest first', () => {
    const all = [89, 90, 100, 104, 110, 111].map((people) => ({ of: `${people}`, people }))
    expect(alike(all, 100).map((one) => one.of)).toEqual(['100', '104', '90', '110'])
    expect(alike(all, 1000)).toEqual([])
  })
})

describe('the form', () => {
  const view = (patch: Partial<View>): View => ({ ...defaultView(atlas), window: window('2007..2010'), ...patch })

  test('is a sum before it is an index or an average, and an average asks for months', () => {
    expect(compareForm(view({ chart: ['index', 'cumulative', 'ma12'] }), true)).toMatchObject({
      shape: 'cumulative',
      averaged: false,
      step: 'year',
    })
    const averaged = compareForm(view({ chart: ['ma12', 'index'] }), true)
    expect(averaged).toMatchObject({ shape: 'index', averaged: true, step: 'month' })
    expect(averaged.window.first).toBe(monthIndex(2007, 1))
    expect(compareForm(view({ chart: ['ma12'] }), false)).toMatchObject({ averaged: false, step: 'year' })
  })

  test('takes the years that a window of months touches where there are no months', () => {
    const { step, window: years } = compareForm(view({ window: window('2007-06..2008-12') }), false)
    expect([step, years.first, years.last]).toEqual(['year', 2007, 2008])
  })
})

describe('cells', () => {
  const cellsFor = (figures: typeof occurred, place: string, f: CompareForm) => {
    const series = seriesOf(figures, rowsAt(place), f.step)
    const range = rangeOf([series], f)
    if (!range) throw new Error(`no range: ${place}`)
    const all = partsOf(series, f, range)
    return { parts: all, cells: cellsOf(all, f) }
  }
  const at = (cells: ReturnType<typeof cellsFor>['cells'], index: number) => cells.find((cell) => cell.index === index)

  test('of each period are the figures of the series', () => {
    const f = form({ window: window('2010') })
    const { cells } = cellsFor(registered, '08037', f)
    for (const { index, value } of seriesOf(registered, rowsAt('08037'), 'year').points) {
      const dot = at(cells, index)?.dot
      expect(dot?.value).toBeCloseTo(value.rate?.rate ?? -1, 9)
      expect(dot?.low).toBeCloseTo(value.rate?.low ?? -1, 9)
      expect(dot?.high).toBeCloseTo(value.rate?.high ?? -1, 9)
    }
  })

  test('of an average to December are the rate and count of the year, and the first eleven have a reason', () => {
    const f = form({ window: window('2010-01..2010-12'), averaged: true })
    const { cells } = cellsFor(occurred, 'mx', f)
    const year = seriesOf(occurred, rowsAt('mx'), 'year').points.find(({ index }) => index === 2010)
    expect(at(cells, monthIndex(2010, 12))?.dot?.value).toBeCloseTo(year?.value.rate?.rate ?? -1, 9)
    expect(cells.slice(0, 12).map(({ why }) => why)).toEqual([...Array(11).fill('no-average'), null])
    const counts = cellsFor(occurred, 'mx', { ...f, unit: 'count' })
    expect(at(counts.cells, monthIndex(2010, 12))?.dot?.value).toBeCloseTo(26_045 / 12, 9)
  })

  test('of a sum count from the first to the last period of the window', () => {
    const f = form({ window: window('2007..2010'), shape: 'cumulative', unit: 'count' })
    const { cells } = cellsFor(occurred, '08037', f)
    expect(cells.map(({ index }) => index)).toEqual([2007, 2008, 2009, 2010])
    expect(cells.at(-1)?.dot?.value).toBe(7966)
    const rates = seriesOf(occurred, rowsAt('08037'), 'year').points.filter(
      ({ index }) => index >= 2007 && index <= 2010,
    )
    const sum = rates.reduce((total, { value }) => total + (value.rate?.rate ?? 0), 0)
    expect(cellsFor(occurred, '08037', { ...f, unit: 'rate' }).cells.at(-1)?.dot?.value).toBeCloseTo(sum, -1)
  })

  test('of a sum end where the source ends, with the reason', () => {
    const f = form({ window: window('2010..2012'), shape: 'cumulative', unit: 'count' })
    expect(cellsFor(listed, 'mx', f).cells.map(({ dot, why }) => dot?.value ?? why)).toEqual([
      15_273,
      'not-covered',
      'not-covered',
    ])
  })

  test('of an index are 100 in the first period of the window and have the bounds of a ratio elsewhere', () => {
    const f = form({ window: window('2007..2010'), shape: 'index' })
    const { cells, parts: all } = cellsFor(occurred, '08037', f)
    expect(at(cells, 2007)?.dot?.value).toBe(100)
    const [then, now] = [2007, 2010].map((year) => all.find(({ index }) => index === year)?.exposed as Exposed)
    const ratio = rateRatio(now as Exposed, then as Exposed)
    expect(at(cells, 2010)?.dot?.value).toBeCloseTo((ratio?.ratio ?? 0) * 100, 6)
    expect(indexBounds(all, f, 2010)?.high).toBeCloseTo((ratio?.high ?? 0) * 100, 6)
    expect(indexBounds(all, f, 2007)).toBeNull()
  })

  test('of an index on a period without deaths or without a figure say so', () => {
    const zero = form({ window: window('2010-07'), shape: 'index' })
    expect(new Set(cellsFor(occurred, '20001', zero).cells.map(({ why }) => why))).toEqual(new Set(['zero-base']))
    const uncovered = form({ window: window('1999'), shape: 'index' })
    expect(new Set(cellsFor(occurred, 'mx', uncovered).cells.map(({ why }) => why))).toEqual(new Set(['no-base']))
  })

  test('leave zero out of a logarithmic axis and count it', () => {
    const f = form({ window: window('2010'), log: true, unit: 'count' })
    const series = seriesOf(occurred, rowsAt('20001'), 'year')
    const range = rangeOf([series], f) ?? { first: 0, last: 0 }
    const [line] = comparedLines([{ key: 'a', label: 'a', name: 'a', series }], [], f, range)
    if (!line) throw new Error('no line')
    const zeros = series.points.filter(({ value }) => value.count === 0).length
    expect(zeros).toBeGreaterThan(0)
    expect(zerosOf(line)).toBe(zeros)
    expect(line.dots.filter((dot) => dot !== null).length).toBe(series.points.length - zeros)
    expect(extentOf([line])?.min).toBeGreaterThan(0)
  })

  test('of Sinaloa have the list above the registry in all 19 months from June 2007', () => {
    const f = form({ window: window('2007-06..2008-12'), unit: 'count' })
    const [list, registry] = [listed, occurred].map((figures) => cellsFor(figures, '25', f).cells)
    const months = Array.from({ length: 19 }, (_, i) => monthIndex(2007, 6) + i)
    const above = months.filter(
      (month) => (at(list ?? [], month)?.dot?.value ?? 0) > (at(registry ?? [], month)?.dot?.value ?? 0),
    )
    expect(above).toEqual(months)
  })
})

describe('the rates of countries', () => {
  test('are read with their years, and gaps stay gaps', () => {
    expect(countries.length).toBe(199)
    expect(ratesOf('MEX').get(2010)).toBeCloseTo(22.67, 2)
    const f = form({ window: window('2010') })
    const cells = countryCells(new Map([[2009, 5]]), f, { first: 2008, last: 2010 })
    expect(cells.map(({ dot, why }) => dot?.value ?? why)).toEqual(['no-rate', 5, 'no-rate'])
  })

  test('are stairs by month, sums by the share of a year, and an index of their own year', () => {
    const rates = new Map([
      [2009, 12],
      [2010, 24],
    ])
    const range = { first: monthIndex(2009, 11), last: monthIndex(2010, 2) }
    const months = form({ window: window('2009-11..2010-02') })
    const values = (f: CompareForm) => countryCells(rates, f, range).map(({ dot }) => dot?.value)
    expect(values(months)).toEqual([12, 12, 24, 24])
    expect(values({ ...months, shape: 'cumulative' })).toEqual([1, 2, 4, 6])
    expect(values({ ...months, shape: 'index' })).toEqual([100, 100, 200, 200])
  })

  test.each([
    ['A,Aruba,1990,1', 'no country code'],
    ['ABW,Aruba,90,1', 'no year'],
    ['ABW,Aruba,1990,', 'no rate'],
    ['ABW,Aruba,1990,-1', 'no rate'],
    ['ABW,Aruba,1990,1\nABW,Aruba,1990,2', 'a year that stands twice'],
  ])('refuse %j: %s', (lines, reason) => {
    expect(() => readCountryRates('country-rates.csv', `iso,name,year,rate\n${lines}\n`)).toThrow(reason)
  })

  test('have names in both languages for every country of the table', () => {
    const unnamed = countries.filter(({ iso }) =>
      ['en', 'es'].some((lang) => countryName(iso, '', lang as 'en') === ''),
    )
    expect(unnamed.map(({ iso }) => iso)).toEqual([])
    const own = (text: string) => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase().slice(0, 3)
    const others = countries.filter(
      ({ iso, name }) => own(countryName(iso, '', 'en')) !== own(name.replace('Saint', 'St.')),
    )
    expect(others.map(({ iso }) => iso)).toEqual(['TLS', 'VIR'])
    expect([countryName('BRA', '', 'es'), countryName('SLV', '', 'en')]).toEqual(['Brasil', 'El Salvador'])
  })
})

describe('a logarithmic axis', () => {
  test('begins at or below the lowest and ends at or above the highest value, in round steps', () => {
    const value = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)]
        const ticks = logTicks(min, max)
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks[0]).toBeLessThanOrEqual(min)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
        for (const tick of ticks) expect([1, 2, 5]).toContain(Number(tick.toExponential().split('e')[0]))
      }),
      { seed: 7 },
    )
  })

  test('puts equal ratios at equal distances and what lies below at its foot', () => {
    const frame = frameOf({
      step: 'year',
      first: 2000,
      last: 2010,
      max: 1000,
      whole: false,
      width: 300,
      height: 200,
      margin: 10,
      gutter: 40,
      logFrom: 1,
    })
    expect(frame.y(1) - frame.y(10)).toBeCloseTo(frame.y(100) - frame.y(1000), 9)
    expect([frame.y(0), frame.y(1), frame.base]).toEqual([frame.bottom, frame.bottom, null])
  })
})

describe('brief names', () => {
  const named = (texts: readonly string[]) =>
    briefNames(
      atlas,
      texts.map((text) => ({ place: parsePlace(atlas, text) as Place, name: '' })),
      'en',
    )

  test('tell a city, its metro area and a city of the same name apart', () => {
    const names = named(['08037', 'metro:2010.juarez', '05015'])
    expect(new Set(names).size).toBe(3)
    expect(names.every((name) => name.startsWith('Juárez') && name.length <= 18)).toBe(true)
  })

  test('stay brief where nothing is the same', () => {
    expect(named(['08037', 'metro:2010.la-laguna', '25'])).toEqual(['Juárez', 'La Laguna', 'Sinaloa'])
  })
})
