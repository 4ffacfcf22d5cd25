import type { AtlasData, Metro, Municipality, State, Unspecified } from '../model/atlas.ts'
import type { Measure } from '../model/measure.ts'

/** National totals of one coverage, period by period, the unspecified included. */
export interface NationalSeries {
  readonly measure: string
  readonly resolution: 'year' | 'month'
  readonly first: number
  readonly counts: readonly number[]
}

/** The atlas as it travels: one list a property of municipalities, so that it compresses well. */
export interface CompactAtlas {
  /** Names the whole set of packed tables: 16 digits of a SHA-256 over all of them. */
  readonly version: string
  readonly codes: readonly string[]
  readonly names: readonly string[]
  /** Seat longitudes and latitudes in 1e-4 degrees. */
  readonly lons: readonly number[]
  readonly lats: readonly number[]
  readonly drawn: number
  /** [row, year of creation, parent codes joined by a space] of those created since 1990. */
  readonly created: readonly (readonly [number, number, string])[]
  readonly unspecified: readonly Unspecified[]
  readonly states: readonly State[]
  /** Members as rows. */
  readonly metros: readonly (Omit<Metro, 'members'> & { readonly members: readonly number[] })[]
  readonly measures: readonly Measure[]
  readonly national: readonly NationalSeries[]
  /** National population by year from `firstYear`: women, men. */
  readonly people: { readonly firstYear: number; readonly women: readonly number[]; readonly men: readonly number[] }
}

/** Unfolds a compact atlas. */
export function expandAtlas(compact: CompactAtlas): AtlasData {
  const created = new Map(compact.created.map(([row, year, parents]) => [row, { year, parents: parents.split(' ') }]))
  const municipalities: Municipality[] = compact.codes.map((code, row) => ({
    code,
    name: compact.names[row] as string,
    lon: (compact.lons[row] as number) / 1e4,
    lat: (compact.lats[row] as number) / 1e4,
    drawn: row < compact.drawn,
    created: created.get(row)?.year ?? null,
    parents: created.get(row)?.parents ?? [],
  }))
  return {
    municipalities,
    unspecified: compact.unspecified,
    states: compact.states,
    metros: compact.metros.map((m) => ({ ...m, members: m.members.map((row) => compact.codes[row] as string) })),
    measures: compact.measures,
  }
}
