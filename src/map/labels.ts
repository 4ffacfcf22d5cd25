import type { FeatureCollection, Point } from 'geojson'
import { readCsv } from '../io/readCsv.ts'

/** Place names as points; `en`, `es`, `kind` and `rank` are properties. */
export function labelsOf(text: string): FeatureCollection<Point> {
  const columns = ['name_en', 'name_es', 'lat', 'lon', 'kind', 'rank'] as const
  const { rows } = readCsv('labels.csv', text, { columns })
  return {
    type: 'FeatureCollection',
    features: rows.map(({ cell }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [Number(cell.lon), Number(cell.lat)] },
      properties: { en: cell.name_en, es: cell.name_es, kind: cell.kind, rank: Number(cell.rank) },
    })),
  }
}
