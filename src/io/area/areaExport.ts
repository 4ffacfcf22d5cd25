import type { MultiPolygon, Polygon } from 'geojson'

/** A member of a region as it is taken away. Numbers are null where `missing` says why. */
export interface MemberFeature {
  readonly code: string
  readonly name: string
  readonly count: number | null
  readonly population: number | null
  /** Per 100,000 and year. */
  readonly rate: number | null
  readonly missing: string | null
  /** Null where there is no outline. */
  readonly outline: Polygon | MultiPolygon | null
}

/** What the members of a region have in common. */
export interface MemberHead {
  readonly name: string
  /** The region in its link form. */
  readonly place: string
  readonly measure: string
  readonly window: string
  readonly source: string
}

const rounded = (value: number | null, digits: number) => (value === null ? null : Number(value.toFixed(digits)))

/** Writes the members of a region as GeoJSON, one feature a line: people whole, rates with 2 decimals. */
export function membersGeoJson(head: MemberHead, members: readonly MemberFeature[]): string {
  const { measure, window, source } = head
  const lines = members.map(({ outline, code, name, count, population, rate, missing }) =>
    JSON.stringify({
      type: 'Feature',
      id: code,
      properties: {
        code,
        name,
        measure,
        window,
        count,
        population: rounded(population, 0),
        rate: rounded(rate, 2),
        missing,
        source,
      },
      geometry: outline,
    }),
  )
  const start = JSON.stringify({ type: 'FeatureCollection', ...head }).slice(0, -1)
  return `${start},"features":[\n${lines.join(',\n')}\n]}\n`
}
