import type { Window } from '../../model/period.ts'

/** What is moved: an end of the window, or the whole of it. */
export type Handle = 'start' | 'end' | 'whole'

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))

/** Slides a window by some periods, at most to the limits; its length stays. */
function slid(window: Window, by: number, limits: Window): Window {
  const delta = clamp(by, Math.min(0, limits.first - window.first), Math.max(0, limits.last - window.last))
  return { ...window, first: window.first + delta, last: window.last + delta }
}

/** A window after one of its handles moved by some periods; it keeps at least one period and stays in the limits. */
export function moved(handle: Handle, window: Window, by: number, limits: Window): Window {
  if (handle === 'whole') return slid(window, by, limits)
  if (handle === 'start')
    return { ...window, first: clamp(window.first + by, Math.min(limits.first, window.first), window.last) }
  return { ...window, last: clamp(window.last + by, window.first, Math.max(limits.last, window.last)) }
}

const FAR = { year: 5, month: 12 } as const

/**
 * What a key does to a handle; null when it does nothing. Arrows step by one period, with Shift or as Page keys by
 * 5 years or 12 months; Home and End go to the limits.
 */
export function keyed(handle: Handle, window: Window, key: string, shift: boolean, limits: Window): Window | null {
  const far = FAR[window.unit]
  const step = shift ? far : 1
  const ends = { start: window.first - limits.first, end: limits.last - window.last }
  const back = handle === 'end' ? window.last - window.first : ends.start
  const on = handle === 'start' ? window.last - window.first : ends.end
  const ways = new Map([
    ['ArrowLeft', -step],
    ['ArrowDown', -step],
    ['ArrowRight', step],
    ['ArrowUp', step],
    ['PageDown', -far],
    ['PageUp', far],
    ['Home', -back],
    ['End', on],
  ])
  const by = ways.get(key)
  return by === undefined ? null : moved(handle, window, by, limits)
}

/** The twelve months that end in one, or the first twelve of the limits when these begin later. */
export function trailing(month: number, limits: Window): Window {
  const window: Window = { unit: 'month', first: month - 11, last: month }
  return slid(window, Math.max(0, limits.first - window.first), limits)
}

/**
 * The window that a period stands for when it is pointed at: a year, a month alone where the window is a single
 * month, else the twelve months that end in it.
 */
export function chosenAt({ unit, first, last }: Window, index: number, limits: Window): Window {
  return unit === 'year' || first === last ? { unit, first: index, last: index } : trailing(index, limits)
}
