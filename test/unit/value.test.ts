import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtlas, readCounts, readPopulation } from '../../data/pack/readTables.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { indexCounts } from '../../src/model/counts.ts'
import type { Measure } from '../../src/model/measure.ts'
import { parseWindow, type Window } from '../../src/model/period.ts'
import { type Place, parsePlace, rowsOf } from '../../src/model/place.ts'
import { carryPopulation } from '../../src/model/population.ts'
import { seatsIn } from '../../src/model/shape.ts'
import { gammaP } from '../../src/stats/gamma.ts'
import { poissonBounds } from '../../src/stats/poisson.ts'
import { type Figures, fieldOf, valueIn } from '../../src/stats/value.ts'

const folder = new URL('../../data', import.meta.url).pathname
const data = readAtlas(folder)
const atlas = indexAtlas(data)
const table = readPopulation(folder, data, 1990, 2025)
const population = carryPopulation(atlas, table)

function figuresOf(id: string): Figures {
  const measure = atlas.measureOf.get(id) as Measure
  const counts = measure.coverage.map((c) => indexCounts(c, atlas.rows, readCounts(folder, data, id, c)))
  return { atlas, measure, counts, population }
}

const registered = figuresOf('homicides-registered')
const occurred = figuresOf('homicides')
const rows = (text: string) => rowsOf(atlas, parsePlace(atlas, text) as Place, seatsIn(atlas))
const value = (figures: Figures, place: string, window: string) =>
  valueIn(figures, rows(place), parseWindow(window) as Window)

describe('exact Poisson bounds', () => {
  test('of 0, 1, 10 and 25,757 deaths are those of the published tables', () => {
    expect(poissonBounds(0)).toEqual({ low: 0, high: expect.closeTo(3.6889, 4) })
    expect(poissonBounds(1)).toEqual({ low: expect.closeTo(0.0253, 4), high: expect.closeTo(5.5716, 4) })
    expect(poissonBounds(10)).toEqual({ low: expect.closeTo(4.7954, 4), high: expect.closeTo(18.3904, 4) })
    expect(poissonBounds(25757)).toEqual({ low: expect.closeTo(25443.39, 0), high: expect.closeTo(26073.5, 0) })
  })

  test('leave 2.5 % on each side, for any count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), (count) => {
        const { low, high } = poissonBounds(count)
        expect(gammaP(count, low)).toBeCloseTo(0.025, 9)
        expect(1 - gammaP(count + 1, high)).toBeCloseTo(0.025, 9)
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})

describe('a value', () => {
  test('of the country holds what no municipality does', () => {
    expect(value(registered, 'mx', '2010').count).toBe(25757)
    expect(value(registered, 'mx', '2018').count).toBe(36685)
    expect(value(occurred, 'mx', '2010').count).toBe(26045)
    expect(value(occurred, 'mx', '2018').count).toBe(34404)
  })

  test('of all municipalities in one pass is that of each by itself', () => {
    const window = parseWindow('2007-03..2011-08') as Window
    const field = fieldOf(occurred, window)
    for (let row = 0; row < atlas.drawn; row += 7) {
      const single = valueIn(occurred, [row], window)
      expect(field?.counts[row]).toBe(single.count ?? 0)
      expect((field?.personYears[row] ?? 0) * 12).toBeCloseTo((single.population ?? 0) * 54, 5)
    }
  })

  test('of the country has the full population in every year, carried or not', () => {
    for (let year = 1990; year <= 2024; year++) {
      const whole = data.municipalities.reduce((sum, _, row) => {
        const at = row * population.years + year - 1990
        return sum + (population.region.total[at] as number)
      }, 0)
      expect(value(registered, 'mx', String(year)).population).toBe(whole)
    }
    expect(value(registered, 'mx', '2020').population).toBe(128_209_170)
  })

  test('of a municipality before its creation is not there, and its parent carries its people', () => {
    expect(value(registered, '02006', '2005').missing).toBe('not-yet-created')
    expect(value(registered, '02001', '2005').population).toBe(414_619)
    const own = (code: string) => {
      const at = (atlas.rowOf.get(code) as number) * table.years
      return (table.women[at] as number) + (table.men[at] as number)
    }
    expect(value(registered, '23001', '1990').population).toBe(own('23001') + own('23008') + own('23009'))
  })

  test('of a child of several parents is flagged in sums over regions', () => {
    expect(value(registered, '01', '1991').shared).toBe(true)
    expect(value(registered, '01', '1993').shared).toBe(false)
    expect(value(registered, '01011', '1991').missing).toBe('not-yet-created')
  })

  test('is not covered when a part of the window is not', () => {
    expect(value(occurred, 'mx', '2021-06..2022-01').missing).toBe('not-covered')
    expect(value(registered, '09007', '2018-05').missing).toBe('not-covered')
  })

  test('of a union is the sum of its parts', () => {
    const laguna = value(occurred, 'metro:la-laguna', '2012').count ?? 0
    const parts = ['05017', '05035', '10007', '10012'].map((code) => value(occurred, code, '2012').count ?? 0)
    expect(laguna).toBe(1068)
    expect(parts.reduce((a, b) => a + b)).toBe(laguna)
  })
})
