import type { Resolution, Window } from '../../model/period.ts'

const lengthOf = ({ first, last }: Window) => last - first + 1

const distance = (run: Window, window: Window) => Math.max(0, run.first - window.last, window.first - run.last)

const holds = (run: Window, window: Window) => run.first <= window.first && window.last <= run.last

/** The window of up to the same length that lies nearest inside one of the covered runs. */
export function fitted(window: Window, runs: readonly Window[]): Window {
  const nearest = [...runs].sort((a, b) => distance(a, window) - distance(b, window) || b.last - a.last)[0]
  if (!nearest || runs.some((run) => holds(run, window))) return window
  const length = Math.min(lengthOf(window), lengthOf(nearest))
  const first = Math.max(nearest.first, Math.min(nearest.last - length + 1, window.first))
  return { unit: window.unit, first, last: first + length - 1 }
}

/** The covered run that holds a period; `otherwise` where none does. */
export const runAt = (index: number, runs: readonly Window[], otherwise: Window): Window =>
  runs.find(({ first, last }) => first <= index && index <= last) ?? otherwise

/** The next window of the same length that is covered: one period on, or the first of the next run; null at the end. */
export function nextWindow(window: Window, runs: readonly Window[]): Window | null {
  const length = lengthOf(window)
  const on = { ...window, first: window.first + 1, last: window.last + 1 }
  if (runs.some((run) => holds(run, on))) return on
  const run = runs.find(({ first, last }) => first > window.first && last - first + 1 >= length)
  return run ? { ...window, first: run.first, last: run.first + length - 1 } : null
}

/** Where playing begins again after the end: at the first covered period, as long as before where there is room. */
export function firstWindow(window: Window, runs: readonly Window[]): Window | null {
  const run = runs.find((r) => lengthOf(r) >= lengthOf(window)) ?? runs[0]
  return run ? { ...window, first: run.first, last: Math.min(run.last, run.first + lengthOf(window) - 1) } : null
}

/** Speeds that can be chosen. */
export const SPEEDS = [0.5, 1, 2] as const
export type Speed = (typeof SPEEDS)[number]

const PAUSE: Readonly<Record<Resolution, number>> = { year: 900, month: 300 }

/** How long a window stands while playing, in ms; at least 500 for a reader who wants less motion. */
export const pauseOf = (unit: Resolution, speed: Speed, still: boolean): number =>
  Math.max(PAUSE[unit] / speed, still ? 500 : 0)
