import type { Atlas } from './atlas.ts'

/** Years in which metropolitan areas were delimited. */
export const DELIMITATIONS = ['2010', '2015', '2020'] as const
export type Delimitation = (typeof DELIMITATIONS)[number]

/** The year of delimitation of a metro area. */
export const delimitationOf = (id: string): string => id.slice(0, 4)

/**
 * The metro area of another delimitation that stands for the same city: the one with which it has the most people in
 * common, at least half of those of one of both; null when there is none. `people` gives the population of a row.
 */
export function sameMetro(
  atlas: Atlas,
  id: string,
  year: Delimitation,
  people: (row: number) => number,
): string | null {
  if (delimitationOf(id) === year) return id
  const sum = (codes: readonly string[]) =>
    codes.reduce((total, code) => total + people(atlas.rowOf.get(code) ?? -1), 0)
  const own = atlas.metroOf.get(id)?.members ?? []
  const members = new Set(own)
  let best: { readonly id: string; readonly common: number } | null = null
  for (const metro of atlas.metros) {
    if (delimitationOf(metro.id) !== year) continue
    const common = sum(metro.members.filter((code) => members.has(code)))
    const enough = 2 * common >= Math.min(sum(own), sum(metro.members))
    if (common > (best?.common ?? 0) && enough) best = { id: metro.id, common }
  }
  return best?.id ?? null
}
