import type { Counts } from '../model/counts.ts'
import { type Covered, covers, isProvisional, type Measure } from '../model/measure.ts'
import { formatWindow, inMonths, periodsOf, type Step, type Window, yearOf } from '../model/period.ts'
import type { Population } from '../model/population.ts'
import type { Figures } from '../stats/value.ts'
import type { SliceSource } from './source.ts'

/** One period of a slice as a measure holds it. */
export interface Cut {
  readonly window: Window
  /** `2010-03`, `2010` or `2007-01..2010-12`. */
  readonly label: string
  /** The counts that answer it, and from which to which of their periods; null when it is not wholly covered. */
  readonly held: { readonly counts: Counts; readonly first: number; readonly last: number } | null
  /** Equal for cuts in which one municipality has the same figures whenever its count is the same. */
  readonly sameness: string
}

/** A measure of a slice: its figures, and its periods in order. */
export interface Part {
  readonly figures: Figures
  readonly cuts: readonly Cut[]
}

function samenessOf(window: Window, covered: Covered): string {
  const { first, last } = inMonths(window)
  return `${first === last ? yearOf(first) : `${first} ${last}`} ${isProvisional(covered)}`
}

/** Cuts a window for one measure, and takes only the counts that answer any of its periods from the source. */
export async function cutMeasure(
  source: SliceSource,
  measure: Measure,
  window: Window,
  by: Step,
  population: Population,
): Promise<Part> {
  const periods = periodsOf(window, by).map((period) => ({ period, covered: covers(measure, period) }))
  const coverages = [...new Set(periods.flatMap(({ covered }) => (covered ? [covered.coverage] : [])))]
  const counts = await Promise.all(coverages.map((coverage) => source.counts(measure, coverage)))
  const cuts = periods.map(({ period, covered }): Cut => {
    const found = covered && counts[coverages.indexOf(covered.coverage)]
    return {
      window: period,
      label: formatWindow(period),
      held: covered && found ? { counts: found, first: covered.window.first, last: covered.window.last } : null,
      sameness: covered ? samenessOf(period, covered) : '',
    }
  })
  return { figures: { atlas: await source.atlas(), measure, counts, population }, cuts }
}
