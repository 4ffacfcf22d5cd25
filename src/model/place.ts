import { type Atlas, stateOfRow } from './atlas.ts'
import { decodeOutline, encodeOutline, type Outline } from './outline.ts'

/** One member of a region, before it is looked up. */
export type Term =
  | { readonly kind: 'country' }
  | { readonly kind: 'state'; readonly code: string }
  | { readonly kind: 'municipality'; readonly code: string }
  | { readonly kind: 'metro'; readonly id: string }
  | { readonly kind: 'area'; readonly outline: Outline }
  | { readonly kind: 'near'; readonly code: string; readonly km: number }

/** A region: terms added and taken out, in the order they were written. */
export interface Place {
  readonly terms: readonly { readonly term: Term; readonly minus: boolean }[]
}

/** A place that could not be read, with the reason in a lower-case clause. */
export interface Unplaced {
  readonly reason: string
}

/** The whole country. */
export const MEXICO: Place = { terms: [{ term: { kind: 'country' }, minus: false }] }

/** The longest radius of a `near:` term, in km. */
const MAX_KM = 1000

function parseTerm(atlas: Atlas, text: string): Term | Unplaced {
  if (text === 'mx') return { kind: 'country' }
  if (/^\d{2}$/.test(text))
    return atlas.stateOf.has(text) ? { kind: 'state', code: text } : { reason: `unknown state ${text}` }
  if (/^\d{5}$/.test(text)) {
    const row = atlas.rowOf.get(text)
    return row !== undefined && row < atlas.municipalities.length
      ? { kind: 'municipality', code: text }
      : { reason: `unknown municipality ${text}` }
  }
  if (text.startsWith('metro:')) {
    const rest = text.slice(6)
    const id = /^\d{4}\./.test(rest) ? rest : `2010.${rest}`
    return atlas.metroOf.has(id) ? { kind: 'metro', id } : { reason: `unknown metro area ${rest}` }
  }
  if (text.startsWith('area:')) {
    const outline = decodeOutline(text.slice(5))
    return outline ? { kind: 'area', outline } : { reason: 'the drawn area cannot be read' }
  }
  if (text.startsWith('near:')) {
    const [code = '', km = '', ...rest] = text.slice(5).split(':')
    const row = atlas.rowOf.get(code)
    if (row === undefined || row >= atlas.drawn) return { reason: `unknown municipality ${code}` }
    if (rest.length > 0 || !/^\d{1,4}(\.\d{1,2})?$/.test(km) || Number(km) <= 0 || Number(km) > MAX_KM)
      return { reason: `a radius is above 0 and at most ${MAX_KM} km, not ${km}` }
    return { kind: 'near', code, km: Number(km) }
  }
  return { reason: `unknown place ${text}` }
}

/** Reads the link form of a region, such as `08,-08037`; the first term must add. */
export function parsePlace(atlas: Atlas, text: string): Place | Unplaced {
  const terms: { term: Term; minus: boolean }[] = []
  for (const part of text.split(',')) {
    const minus = part.startsWith('-')
    const term = parseTerm(atlas, minus ? part.slice(1) : part)
    if ('reason' in term) return term
    terms.push({ term, minus })
  }
  return terms[0]?.minus ? { reason: 'a region cannot begin with a place taken out' } : { terms }
}

function formatTerm(term: Term): string {
  switch (term.kind) {
    case 'country':
      return 'mx'
    case 'state':
    case 'municipality':
      return term.code
    case 'metro':
      return `metro:${term.id}`
    case 'area':
      return `area:${encodeOutline(term.outline)}`
    case 'near':
      return `near:${term.code}:${term.km}`
  }
}

/** The link form of a region. */
export const formatPlace = (place: Place): string =>
  place.terms.map(({ term, minus }) => (minus ? '-' : '') + formatTerm(term)).join(',')

/** Whether a place is the whole country and nothing else. */
export const isCountry = (place: Place): boolean => place.terms.length === 1 && place.terms[0]?.term.kind === 'country'

/** West, south, east and north in degrees of a region that is made of drawn areas alone; null when it is not. */
export function boundsOfDrawn({ terms }: Place): [number, number, number, number] | null {
  const corners: (readonly number[])[] = []
  for (const { term, minus } of terms) {
    if (minus) continue
    if (term.kind !== 'area') return null
    corners.push(...term.outline)
  }
  const [lons, lats] = [corners.map(([lon]) => lon as number), corners.map(([, lat]) => lat as number)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** Finds the drawn municipalities of a term that is a shape: a drawn area or a radius. Rows, in any order. */
export type FindInShape = (term: Extract<Term, { kind: 'area' | 'near' }>) => readonly number[]

function rowsOfTerm(atlas: Atlas, term: Term, find: FindInShape): readonly number[] {
  switch (term.kind) {
    case 'country':
      return atlas.codes.map((_, row) => row)
    case 'state':
      return atlas.codes.flatMap((_, row) => (stateOfRow(atlas, row) === term.code ? [row] : []))
    case 'municipality':
      return [atlas.rowOf.get(term.code) as number]
    case 'metro':
      return (atlas.metroOf.get(term.id)?.members ?? []).flatMap((code) => atlas.rowOf.get(code) ?? [])
    case 'area':
    case 'near':
      return find(term)
  }
}

/** The rows of a region, sorted: what its terms add, less what they take out, in the order written. */
export function rowsOf(atlas: Atlas, place: Place, find: FindInShape): number[] {
  const rows = new Set<number>()
  for (const { term, minus } of place.terms) {
    for (const row of rowsOfTerm(atlas, term, find)) minus ? rows.delete(row) : rows.add(row)
  }
  return [...rows].sort((a, b) => a - b)
}
