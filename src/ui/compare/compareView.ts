import { formatPlace, type Place } from '../../model/place.ts'
import type { View } from '../../model/view.ts'

/** Most places beside the one in view. */
export const MOST_VERSUS = 5

const COUNTRY = 'country:'

/** Whether a view compares places or measures on a chart. */
export const isCompared = ({ measures, versus, chart, filters }: View): boolean =>
  measures.length > 1 || versus.length > 0 || chart.length > 0 || filters.some((filter) => filter.startsWith(COUNTRY))

/** What adding a place came to. */
export type Added = 'added' | 'there' | 'full'

/** The places to compare with after one was added, and what came of it. */
export function withVersus({ place, versus }: View, other: Place): { versus: readonly Place[]; came: Added } {
  const text = formatPlace(other)
  if ([place, ...versus].some((known) => formatPlace(known) === text)) return { versus, came: 'there' }
  if (versus.length >= MOST_VERSUS) return { versus, came: 'full' }
  return { versus: [...versus, other], came: 'added' }
}

/** Codes of the countries that a view compares with, three capital letters, as they were added. */
export const countriesOf = (filters: readonly string[]): string[] => [
  ...new Set(filters.flatMap((f) => (f.startsWith(COUNTRY) ? [f.slice(COUNTRY.length).toUpperCase()] : []))),
]

/** The filters with a country added at the end, or taken out where it was among them. */
export function toggleCountry(filters: readonly string[], iso: string): string[] {
  const kept = filters.filter((filter) => filter.toLowerCase() !== COUNTRY + iso.toLowerCase())
  return kept.length < filters.length ? kept : [...filters, COUNTRY + iso.toLowerCase()]
}
