import { type Atlas, isMunicipality } from '../model/atlas.ts'
import { type Counts, countOf, windowCounts } from '../model/counts.ts'
import { personYears, personYearsByRow } from '../model/exposure.ts'
import { covers, isProvisional, type Measure } from '../model/measure.ts'
import type { Missing } from '../model/missing.ts'
import { inMonths, monthCount, type Window, yearOf } from '../model/period.ts'
import type { Population } from '../model/population.ts'
import { type Rate, rateOf } from './rate.ts'

/** One figure of a slice: what is known, and the reason for what is not. `population` is the mean over the months. */
export interface Value {
  readonly count: number | null
  readonly population: number | null
  readonly rate: Rate | null
  readonly missing: Missing | null
  readonly provisional: boolean
  /** The region holds a municipality of several parents before it was created. */
  readonly shared: boolean
}

/** A measure with its figures and the population behind its rates. */
export interface Figures {
  readonly atlas: Atlas
  readonly measure: Measure
  readonly counts: readonly Counts[]
  readonly population: Population
}

const absent = (missing: Missing): Value => ({
  count: null,
  population: null,
  rate: null,
  missing,
  provisional: false,
  shared: false,
})

function reasonOf(atlas: Atlas, rows: readonly number[], count: number, window: Window): Missing {
  if (rows.length === 0) return 'no-population'
  if (rows.every((row) => !isMunicipality(atlas, row))) return 'unspecified-place'
  const lastYear = yearOf(inMonths(window).last)
  const born = rows.some((row) => {
    const municipality = atlas.municipalities[row]
    return municipality !== undefined && (municipality.created === null || municipality.created <= lastYear)
  })
  return count === 0 && !born ? 'not-yet-created' : 'no-population'
}

/** Count, population and rate of a region in a window. `rows` are sorted; a region without any counts 0 people. */
export function valueIn(figures: Figures, rows: readonly number[], window: Window): Value {
  const { atlas, measure, population } = figures
  const covered = covers(measure, window)
  const counts = covered && figures.counts.find((c) => c.coverage === covered.coverage)
  if (!covered || !counts) return absent('not-covered')
  let count = 0
  for (const row of rows) count += countOf(counts, row, covered.window.first, covered.window.last)
  const years = personYears(population, measure.denominator, rows, window)
  if (years === 0) {
    const missing = reasonOf(atlas, rows, count, window)
    if (missing === 'not-yet-created') return absent(missing)
    return { ...absent(missing), count, provisional: isProvisional(covered) }
  }
  const first = yearOf(inMonths(window).first)
  return {
    count,
    population: (years * 12) / monthCount(window),
    rate: rateOf(count, years),
    missing: null,
    provisional: isProvisional(covered),
    shared: rows.length > 1 && rows.some((row) => (population.shared.get(row) ?? 0) > first),
  }
}

/** Counts and person-years of every row in a window; null when the measure does not cover it. */
export interface Field {
  readonly counts: Uint32Array
  readonly personYears: Float64Array
  readonly provisional: boolean
}

/** One pass over all rows, for the map and the table. */
export function fieldOf(figures: Figures, window: Window): Field | null {
  const covered = covers(figures.measure, window)
  const counts = covered && figures.counts.find((c) => c.coverage === covered.coverage)
  if (!covered || !counts) return null
  return {
    counts: windowCounts(counts, covered.window.first, covered.window.last),
    personYears: personYearsByRow(figures.population, figures.measure.denominator, window),
    provisional: isProvisional(covered),
  }
}
