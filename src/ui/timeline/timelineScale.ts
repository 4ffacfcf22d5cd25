import type { Measure } from '../../model/measure.ts'
import { inYears, type Resolution, type Window, yearOf } from '../../model/period.ts'

/** All years that any measure covers, from January to December, in a unit. */
export function rangeOf(measures: readonly Measure[], unit: Resolution): Window {
  const years = measures.flatMap(({ coverage }) =>
    coverage.flatMap(({ resolution, first, last }) =>
      resolution === 'year' ? [first, last] : [yearOf(first), yearOf(last)],
    ),
  )
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return unit === 'year' ? { unit, first, last } : { unit, first: first * 12, last: last * 12 + 11 }
}

/** Where a range of periods lies, in px. */
export interface Track {
  readonly range: Window
  readonly left: number
  readonly right: number
}

/** Width of one period in px. */
export const stepOf = ({ range, left, right }: Track): number => (right - left) / (range.last - range.first + 1)

/** Left edge of a period in px; the right edge of one is the left edge of the next. */
export const edgeOf = (track: Track, index: number): number => track.left + (index - track.range.first) * stepOf(track)

/** The period under a position in px, held inside the range. */
export function indexAt(track: Track, px: number): number {
  const { first, last } = track.range
  return Math.max(first, Math.min(last, first + Math.floor((px - track.left) / stepOf(track))))
}

/** How many whole periods a way of `px` is. */
export const periodsIn = (track: Track, px: number): number => Math.round(px / stepOf(track)) + 0

/** Smallest side of what a finger must hit, px. */
export const TOUCH = 24

/**
 * Where the two ends and the middle of a window are held, in px: the ends at its edges, and further out where the
 * window is too narrow to leave the middle its room.
 */
export function grips(track: Track, window: Window): { start: number; end: number; middle: number; width: number } {
  const [from, to] = [edgeOf(track, window.first), edgeOf(track, window.last + 1)]
  const half = Math.max(TOUCH, (to - from) / 2)
  const middle = (from + to) / 2
  return { start: middle - half, end: middle + half, middle, width: 2 * half - TOUCH }
}

/** A stretch as it is written in the other unit; up to twelve months become the year that they end in. */
export function inUnit(window: Window, unit: Resolution): Window {
  const { first, last } = window
  if (window.unit === unit) return window
  if (unit === 'month') return { unit, first: first * 12, last: last * 12 + 11 }
  const years = inYears(window)
  return years ?? { unit, first: last - first < 12 ? yearOf(last) : yearOf(first), last: yearOf(last) }
}
