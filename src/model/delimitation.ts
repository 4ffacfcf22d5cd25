import type { Atlas } from './atlas.ts'

/** Years in which metropolitan areas were delimited. */
export const DELIMITATIONS = ['2010', '2015', '2020'] as const
export type Delimitation = (typeof DELIMITATIONS)[number]

/** The year of delimitation of a metro area. */
export const delimitationOf = (id: string): string => id.slice(0, 4)

/**
 * The metro area of another delimitation that stands for the same city: the one with which it has the most people in
 * common; null when it has none. `people` gives the population of a row.
 */
export function sameMetro(
  atlas: Atlas,
  id: string,
  year: Delimitation,
  people: (row: number) => number,
): string | null {
  if (delimitationOf(id) === year) return id
  const members = new Set(atlas.metroOf.get(id)?.members)
  let best: { readonly id: string; readonly common: number } | null = null
  for (const metro of atlas.metros) {
    if (delimitationOf(metro.id) !== year) continue
    const shared = metro.members.filter((code) => members.has(code))
    const common = shared.reduce((sum, code) => sum + people(atlas.rowOf.get(code) ?? -1), 0)
    if (shared.length > 0 && common > (best?.common ?? -1)) best = { id: metro.id, common }
  }
  return best?.id ?? null
}
