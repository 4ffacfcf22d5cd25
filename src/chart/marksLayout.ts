import type { Resolution } from '../model/period.ts'

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] as number))

/**
 * Where a date stands on the axis of a chart, in periods: the middle of its day, month or year. A period goes from half
 * before its index to half after.
 */
export function positionOf(date: string, step: Resolution): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return step === 'year' ? year : year * 12 + 5.5
  const share = day === undefined ? 0.5 : (day - 0.5) / daysIn(year, month)
  return step === 'month' ? year * 12 + month - 1.5 + share : year - 0.5 + (month - 1 + share) / 12
}

/** Something to be marked, in px from the left. */
export interface Placed<T> {
  readonly x: number
  readonly item: T
}

/** Neighbours that share a mark, and where it stands. */
export interface Mark<T> {
  readonly x: number
  readonly items: readonly T[]
}

const middle = <T>(all: readonly Placed<T>[]) => all.reduce((sum, { x }) => sum + x, 0) / all.length

/**
 * Marks that stand at least `gap` px apart: those that would overlap are joined, the nearest first, and stand in their
 * middle, within `left` and `right`.
 */
export function marksOf<T>(placed: readonly Placed<T>[], gap: number, left: number, right: number): Mark<T>[] {
  const sorted = [...placed].sort((a, b) => a.x - b.x)
  const groups = sorted.map((one) => [one])
  const place = (group: readonly Placed<T>[]) => Math.max(left, Math.min(right, middle(group)))
  for (;;) {
    let [nearest, least] = [-1, gap]
    for (let i = 1; i < groups.length; i++) {
      const apart = place(groups[i] as Placed<T>[]) - place(groups[i - 1] as Placed<T>[])
      if (apart < least) [nearest, least] = [i, apart]
    }
    if (nearest < 0) break
    const joined = [...(groups[nearest - 1] as Placed<T>[]), ...(groups[nearest] as Placed<T>[])]
    groups.splice(nearest - 1, 2, joined)
  }
  return groups.map((group) => ({ x: place(group), items: group.map(({ item }) => item) }))
}
