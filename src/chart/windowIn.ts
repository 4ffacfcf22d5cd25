import { inMonths, inYears, type Resolution, type Window, yearOf } from '../model/period.ts'

/** A window in the step of a chart; in years, those that it touches. */
export function windowIn(step: Resolution, window: Window): Window {
  if (step === 'month') return inMonths(window)
  return inYears(window) ?? { unit: 'year', first: yearOf(window.first), last: yearOf(window.last) }
}
