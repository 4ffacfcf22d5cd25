import type { DayOrder } from './report.ts'

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?$/
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,].*)?$/
const [EARLIEST, LATEST] = [1900, 2099]
const HALF = 12

const two = (n: number) => String(n).padStart(2, '0')

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * Whether dates such as 3/4/2013 name the day first: as soon as one of them can only be read so. Where all could be
 * read both ways the day comes first, as in Mexico; null when there is no such date.
 */
export function dayOrderOf(dates: Iterable<string>): DayOrder {
  let order: DayOrder = null
  for (const date of dates) {
    const [, a, b] = SLASHED.exec(date) ?? []
    if (a === undefined || b === undefined) continue
    if (Number(a) > HALF) return 'day-first'
    if (Number(b) > HALF) return 'month-first'
    order = 'day-first'
  }
  return order
}

/** A date as `2013-04-03`, `2013-04` or `2013`; null when it is none, or of no year between 1900 and 2099. */
export function reportDate(text: string, order: DayOrder): string | null {
  const iso = ISO.exec(text)
  const slashed = iso ? null : SLASHED.exec(text)
  const [first, second] = [Number(slashed?.[1]), Number(slashed?.[2])]
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map((part) => (part === undefined ? undefined : Number(part)))
    : slashed
      ? [Number(slashed[3]), ...(order === 'month-first' ? [first, second] : [second, first])]
      : []
  if (year === undefined || year < EARLIEST || year > LATEST) return null
  if (month === undefined) return String(year)
  if (month < 1 || month > HALF) return null
  if (day === undefined) return `${year}-${two(month)}`
  return isDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null
}

/** First and last month of such a date, as month indices. */
export function monthsOfDate(date: string): readonly [number, number] {
  const [year = 0, month] = date.split('-').map(Number)
  return month === undefined ? [year * 12, year * 12 + 11] : [year * 12 + month - 1, year * 12 + month - 1]
}
