import type { FaultReason, ReportPlace } from './report.ts'
import { plainName } from './reportText.ts'

/** A place that was found, or why none was. */
export type Found = { readonly place: ReportPlace } | { readonly reason: FaultReason }

/** Finds municipalities by code, or by name with or without their state. */
export interface PlaceBook {
  readonly byCode: (code: string) => Found
  readonly byName: (name: string, state: string) => Found
}

const CODE = /^\d{4,5}$/
const SHORT_STATES: readonly (readonly [string, string])[] = [
  ['coahuila', '05'],
  ['michoacan', '16'],
  ['veracruz', '30'],
  ['distrito federal', '09'],
  ['cdmx', '09'],
  ['ciudad de mexico', '09'],
  ['estado de mexico', '15'],
  ['edomex', '15'],
  ['mexico', '15'],
]

/** A book of municipalities; `states` gives the names of states by code. A code that lost its leading zero is found. */
export function placeBook(places: readonly ReportPlace[], states: ReadonlyMap<string, string>): PlaceBook {
  const codes = new Map(places.map((place) => [place.code, place]))
  const stateCodes = new Map([...[...states].map(([code, name]) => [plainName(name), code] as const), ...SHORT_STATES])
  const names = new Map<string, ReportPlace[]>()
  for (const place of places) {
    const key = plainName(place.name)
    names.set(key, [...(names.get(key) ?? []), place])
  }
  const named = (name: string) => names.get(name) ?? names.get(name.replace(/^(ciudad|cd) (de )?/, '')) ?? []
  return {
    byCode(code) {
      const place = CODE.test(code) ? codes.get(code.padStart(5, '0')) : undefined
      return place ? { place } : { reason: 'unknown-code' }
    },
    byName(name, state) {
      const [own = '', told = ''] = state === '' ? name.split(',') : [name, state]
      const wanted = stateCodes.get(plainName(told))
      if (told.trim() !== '' && wanted === undefined) return { reason: 'unknown-place' }
      const found = named(plainName(own)).filter((place) => wanted === undefined || place.state === wanted)
      const [only] = found
      if (!only) return { reason: 'unknown-place' }
      return found.length === 1 ? { place: only } : { reason: 'ambiguous-place' }
    },
  }
}
