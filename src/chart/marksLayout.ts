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
 * Marks that stand at least `gap` px apart within `left` and `right`: what lies within `gap` px of the first of a mark
 * shares it, and marks that would still overlap move apart.
 */
export function marksOf<T>(placed: readonly Placed<T>[], gap: number, left: number, right: number): Mark<T>[] {
  const groups: Placed<T>[][] = []
  for (const one of [...placed].sort((a, b) => a.x - b.x)) {
    const [first] = groups.at(-1) ?? []
    if (first && one.x - first.x < gap) groups.at(-1)?.push(one)
    else groups.push([one])
  }
  const at: number[] = []
  for (const group of groups) at.push(Math.max(middle(group), (at.at(-1) ?? left - gap) + gap))
  for (let i = at.length - 1; i >= 0; i--) at[i] = Math.min(at[i] as number, (at[i + 1] ?? right + gap) - gap)
  return groups.map((group, i) => ({ x: at[i] as number, items: group.map(({ item }) => item) }))
}
