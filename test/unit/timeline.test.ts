import { signal } from '@preact/signals'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coveredRuns, coveredSpan } from '../../src/chart/covered.ts'
import { monthIndex, parseWindow, type Window } from '../../src/model/period.ts'
import { defaultView, type View } from '../../src/model/view.ts'
import type { App } from '../../src/state/app.ts'
import { barPath, barsOf, uncoveredRuns } from '../../src/ui/timeline/timelineGround.ts'
import { settle } from '../../src/ui/timeline/timelineHistory.ts'
import { chosenAt, keyed, moved, trailing } from '../../src/ui/timeline/timelineMove.ts'
import { firstWindow, fitted, nextWindow, pauseOf, runAt } from '../../src/ui/timeline/timelinePlay.ts'
import { edgeOf, grips, indexAt, inUnit, periodsIn, rangeOf, TOUCH } from '../../src/ui/timeline/timelineScale.ts'
import { atlas, measureOf, nationalOf } from './chartGround.ts'

const w = (text: string) => parseWindow(text) as Window
const { measures } = atlas
const years = w('1990..2025')
const months = w('1990-01..2025-12')

describe('the range', () => {
  test('holds every year that a measure covers, in both units', () => {
    expect(rangeOf(measures, 'year')).toEqual(years)
    expect(rangeOf(measures, 'month')).toEqual(months)
  })
})

describe('a track', () => {
  const track = { range: years, left: 30, right: 390 }

  test('finds the period under every px between its edges', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2025 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (year, part) => {
          const px = edgeOf(track, year) + part * (edgeOf(track, year + 1) - edgeOf(track, year))
          expect(indexAt(track, px)).toBe(year)
        },
      ),
    )
    expect([indexAt(track, -50), indexAt(track, 5000)]).toEqual([1990, 2025])
  })

  test('snaps a way in px to whole periods', () => {
    expect([periodsIn(track, 4), periodsIn(track, 6), periodsIn(track, -26)]).toEqual([0, 1, -3])
    expect(Object.is(periodsIn(track, -1), 0)).toBe(true)
  })

  test('leaves each grip its room, however narrow the window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2025 }), fc.nat(35), (first, more) => {
        const { start, end, middle, width } = grips(track, { unit: 'year', first, last: Math.min(2025, first + more) })
        expect(width).toBeGreaterThanOrEqual(TOUCH)
        expect(start + TOUCH / 2).toBeLessThanOrEqual(middle - width / 2 + 1e-9)
        expect(end - TOUCH / 2).toBeGreaterThanOrEqual(middle + width / 2 - 1e-9)
      }),
    )
  })

  test('holds a wide window at its edges', () => {
    const { start, end } = grips(track, w('2000..2009'))
    expect([start, end]).toEqual([edgeOf(track, 2000), edgeOf(track, 2010)])
  })
})

describe('moving', () => {
  test.each([
    ['start', '2007..2010', -3, '2004..2010'],
    ['start', '2007..2010', 9, '2010'],
    ['start', '2007..2010', -99, '1990..2010'],
    ['end', '2007..2010', 2, '2007..2012'],
    ['end', '2007..2010', -9, '2007'],
    ['end', '2007..2010', 99, '2007..2025'],
    ['whole', '2007..2010', 5, '2012..2015'],
    ['whole', '2007..2010', 99, '2022..2025'],
    ['whole', '2007..2010', -99, '1990..1993'],
  ] as const)('the %s of %s by %i gives %s', (handle, from, by, to) => {
    expect(moved(handle, w(from), by, years)).toEqual(w(to))
  })

  test('never leaves the range, never runs backwards, and the whole keeps its length', () => {
    const window = fc.tuple(fc.integer({ min: 1990, max: 2025 }), fc.integer({ min: 1990, max: 2025 }))
    fc.assert(
      fc.property(
        window,
        fc.constantFrom('start', 'end', 'whole'),
        fc.integer({ min: -60, max: 60 }),
        (ends, handle, by) => {
          const from: Window = { unit: 'year', first: Math.min(...ends), last: Math.max(...ends) }
          const to = moved(handle, from, by, years)
          expect(to.first).toBeGreaterThanOrEqual(1990)
          expect(to.last).toBeLessThanOrEqual(2025)
          expect(to.last).toBeGreaterThanOrEqual(to.first)
          if (handle === 'whole') expect(to.last - to.first).toBe(from.last - from.first)
        },
      ),
    )
  })

  test('keeps a window that stands outside the limits where it is until it is moved back', () => {
    expect(moved('whole', w('2025'), 1, w('1990..2024'))).toEqual(w('2025'))
    expect(moved('whole', w('2025'), -1, w('1990..2024'))).toEqual(w('2024'))
  })
})

describe('a key', () => {
  test.each([
    ['whole', '2010', 'ArrowRight', false, '2011'],
    ['whole', '2010', 'ArrowLeft', true, '2005'],
    ['whole', '2007..2010', 'Home', false, '1990..1993'],
    ['whole', '2007..2010', 'End', false, '2022..2025'],
    ['start', '2007..2010', 'Home', false, '1990..2010'],
    ['start', '2007..2010', 'End', false, '2010'],
    ['end', '2007..2010', 'Home', false, '2007'],
    ['end', '2007..2010', 'End', false, '2007..2025'],
    ['end', '2007..2010', 'PageUp', false, '2007..2015'],
  ] as const)('on the %s of %s: %s, Shift %s, gives %s', (handle, from, key, shift, to) => {
    expect(keyed(handle, w(from), key, shift, years)).toEqual(w(to))
  })

  test('with Shift moves months by twelve', () => {
    expect(keyed('whole', w('2010-04..2011-03'), 'ArrowRight', true, months)).toEqual(w('2011-04..2012-03'))
  })

  test('that means nothing does nothing', () => {
    expect(keyed('whole', w('2010'), 'a', false, years)).toBeNull()
    expect(keyed('whole', w('2010'), 'constructor', false, years)).toBeNull()
  })
})

describe('a period that is pointed at', () => {
  test('is a year, twelve months up to a month, or the month alone', () => {
    expect(chosenAt(w('2007..2010'), 1999, years)).toEqual(w('1999'))
    expect(chosenAt(w('2009-01..2009-12'), monthIndex(2011, 3), months)).toEqual(w('2010-04..2011-03'))
    expect(chosenAt(w('2009-01'), monthIndex(2011, 3), months)).toEqual(w('2011-03'))
  })

  test('near the beginning gives the first twelve months', () => {
    expect(trailing(monthIndex(1990, 3), months)).toEqual(w('1990-01..1990-12'))
  })
})

describe('the other unit', () => {
  test.each([
    ['2010', 'month', '2010-01..2010-12'],
    ['2010', 'year', '2010'],
    ['2007-01..2010-12', 'year', '2007..2010'],
    ['2010-04..2011-03', 'year', '2011'],
    ['2010-07', 'year', '2010'],
    ['2006-12..2011-09', 'year', '2006..2011'],
  ] as const)('%s in %ss is %s', (from, unit, to) => {
    expect(inUnit(w(from), unit)).toEqual(w(to))
  })
})

describe('what is covered', () => {
  test('comes in runs of each unit', () => {
    const runs = (id: string, unit: 'year' | 'month') => coveredRuns(measureOf(id), unit)
    expect(runs('homicides-registered', 'year')).toEqual([w('1990..2024')])
    expect(runs('homicides-registered', 'month')).toEqual([w('1990-01..2015-12')])
    expect(runs('drug-war-homicides', 'year')).toEqual([w('2007..2010')])
    expect(runs('police-homicides', 'year')).toEqual([w('2015..2019'), w('2024')])
    expect(runs('homicides-women', 'month')).toEqual([])
    expect(coveredSpan(measureOf('police-homicides'), 'year')).toEqual(w('2015..2024'))
    expect(coveredSpan(measureOf('homicides-women'), 'month')).toBeNull()
  })

  test('and what is not fill the range together', () => {
    for (const measure of measures) {
      for (const range of [years, months]) {
        const parts = [...coveredRuns(measure, range.unit), ...uncoveredRuns(measure, range)].sort(
          (a, b) => a.first - b.first,
        )
        expect(parts[0]?.first).toBe(range.first)
        expect(parts.at(-1)?.last).toBe(range.last)
        for (const [i, part] of parts.slice(1).entries()) expect(part.first).toBe((parts[i] as Window).last + 1)
      }
    }
  })

  test('takes in a window from outside', () => {
    const runs = [w('2015..2019'), w('2024')]
    expect(fitted(w('2016'), runs)).toEqual(w('2016'))
    expect(fitted(w('2010..2012'), runs)).toEqual(w('2015..2017'))
    expect(fitted(w('2025'), runs)).toEqual(w('2024'))
    expect(fitted(w('1990..2025'), [w('2007..2010')])).toEqual(w('2007..2010'))
    expect(fitted(w('2010'), [])).toEqual(w('2010'))
    expect(runAt(2017, runs, years)).toEqual(w('2015..2019'))
    expect(runAt(2021, runs, years)).toEqual(years)
  })
})

describe('playing', () => {
  const runs = [w('2015..2019'), w('2024')]

  test('goes on period by period, over gaps, and ends', () => {
    const seen: number[] = []
    for (let window: Window | null = w('2015'); window; window = nextWindow(window, runs)) seen.push(window.last)
    expect(seen).toEqual([2015, 2016, 2017, 2018, 2019, 2024])
  })

  test('keeps the length: three years end with the run', () => {
    expect(nextWindow(w('2016..2018'), runs)).toEqual(w('2017..2019'))
    expect(nextWindow(w('2017..2019'), runs)).toBeNull()
    expect(firstWindow(w('2017..2019'), runs)).toEqual(w('2015..2017'))
    expect(firstWindow(w('2010..2019'), runs)).toEqual(w('2015..2019'))
    expect(firstWindow(w('2010'), [])).toBeNull()
  })

  test('is faster at a higher speed and never hasty for a reader who wants less motion', () => {
    expect(pauseOf('year', 2, false)).toBeLessThan(pauseOf('year', 1, false))
    expect(pauseOf('year', 0.5, false)).toBe(2 * pauseOf('year', 1, false))
    expect(pauseOf('month', 2, true)).toBe(500)
  })
})

describe('national bars', () => {
  const national = nationalOf(['homicides-registered', 'drug-war-homicides', 'police-homicides'])
  const bar = (id: string, unit: 'year' | 'month', index: number) =>
    barsOf(national, measureOf(id), unit).find((b) => b.index === index)

  test('are the published totals', () => {
    expect(bar('homicides-registered', 'year', 2010)).toEqual({ index: 2010, count: 25757, provisional: false })
    expect(bar('homicides-registered', 'year', 2024)).toEqual({ index: 2024, count: 33550, provisional: true })
    expect(bar('drug-war-homicides', 'month', monthIndex(2006, 12))?.count).toBe(62)
  })

  test('of a year are its months where only months are known', () => {
    expect([2007, 2008, 2009, 2010].map((year) => bar('drug-war-homicides', 'year', year)?.count)).toEqual([
      2826, 6837, 9614, 15273,
    ])
    expect(bar('drug-war-homicides', 'year', 2011)).toBeUndefined()
    expect(bar('police-homicides', 'year', 2024)?.count).toBe(25449)
    expect(bar('police-homicides', 'year', 2020)).toBeUndefined()
  })

  test('stand on the base, the highest at full height', () => {
    const track = { range: w('2001..2002'), left: 0, right: 20 }
    const bars = [
      { index: 2001, count: 50, provisional: false },
      { index: 2002, count: 100, provisional: false },
    ]
    expect(barPath(track, bars, 100, 40, 44)).toBe('M0.8,44V24H9.3V44ZM10.8,44V4H19.3V44Z')
  })
})

describe('the history', () => {
  const drag = (steps: readonly string[]) => {
    const view = signal<View>({ ...defaultView(atlas), window: w('2010') })
    const entries = ['2010']
    const change: App['change'] = (patch, how = 'push') => {
      view.value = { ...view.value, ...patch }
      const { first, last } = view.value.window
      if (how === 'push') entries.push('')
      entries[entries.length - 1] = first === last ? `${first}` : `${first}..${last}`
    }
    const from = view.value.window
    for (const step of steps) change({ window: w(step) }, 'replace')
    settle({ view, change } as App, from)
    return { entries, window: view.value.window }
  }

  test('has one entry more after a drag, and Back leads to where it began', () => {
    expect(drag(['2009..2010', '2008..2010', '2007..2010'])).toEqual({
      entries: ['2010', '2007..2010'],
      window: w('2007..2010'),
    })
  })

  test('has none more after a drag that came back', () => {
    expect(drag(['2011', '2010']).entries).toEqual(['2010'])
  })
})
