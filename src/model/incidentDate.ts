import { inMonths, monthIndex, type Window } from './period.ts'

/** A stretch of time with both ends inside, each a day, month or year: `2010-07-29`, `2010-07` or `2010`. */
export interface Stretch {
  readonly first: string
  readonly last: string
}

/** The months that a stretch touches. */
function monthsOf({ first, last }: Stretch): Window {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const [endYear = 0, endMonth = 12] = last.split('-').map(Number)
  return { unit: 'month', first: monthIndex(year, month), last: monthIndex(endYear, endMonth) }
}

/** Whether a stretch touches a window. */
export function touches(stretch: Stretch, window: Window): boolean {
  const [own, asked] = [monthsOf(stretch), inMonths(window)]
  return own.first <= asked.last && asked.first <= own.last
}

/** Whether a stretch may lie outside of a window that it touches: it is longer than the part inside. */
export function mayLieOutside(stretch: Stretch, window: Window): boolean {
  const [own, asked] = [monthsOf(stretch), inMonths(window)]
  return own.first < asked.first || own.last > asked.last
}
