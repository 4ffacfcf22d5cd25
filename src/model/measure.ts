import { inMonths, inYears, type Resolution, type Step, type Window } from './period.ts'

/** Which moment of a death or file a figure is dated by. */
export type TimeBasis = 'occurrence' | 'registration' | 'list' | 'case-file'

/** Whose number a rate is taken of. */
export type Denominator = 'total' | 'women' | 'men'

/** One resolution in which a measure is known, without gaps from `first` to `last` (period indices). */
export interface Coverage {
  readonly resolution: Resolution
  readonly first: number
  readonly last: number
  /** First provisional period, or null when all are final. */
  readonly provisionalFrom: number | null
}

/** What is counted, by whom, on which time basis, and when. */
export interface Measure {
  readonly id: string
  readonly timeBasis: TimeBasis
  readonly denominator: Denominator
  readonly producer: string
  readonly source: string
  readonly coverage: readonly Coverage[]
}

const contains = (coverage: Coverage, { first, last }: Window) => coverage.first <= first && last <= coverage.last

const at = (measure: Measure, resolution: Resolution) => measure.coverage.filter((c) => c.resolution === resolution)

/** A window as the figures hold it: which coverage answers, from which to which of its periods. */
export interface Covered {
  readonly coverage: Coverage
  readonly window: Window
}

/**
 * The coverage that answers a window. Whole years are answered by yearly figures where there are any, other
 * windows by months. Null when the window is not wholly covered.
 */
export function covers(measure: Measure, window: Window): Covered | null {
  const years = inYears(window)
  const yearly = years && at(measure, 'year').find((c) => contains(c, years))
  if (years && yearly) return { coverage: yearly, window: years }
  const months = inMonths(window)
  const monthly = at(measure, 'month').find((c) => contains(c, months))
  return monthly ? { coverage: monthly, window: months } : null
}

/** Like `covers`, by months alone. */
export function coversMonthly(measure: Measure, window: Window): boolean {
  const months = inMonths(window)
  return at(measure, 'month').some((c) => contains(c, months))
}

/** Whether a covered window holds a provisional period. */
export function isProvisional({ coverage, window }: Covered): boolean {
  return coverage.provisionalFrom !== null && window.last >= coverage.provisionalFrom
}

/** How a slice is cut when nobody says: by month where all of it is covered monthly and no yearly figures answer it. */
export function defaultStep(measure: Measure, window: Window): Step {
  if (covers(measure, window)?.coverage.resolution === 'year') return 'year'
  return coversMonthly(measure, window) ? 'month' : 'year'
}

/** The latest whole year that a measure covers, as a window; its last period when it covers no whole year. */
export function latestYear(measure: Measure): Window {
  const last = Math.max(
    ...measure.coverage.map((c) => (c.resolution === 'year' ? c.last : Math.floor((c.last + 1) / 12) - 1)),
  )
  const window: Window = { unit: 'year', first: last, last }
  if (covers(measure, window)) return window
  const end = measure.coverage[0]
  if (!end) throw new Error(`measure without coverage: ${measure.id}`)
  return { unit: end.resolution, first: end.last, last: end.last }
}
