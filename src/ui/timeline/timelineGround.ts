import { coveredRuns } from '../../chart/covered.ts'
import type { NationalSeries } from '../../io/compactAtlas.ts'
import { covers, isProvisional, type Measure } from '../../model/measure.ts'
import type { Resolution, Window } from '../../model/period.ts'
import { edgeOf, stepOf, type Track } from './timelineScale.ts'

/** What the country counts in one year or month. */
export interface Bar {
  readonly index: number
  readonly count: number
  readonly provisional: boolean
}

/** The national bars of a measure over all that it covers: the same figures as the value of the country has. */
export function barsOf(national: readonly NationalSeries[], measure: Measure, unit: Resolution): Bar[] {
  const periods = coveredRuns(measure, unit).flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  )
  return periods.flatMap((index) => {
    const covered = covers(measure, { unit, first: index, last: index })
    const series = national.find((s) => s.measure === measure.id && s.resolution === covered?.coverage.resolution)
    if (!covered || !series) return []
    const from = covered.window.first - series.first
    const counts = series.counts.slice(from, covered.window.last - series.first + 1)
    return [{ index, count: counts.reduce((sum, n) => sum + n, 0), provisional: isProvisional(covered) }]
  })
}

/** The stretches of a range that a measure does not cover. */
export function uncoveredRuns(measure: Measure, range: Window): Window[] {
  const gaps: Window[] = []
  let next = range.first
  for (const run of coveredRuns(measure, range.unit)) {
    if (run.first > next) gaps.push({ unit: range.unit, first: next, last: run.first - 1 })
    next = run.last + 1
  }
  return next <= range.last ? [...gaps, { unit: range.unit, first: next, last: range.last }] : gaps
}

const tenths = (value: number) => Math.round(value * 10) / 10

/** Bars that stand on `bottom`, the count `max` being `height` px tall, as the `d` of one path. */
export function barPath(track: Track, bars: readonly Bar[], max: number, height: number, bottom: number): string {
  const step = stepOf(track)
  const gap = step >= 6 ? 1.5 : step >= 3 ? 0.5 : 0
  return bars
    .map(({ index, count }) => {
      const left = tenths(edgeOf(track, index) + gap / 2)
      const right = tenths(edgeOf(track, index + 1) - gap / 2)
      const top = tenths(bottom - (count / max) * height)
      return `M${left},${bottom}V${top}H${right}V${bottom}Z`
    })
    .join('')
}
