import type { FeatureCollection, Point } from 'geojson'
import type { CompactLabels } from '../io/compactLabels.ts'

/** Place names as points; `en`, `es`, `kind` and `rank` are properties. */
export const labelsOf = (labels: CompactLabels): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: labels.map(([en, es, lat, lon, kind, rank]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { en, es, kind, rank },
  })),
})
