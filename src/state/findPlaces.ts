import uFuzzy from '@leeoniya/ufuzzy'
import type { Locality } from '../io/compactGazetteer.ts'
import type { Atlas } from '../model/atlas.ts'
import { parsePlace } from '../model/place.ts'
import type { Language } from '../model/view.ts'
import { placeName, rowName } from '../text/placeName.ts'

/** A place that a search can find. `text` is its link form: for a locality, that of its municipality. */
export interface Candidate {
  readonly text: string
  readonly label: string
  readonly kind: 'country' | 'state' | 'metro' | 'municipality' | 'locality'
  /** Population, by which equal matches are ranked. */
  readonly weight: number
  /** Where a locality lies, in degrees; null for what is a place of the map itself. */
  readonly spot: { readonly lon: number; readonly lat: number } | null
}

/** Finds candidates by what was typed, best first. */
export type FindPlaces = (typed: string, most: number) => Candidate[]

interface Entry {
  /** The name alone, folded. */
  readonly name: string
  /** All that may be typed, folded. */
  readonly text: string
  readonly weight: number
  readonly candidate: () => Candidate
}

const MOST_ORDERED = 3000
const CITY = /^(ciudad|cd\.?) (?=.)/

/** Text without accents and in small letters. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** How badly a name answers: not at all when it is what was typed, then beginning, a word's beginning, within, a slip. */
function distanceOf({ name, text }: Entry, needle: string): number {
  if (name === needle || name.replace(/ [([].*$/, '') === needle) return 0
  if (name.startsWith(needle)) return 1
  if (text.includes(` ${needle}`)) return 2
  return text.includes(needle) ? 3 : 4
}

/** What puts a match before another: a close name, and people, of whom 30 times as many outweigh one step of distance. */
const merit = (entry: Entry, distance: number) => Math.log(entry.weight + 10) / Math.log(30) - distance

function placeEntries(atlas: Atlas, lang: Language, people: (row: number) => number): Entry[] {
  const entry = (text: string, kind: Candidate['kind'], weight: number): Entry[] => {
    const place = parsePlace(atlas, text)
    if ('reason' in place) return []
    const label = placeName(atlas, place, lang)
    const folded = fold(label)
    const name =
      kind === 'metro' ? fold(atlas.metroOf.get(text.slice(6))?.name ?? '') : (folded.split(',')[0] as string)
    const candidate = { text, label, kind, weight, spot: null }
    return [{ name, text: `${folded} ${text}`, weight, candidate: () => candidate }]
  }
  const sum = (rows: readonly number[]) => rows.reduce((total, row) => total + people(row), 0)
  const drawn = atlas.municipalities.slice(0, atlas.drawn)
  const rowsIn = (state: string) => drawn.flatMap((m, row) => (m.code.startsWith(state) ? [row] : []))
  return [
    ...entry('mx', 'country', Number.MAX_SAFE_INTEGER),
    ...atlas.states.flatMap((s) => entry(s.code, 'state', sum(rowsIn(s.code)))),
    ...drawn.flatMap((m, row) => entry(m.code, 'municipality', people(row))),
    ...atlas.metros
      .filter((m) => m.id.startsWith('2010.'))
      .flatMap((m) => entry(`metro:${m.id}`, 'metro', sum(m.members.map((code) => atlas.rowOf.get(code) as number)))),
  ]
}

function localityEntries(atlas: Atlas, lang: Language, localities: readonly Locality[]): Entry[] {
  const homes = atlas.municipalities.map((m, row) => {
    const label = rowName(atlas, row, lang)
    return { own: fold(m.name), label, folded: fold(label), code: m.code }
  })
  return localities.flatMap(({ name, row, lon, lat, people }) => {
    const folded = fold(name)
    const home = homes[row]
    if (!home || folded === home.own) return []
    const weight = people ?? 0
    const candidate = (): Candidate => ({
      text: home.code,
      label: `${name}, ${home.label}`,
      kind: 'locality',
      weight,
      spot: { lon, lat },
    })
    return [{ name: folded, text: `${folded}, ${home.folded}`, weight, candidate }]
  })
}

/**
 * Builds a search over country, states, metro areas of 2010, municipalities, and the localities given, but for those
 * that bear the name of their municipality. Accents do not matter, one wrong, missing, spare or swapped letter a word
 * is forgiven, "Ciudad" before the name of a municipality is too, and of equal matches the more populous comes first.
 * `people` gives the population of a row.
 */
export function placeFinder(
  atlas: Atlas,
  lang: Language,
  people: (row: number) => number,
  localities: readonly Locality[] = [],
): FindPlaces {
  const places = placeEntries(atlas, lang, people)
  const all = [...places, ...localityEntries(atlas, lang, localities)].sort((a, b) => b.weight - a.weight)
  const engine = new uFuzzy({ intraMode: 1, intraIns: 1 })
  const texts = new Map<readonly Entry[], string[]>(
    [places, all].map((entries) => [entries, entries.map(({ text }) => text)]),
  )
  const matches = (entries: readonly Entry[], needle: string, further: number) =>
    (engine.search(texts.get(entries) ?? [], needle, 1, MOST_ORDERED)[0] ?? []).map((i) => {
      const entry = entries[i] as Entry
      return { entry, merit: merit(entry, distanceOf(entry, needle) + further) }
    })
  return (typed, most) => {
    const needle = fold(typed).trim().replace(/\s+/g, ' ')
    if (needle === '') return all.slice(0, most).map(({ candidate }) => candidate())
    const found = matches(all, needle, 0)
    if (CITY.test(needle)) found.push(...matches(places, needle.replace(CITY, ''), 1))
    const best = new Map<Entry, number>()
    for (const { entry, merit } of found) best.set(entry, Math.max(best.get(entry) ?? merit, merit))
    return [...best]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([{ candidate }]) => candidate())
  }
}
