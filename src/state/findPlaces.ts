import uFuzzy from '@leeoniya/ufuzzy'
import type { Atlas } from '../model/atlas.ts'
import { type Place, parsePlace } from '../model/place.ts'
import type { Language } from '../model/view.ts'
import { placeName } from '../text/placeName.ts'

/** A place that a search can find. `text` is its link form, `weight` its population. */
export interface Candidate {
  readonly text: string
  readonly place: Place
  readonly label: string
  readonly kind: 'country' | 'state' | 'metro' | 'municipality'
  readonly weight: number
}

/** Finds candidates by what was typed, best first. */
export type FindPlaces = (typed: string, most: number) => Candidate[]

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/**
 * Builds a search over country, states, metro areas of 2010 and municipalities. Accents do not matter, one wrong letter
 * a word is forgiven, and of equal matches the more populous comes first. `people` gives the population of a row.
 */
export function placeFinder(atlas: Atlas, lang: Language, people: (row: number) => number): FindPlaces {
  const candidate = (text: string, kind: Candidate['kind'], weight: number): Candidate[] => {
    const place = parsePlace(atlas, text)
    return 'reason' in place ? [] : [{ text, place, kind, weight, label: placeName(atlas, place, lang) }]
  }
  const sum = (rows: readonly number[]) => rows.reduce((total, row) => total + people(row), 0)
  const drawn = atlas.municipalities.slice(0, atlas.drawn)
  const rowsIn = (state: string) => drawn.flatMap((m, row) => (m.code.startsWith(state) ? [row] : []))
  const all = [
    ...candidate('mx', 'country', Number.MAX_SAFE_INTEGER),
    ...atlas.states.flatMap((s) => candidate(s.code, 'state', sum(rowsIn(s.code)))),
    ...atlas.metros
      .filter((m) => m.id.startsWith('2010.'))
      .flatMap((m) =>
        candidate(`metro:${m.id}`, 'metro', sum(m.members.map((code) => atlas.rowOf.get(code) as number))),
      ),
    ...drawn.flatMap((m, row) => candidate(m.code, 'municipality', people(row))),
  ].sort((a, b) => b.weight - a.weight)
  const haystack = all.map(({ label, text }) => `${fold(label)} ${text}`)
  const engine = new uFuzzy({ intraMode: 1, intraIns: 1 })
  return (typed, most) => {
    const needle = fold(typed).trim()
    if (needle === '') return all.slice(0, most)
    const [found, info, order] = engine.search(haystack, needle, 1, 3000)
    if (!found) return []
    const ranked = info && order ? order.map((i) => info.idx[i] as number) : found
    const starts = (i: number) => (haystack[i]?.startsWith(needle) ? 0 : 1)
    const exact = (i: number) => (fold(all[i]?.label ?? '').split(',')[0] === needle ? 0 : 1)
    return [...ranked]
      .sort((a, b) => exact(a) - exact(b) || starts(a) - starts(b) || a - b)
      .slice(0, most)
      .map((i) => all[i] as Candidate)
  }
}
