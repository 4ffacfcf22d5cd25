import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Atlas } from '../model/atlas.ts'
import { classOf, type Scale } from '../model/scale.ts'
import type { Field } from '../stats/value.ts'

/** One circle: a metro area of 2010, or a municipality outside of one. */
interface Spot {
  readonly place: string
  readonly rows: readonly number[]
  readonly lon: number
  readonly lat: number
}

/** The circles of the country: metro areas stand on the seat of their first and largest municipality by `people`. */
export function spotsOf(atlas: Atlas, people: (row: number) => number): Spot[] {
  const metros = atlas.metros.filter((m) => m.id.startsWith('2010.'))
  const inside = new Set(metros.flatMap((m) => m.members))
  const spot = (place: string, rows: readonly number[]): Spot => {
    const largest = rows.reduce((best, row) => (people(row) > people(best) ? row : best))
    const { lon, lat } = atlas.municipalities[largest] as { lon: number; lat: number }
    return { place, rows, lon, lat }
  }
  return [
    ...metros.map((m) =>
      spot(
        `metro:${m.id}`,
        m.members.map((code) => atlas.rowOf.get(code) as number),
      ),
    ),
    ...atlas.municipalities
      .slice(0, atlas.drawn)
      .flatMap((m, row) => (inside.has(m.code) ? [] : [spot(m.code, [row])])),
  ]
}

/** Radius in pixels at zoom 5: area in proportion to deaths a year, 27.5 px at 1,600. */
const radiusOf = (deathsAYear: number): number => 27.5 * Math.sqrt(deathsAYear / 1600)

/** Circles of a window of `months`: places without a death have none; `hidden` says how many those are. */
export function circlesOf(
  spots: readonly Spot[],
  field: Field | null,
  months: number,
  scale: Scale,
  selected: ReadonlySet<number>,
): { points: FeatureCollection<Point>; hidden: number } {
  const features: Feature<Point>[] = []
  for (const { place, rows, lon, lat } of field ? spots : []) {
    let [count, years] = [0, 0]
    for (const row of rows) {
      count += field?.counts[row] ?? 0
      years += field?.personYears[row] ?? 0
    }
    if (count === 0 || years === 0) continue
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        place,
        radius: radiusOf((count * 12) / months),
        level: classOf(scale, (count * 100_000) / years),
        selected: rows.every((row) => selected.has(row)),
      },
    })
  }
  return { points: { type: 'FeatureCollection', features }, hidden: spots.length - features.length }
}
