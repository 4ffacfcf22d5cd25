import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cursorAfter } from '../../src/chart/cursor.ts'
import { type FrameParts, frameOf, periodAt } from '../../src/chart/frame.ts'
import { labelRoom, labelsOf } from '../../src/chart/labels.ts'
import { endOf, heightOf, lineOf, peakOf, spanOf } from '../../src/chart/line.ts'
import { notesOf } from '../../src/chart/notes.ts'
import { bandPath, linePath } from '../../src/chart/path.ts'
import { lonelyDots, runsOf } from '../../src/chart/runs.ts'
import { type Dot, dotOf, gapsOf, seriesOf } from '../../src/chart/series.ts'
import { spread } from '../../src/chart/spread.ts'
import { timeTicks, valueTicks } from '../../src/chart/ticks.ts'
import { monthIndex } from '../../src/model/period.ts'
import type { Figures } from '../../src/stats/value.ts'
import { words } from '../../src/text/say.ts'
import { figuresOf, rowsAt } from './chartGround.ts'

const registered = figuresOf('homicides-registered')
const police = figuresOf('police-homicides')
const occurred = figuresOf('homicides')
const dot = (index: number, value: number, provisional = false): Dot => ({
  index,
  value,
  low: value,
  high: value,
  provisional,
})

describe('a series', () => {
  test('of the country by year is the published one, 1990 to 2024', () => {
    const { points } = seriesOf(registered, rowsAt('mx'), 'year')
    expect(points.map(({ index }) => index)).toEqual(Array.from({ length: 35 }, (_, i) => 1990 + i))
    const count = (year: number) => points.find(({ index }) => index === year)?.value.count
    expect([1990, 2004, 2010, 2018, 2022].map(count)).toEqual([14493, 9329, 25757, 36685, 33287])
    expect(points.filter(({ value }) => value.provisional).map(({ index }) => index)).toEqual([2024])
  })

  test('of Juárez sums to its deaths of 2007 to 2010 by year and by month: 7,966 that occurred, 7,946 registered', () => {
    const rows = rowsAt('08037')
    const sum = (figures: Figures, step: 'year' | 'month', first: number, last: number) =>
      seriesOf(figures, rows, step)
        .points.filter(({ index }) => first <= index && index <= last)
        .reduce((total, { value }) => total + (value.count ?? 0), 0)
    const months = [monthIndex(2007, 1), monthIndex(2010, 12)] as const
    expect([sum(occurred, 'year', 2007, 2010), sum(occurred, 'month', ...months)]).toEqual([7966, 7966])
    expect([sum(registered, 'year', 2007, 2010), sum(registered, 'month', ...months)]).toEqual([7946, 7946])
  })

  test('by month has the monthly coverage only, a rate being that of a whole year', () => {
    const { points } = seriesOf(registered, rowsAt('mx'), 'month')
    expect([points[0]?.index, points.at(-1)?.index]).toEqual([monthIndex(1990, 1), monthIndex(2015, 12)])
    const july = points.find(({ index }) => index === monthIndex(2010, 7))?.value
    expect(july?.rate?.rate).toBeCloseTo(((july?.count ?? 0) * 1_200_000) / (july?.population ?? 0), 9)
  })

  test('holds the gap between two coverages with its reason', () => {
    const series = seriesOf(police, rowsAt('mx'), 'year')
    expect(series.points.map(({ index }) => index)).toEqual([
      2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024,
    ])
    expect(gapsOf(series, 'rate')).toEqual([{ first: 2020, last: 2023, missing: 'not-covered' }])
    expect(
      runsOf(series.points.map((p) => dotOf(p, 'count'))).map(({ dots }) => dots.map(({ index }) => index)),
    ).toEqual([[2015, 2016, 2017, 2018, 2019], [2024]])
  })

  test('of a municipality begins with its creation: San Ignacio Cerro Gordo', () => {
    const series = seriesOf(registered, rowsAt('14125'), 'year')
    const gaps = gapsOf(series, 'rate')
    expect(gaps.map(({ missing }) => missing)).toEqual(['not-yet-created'])
    expect(gaps[0]?.first).toBe(1990)
    expect(series.points.every((p) => (dotOf(p, 'rate') === null) === p.index <= (gaps[0]?.last ?? 0))).toBe(true)
  })

  test('of deaths without a municipality has counts and no rates', () => {
    const rows = rowsAt('mx').filter((row) => registered.atlas.codes[row] === '99999')
    const [point] = seriesOf(registered, rows, 'year').points.filter(({ index }) => index === 2018)
    expect(point && dotOf(point, 'count')?.value).toBe(2103)
    expect(point && dotOf(point, 'rate')).toBeNull()
  })

  test('of a measure that is known by year has no months', () => {
    expect(seriesOf(figuresOf('homicides-women'), rowsAt('mx'), 'month').points).toEqual([])
  })

  test('gives counts the bounds of a Poisson count', () => {
    const [point] = seriesOf(occurred, rowsAt('20001'), 'month').points
    expect(point && dotOf(point, 'count')).toMatchObject({ value: 0, low: 0, high: expect.closeTo(3.6889, 4) })
  })
})

describe('runs', () => {
  test('end at a gap and change where figures become provisional, the last final dot in both', () => {
    const dots = [dot(1, 5), dot(2, 6), null, dot(4, 7), dot(5, 8, true), dot(6, 9, true)]
    expect(runsOf(dots).map(({ provisional, dots }) => [provisional, dots.map(({ index }) => index)])).toEqual([
      [false, [1, 2]],
      [false, [4]],
      [true, [4, 5, 6]],
    ])
  })

  test('never join two periods that are not neighbours, and lose no dot', () => {
    const some = fc.array(fc.option(fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(some, (kinds) => {
        const dots = kinds.map((provisional, i) => (provisional === null ? null : dot(i, 1, provisional)))
        const runs = runsOf(dots)
        for (const { dots } of runs)
          for (const [i, d] of dots.slice(1).entries()) expect(d.index - (dots[i] as Dot).index).toBe(1)
        const seen = new Set(runs.flatMap(({ dots }) => dots.map(({ index }) => index)))
        expect([...seen].sort((a, b) => a - b)).toEqual(dots.flatMap((d) => (d ? [d.index] : [])))
      }),
    )
  })

  test('leave a dot alone between two gaps', () => {
    expect(lonelyDots([dot(1, 1), null, dot(3, 2), null, dot(5, 1), dot(6, 1)]).map(({ index }) => index)).toEqual([
      1, 3,
    ])
  })
})

describe('marks', () => {
  test.each([
    [22.7, false, [0, 10, 20, 30]],
    [278, false, [0, 100, 200, 300]],
    [1.5, false, [0, 0.5, 1, 1.5]],
    [36773, true, [0, 10000, 20000, 30000, 40000]],
    [1, true, [0, 1]],
    [3, true, [0, 1, 2, 3]],
    [0, false, [0, 1]],
  ] as const)('of values up to %d', (max, whole, expected) => {
    expect(valueTicks(max, whole)).toEqual(expected)
  })

  test('of values hold the maximum and are three to five', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (max) => {
        const values = valueTicks(max, false)
        expect(values[0]).toBe(0)
        expect(values.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-9))
        expect(values.length).toBeGreaterThanOrEqual(3)
        expect(values.length).toBeLessThanOrEqual(5)
      }),
    )
  })

  test('of counts are whole numbers', () => {
    for (let max = 1; max < 3000; max++)
      for (const value of valueTicks(max, true)) expect(Number.isInteger(value)).toBe(true)
  })

  test('of time keep their distance at every width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 120, max: 1600 }),
        fc.integer({ min: 3, max: 36 }),
        fc.constantFrom('year', 'month'),
        (width, years, step) => {
          const unit = step === 'year' ? 1 : 12
          const [first, last] = [1990 * unit, (1990 + years) * unit - 1]
          const ticks = timeTicks(step, first, last, width, 40)
          const px = width / (last - first + 1)
          for (const [i, tick] of ticks.slice(1).entries())
            expect((tick.position - (ticks[i]?.position ?? 0)) * px).toBeGreaterThanOrEqual(40)
        },
      ),
    )
  })

  test('of a long series name years, of a short one months', () => {
    expect(timeTicks('month', monthIndex(1990, 1), monthIndex(2015, 12), 312, 40).map(({ index }) => index)).toEqual([
      1990, 1995, 2000, 2005, 2010, 2015,
    ])
    expect(timeTicks('month', monthIndex(2024, 1), monthIndex(2025, 6), 300, 40)).toEqual(
      [monthIndex(2024, 1), monthIndex(2024, 7), monthIndex(2025, 1)].map((index) => ({
        index,
        unit: 'month',
        position: index,
      })),
    )
  })
})

const parts: FrameParts = {
  step: 'year',
  first: 2000,
  last: 2009,
  max: 30,
  whole: false,
  width: 400,
  height: 200,
  margin: 60,
  gutter: 40,
}

describe('a frame', () => {
  const frame = frameOf(parts)

  test('begins at 0 and finds the period under every px', () => {
    expect([frame.y(0), frame.y(30)]).toEqual([frame.bottom, frame.top])
    expect([frame.left, frame.right]).toEqual([40, 340])
    for (let year = 2000; year <= 2009; year++) {
      expect(periodAt(frame, frame.x(year - 0.49))).toBe(year)
      expect(periodAt(frame, frame.x(year + 0.49))).toBe(year)
    }
    expect([periodAt(frame, -99), periodAt(frame, 9999)]).toEqual([2000, 2009])
  })

  test('draws a line through dots, and a band between their bounds', () => {
    const place = {
      x: frame.x.copy().domain([0, 10]).range([0, 100]),
      y: (value: number) => 100 - 10 * value,
    }
    expect(linePath(place, [dot(0, 0), dot(1, 5)])).toBe('M0,100L10,50')
    const wide = [
      { ...dot(0, 5), low: 4, high: 6 },
      { ...dot(1, 5), low: 3, high: 7 },
    ]
    expect(bandPath(place, wide)).toBe('M0,40L10,30L10,70L0,60Z')
    expect(bandPath(place, [{ ...dot(4, 5), low: 4, high: 6 }])).toBe('M37.5,40L42.5,40L42.5,60L37.5,60Z')
  })
})

describe('lines', () => {
  const own = { key: 'a', label: 'registered', order: 0, national: false }
  const line = lineOf(seriesOf(registered, rowsAt('mx'), 'year'), 'count', own)
  const small = lineOf(seriesOf(occurred, rowsAt('20001'), 'month'), 'rate', { ...own, key: 'b', label: 'occurred' })

  test('know their peak, their end and their span', () => {
    expect([peakOf(line)?.index, peakOf(line)?.value]).toEqual([2020, 36773])
    expect(endOf(line)?.index).toBe(2024)
    expect(spanOf([line])).toEqual({ first: 1990, last: 2024 })
    expect(spanOf([])).toBeNull()
  })

  test('are not pressed down by the interval of a small place, and say so', () => {
    const { max, cut } = heightOf([small])
    const values = small.dots.map((d) => d?.value ?? 0)
    expect(max).toBe(1.5 * Math.max(...values))
    expect(cut).toBe(true)
    expect(heightOf([line])).toEqual({ max: peakOf(line)?.high, cut: false })
  })

  test('of nothing but zeros are as high as their interval', () => {
    const zeros = { ...small, dots: [{ ...dot(1, 0), high: 9 }] }
    expect(heightOf([zeros])).toEqual({ max: 9, cut: false })
  })

  test('carry their names at their ends, inside the chart', () => {
    const margin = labelRoom([line], 1990, 2024, 360)
    const frame = frameOf({ ...parts, first: 1990, last: 2024, max: 40000, margin })
    for (const label of labelsOf([line], frame)) expect(label.x + label.width).toBeLessThanOrEqual(frame.width + 8)
  })

  test('say under the chart what is missing and why', () => {
    const line = lineOf(seriesOf(police, rowsAt('mx'), 'year'), 'rate', own)
    expect(notesOf([line], 'rate', true, words('en'), 'en')).toEqual([
      'Band: 95 % interval.',
      'The band goes on above the chart.',
      '2020–2023: Not covered by this measure.',
    ])
    const women = lineOf(seriesOf(figuresOf('homicides-women'), rowsAt('mx'), 'month'), 'rate', {
      ...own,
      key: 'w',
      label: 'women',
      order: 1,
    })
    expect(notesOf([small, women], 'rate', false, words('en'), 'en')).toEqual([
      'Band: 95 % interval.',
      'Dashed or hollow: provisional.',
      'women: per 100,000 women a year.',
      'women: This measure is known by year only.',
    ])
  })
})

describe('labels', () => {
  const at = (key: string, y: number, x = 0) => ({ key, text: key, x, y, width: 50 })

  test('that stand above each other are moved apart, others stay', () => {
    expect(spread([at('a', 50), at('b', 52), at('c', 53, 200)], 14, 0, 200).map(({ key, y }) => [key, y])).toEqual([
      ['a', 50],
      ['b', 64],
      ['c', 53],
    ])
  })

  test('are lifted where the bottom is near, and never touch', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 5 })
    fc.assert(
      fc.property(heights, (ys) => {
        const placed = spread(
          ys.map((y, i) => at(`${i}`, y)),
          14,
          0,
          200,
        ).map(({ y }) => y)
        expect(Math.max(0, ...placed)).toBeLessThanOrEqual(200)
        for (const [i, y] of placed.slice(1).entries()) expect(y - (placed[i] as number)).toBeGreaterThanOrEqual(14)
      }),
    )
  })
})

describe('the cursor', () => {
  test.each([
    ['ArrowRight', false, 2011],
    ['ArrowLeft', true, 2005],
    ['PageUp', false, 2015],
    ['Home', false, 1990],
    ['End', false, 2024],
    ['x', false, null],
  ] as const)('after %s, Shift %s, is at %s', (key, shift, target) => {
    expect(cursorAfter(key, shift, 2010, 'year', 1990, 2024)).toBe(target)
  })

  test('stays inside', () => {
    expect(
      cursorAfter('ArrowRight', true, monthIndex(2015, 6), 'month', monthIndex(1990, 1), monthIndex(2015, 12)),
    ).toBe(monthIndex(2015, 12))
  })
})
