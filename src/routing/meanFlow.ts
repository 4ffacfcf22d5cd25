import { CODES } from './flowByMunicipality.ts'
import type { Answer } from './model.ts'
import type { Commodity } from './origin.ts'

/** Mean over commodities of the share that starts in or passes each municipality, by code: each counts alike. */
export function meanFlow(answer: Answer, commodities: readonly Commodity[]): Float64Array {
  const mean = new Float64Array(CODES)
  for (const commodity of commodities) {
    const { municipalities } = answer[commodity]
    for (let code = 0; code < CODES; code++)
      mean[code] = (mean[code] as number) + (municipalities[code] as number) / commodities.length
  }
  return mean
}

/** How far a municipality's flow moved, by code, in shares. */
export interface Shift {
  readonly code: number
  readonly before: number
  readonly after: number
}

/** Municipalities whose flow changed by at least `least`, the largest change first, ties by code. */
export function shifts(before: Float64Array, after: Float64Array, least: number): Shift[] {
  const found: Shift[] = []
  for (let code = 0; code < before.length; code++) {
    const [b, a] = [before[code] as number, after[code] as number]
    if (Math.abs(a - b) >= least) found.push({ code, before: b, after: a })
  }
  return found.sort((x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before) || x.code - y.code)
}
