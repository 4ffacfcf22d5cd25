import type { Atlas } from './atlas.ts'
import { type FindInShape, isCountry, MEXICO, type Place, rowsOf, type Term } from './place.ts'

/** What a chosen shape does to the region: it becomes the region, joins it, or is taken out of it. */
export const JOINS = ['new', 'add', 'out'] as const
export type Join = (typeof JOINS)[number]

/** The region after terms were chosen; the country is never joined, and nothing is taken out of it but by name. */
export function joined(place: Place, terms: readonly Term[], join: Join): Place {
  const added = terms.map((term) => ({ term, minus: join === 'out' }))
  if (join === 'new' || (join === 'add' && isCountry(place)))
    return { terms: added.map((t) => ({ ...t, minus: false })) }
  return { terms: [...place.terms, ...added] }
}

/** The region without one of its terms; the country when nothing is left that adds. */
export function withoutTerm(place: Place, index: number): Place {
  const kept = place.terms.filter((_, i) => i !== index)
  const first = kept.findIndex(({ minus }) => !minus)
  return first < 0 ? MEXICO : { terms: kept.slice(first) }
}

/** The region with one term in place of another. */
export const withTerm = (place: Place, index: number, term: Term): Place => ({
  terms: place.terms.map((t, i) => (i === index ? { ...t, term } : t)),
})

/** The region without a municipality: its own term is dropped, and what other terms still bring is taken out. */
export function withoutMember(atlas: Atlas, place: Place, code: string, find: FindInShape): Place {
  const own = place.terms.findIndex(({ term, minus }) => !minus && term.kind === 'municipality' && term.code === code)
  const rest = own < 0 || place.terms.filter(({ minus }) => !minus).length === 1 ? place : withoutTerm(place, own)
  const still = rowsOf(atlas, rest, find).includes(atlas.rowOf.get(code) ?? -1)
  return still ? { terms: [...rest.terms, { term: { kind: 'municipality', code }, minus: true }] } : rest
}
