import { EVIDENCE, type Evidence, TIERS, type Tier } from './incident.ts'

/** The values that the filters of a view give for a key: `cat:massacre` gives `massacre` for `cat`. */
export const valuesOf = (filters: readonly string[], key: string): string[] =>
  filters.filter((token) => token.startsWith(`${key}:`)).map((token) => token.slice(key.length + 1))

/** The filters with other values for a key; the rest stays as it is. */
export const withValues = (filters: readonly string[], key: string, values: readonly string[]): string[] => [
  ...filters.filter((token) => !token.startsWith(`${key}:`)),
  ...values.map((value) => `${key}:${value}`),
]

const LONGEST = 50

/** A text as a filter can hold it: letters, digits and a few signs, up to 50 of them. */
export const searchable = (text: string): string => text.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').slice(0, LONGEST)

/** Which incidents are shown. An empty list of categories or levels means all. */
export interface IncidentFilter {
  readonly categories: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly tiers: readonly Tier[]
  readonly text: string
  /** Whether the window does not matter. */
  readonly anyTime: boolean
  /** The record that is open; it is always shown. */
  readonly id: string | null
}

const known = <T extends string>(words: readonly T[], values: readonly string[]): T[] =>
  words.filter((word) => values.includes(word))

/** Reads the filters of a view; core records are shown unless told otherwise. */
export function incidentFilter(filters: readonly string[]): IncidentFilter {
  const tiers = known(TIERS, valuesOf(filters, 'tier'))
  return {
    categories: valuesOf(filters, 'cat'),
    evidence: known(EVIDENCE, valuesOf(filters, 'ev')),
    tiers: tiers.length > 0 ? tiers : ['core'],
    text: valuesOf(filters, 'q')[0] ?? '',
    anyTime: valuesOf(filters, 'when').includes('any'),
    id: valuesOf(filters, 'id')[0] ?? null,
  }
}
