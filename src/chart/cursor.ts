import type { Resolution } from '../model/period.ts'

const FAR = { year: 5, month: 12 } as const

/**
 * Where a key takes the cursor; null when it does nothing. Arrows go one period on or back, Shift or the Page keys
 * 5 years or 12 months, Home and End to the ends.
 */
export function cursorAfter(
  key: string,
  shift: boolean,
  index: number,
  step: Resolution,
  first: number,
  last: number,
): number | null {
  const far = FAR[step]
  const one = shift ? far : 1
  const targets = new Map([
    ['ArrowLeft', index - one],
    ['ArrowDown', index - one],
    ['ArrowRight', index + one],
    ['ArrowUp', index + one],
    ['PageDown', index - far],
    ['PageUp', index + far],
    ['Home', first],
    ['End', last],
  ])
  const target = targets.get(key)
  return target === undefined ? null : Math.max(first, Math.min(last, target))
}
