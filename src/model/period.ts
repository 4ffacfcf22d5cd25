/** What a period index counts: years since year 0, or months since January of year 0. */
export type Resolution = 'year' | 'month'

/**
 * A stretch of time with both ends inside. `first` and `last` are years (2010) or month indices
 * (12 x year + month - 1), as `unit` says.
 */
export interface Window {
  readonly unit: Resolution
  readonly first: number
  readonly last: number
}

const YEAR = /^\d{4}$/
const MONTH = /^(\d{4})-(\d{2})$/

/** Month index of a calendar month; `month` counts from 1. */
export const monthIndex = (year: number, month: number): number => year * 12 + month - 1

/** Calendar year of a month index. */
export const yearOf = (month: number): number => Math.floor(month / 12)

/** Reads `2010` or `2010-03`; null when it is neither. */
function parsePeriod(text: string): { unit: Resolution; index: number } | null {
  if (YEAR.test(text)) return { unit: 'year', index: Number(text) }
  const match = MONTH.exec(text)
  if (!match) return null
  const month = Number(match[2])
  return month >= 1 && month <= 12 ? { unit: 'month', index: monthIndex(Number(match[1]), month) } : null
}

/** Reads `2010`, `2007..2010`, `2010-03` or `2007-01..2010-12`; null when it is none or runs backwards. */
export function parseWindow(text: string): Window | null {
  const parts = text.split('..')
  if (parts.length > 2) return null
  const first = parsePeriod(parts[0] ?? '')
  const last = parts.length === 2 ? parsePeriod(parts[1] ?? '') : first
  if (!first || !last || first.unit !== last.unit || last.index < first.index) return null
  return { unit: first.unit, first: first.index, last: last.index }
}

/** `2010` or `2010-03`. */
export function formatPeriod(unit: Resolution, index: number): string {
  if (unit === 'year') return String(index).padStart(4, '0')
  return `${String(yearOf(index)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The link form of a window: one period when both ends agree. */
export function formatWindow({ unit, first, last }: Window): string {
  const from = formatPeriod(unit, first)
  return first === last ? from : `${from}..${formatPeriod(unit, last)}`
}

/** The same stretch in months. */
export function inMonths(window: Window): Window {
  if (window.unit === 'month') return window
  return { unit: 'month', first: monthIndex(window.first, 1), last: monthIndex(window.last, 12) }
}

/** The same stretch in years, or null when it does not begin in January and end in December. */
export function inYears(window: Window): Window | null {
  if (window.unit === 'year') return window
  if (window.first % 12 !== 0 || window.last % 12 !== 11) return null
  return { unit: 'year', first: yearOf(window.first), last: yearOf(window.last) }
}

/** Length of a window in months. */
export function monthCount(window: Window): number {
  const months = inMonths(window)
  return months.last - months.first + 1
}

/** Two windows over the same months, however they are written. */
export function sameWindow(a: Window, b: Window): boolean {
  const [x, y] = [inMonths(a), inMonths(b)]
  return x.first === y.first && x.last === y.last
}

/** How a slice is cut. */
export type Step = 'month' | 'year' | 'window'

/**
 * The periods of a window: its months, its calendar years, or itself. A year that lies only partly in the window
 * is cut to the part inside, as a window of months.
 */
export function periodsOf(window: Window, step: Step): Window[] {
  if (step === 'window') return [window]
  if (step === 'month') {
    const { first, last } = inMonths(window)
    return Array.from({ length: last - first + 1 }, (_, i) => ({ unit: 'month', first: first + i, last: first + i }))
  }
  const { first, last } = inMonths(window)
  return Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => {
    const year = yearOf(first) + i
    const part: Window = {
      unit: 'month',
      first: Math.max(first, monthIndex(year, 1)),
      last: Math.min(last, monthIndex(year, 12)),
    }
    return inYears(part) ?? part
  })
}
