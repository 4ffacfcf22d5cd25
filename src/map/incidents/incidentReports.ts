import type { FeatureCollection, Point } from 'geojson'
import type { ReportBin } from '../../io/reports/reportBins.ts'
import type { Palette } from '../../model/palette.ts'
import type { Overlay } from '../overlays.ts'

/** The layer of the reader's own reports that answers the pointer. */
export const REPORT_LAYER = 'report-bin'

const RANK = 50

/** Bins as points; `bin` is the position of each. */
export const reportPoints = (bins: readonly ReportBin[]): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: bins.map(({ lon, lat, members }, bin) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { bin, count: members.length },
  })),
})

/** The overlay of the reader's own reports: hollow rings with their number, unlike any marker of a source. */
export function reportOverlay(
  points: FeatureCollection<Point>,
  palette: Palette,
  told: Pick<Overlay, 'point' | 'pick'>,
): Overlay {
  const color = palette.series[1] as string
  return {
    rank: RANK,
    overLabels: true,
    sources: { reports: { type: 'geojson', data: points } },
    layers: [
      {
        id: REPORT_LAYER,
        type: 'circle',
        source: 'reports',
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1, 5, 2, 9, 40, 18],
          'circle-color': palette.halo,
          'circle-opacity': 0.9,
          'circle-stroke-color': color,
          'circle-stroke-width': 2,
        },
      },
      {
        id: 'report-count',
        type: 'symbol',
        source: 'reports',
        filter: ['>', ['get', 'count'], 1],
        layout: {
          'text-field': ['to-string', ['get', 'count']],
          'text-font': ['MapSans'],
          'text-size': 11.5,
          'text-allow-overlap': true,
        },
        paint: { 'text-color': palette.ink },
      },
    ],
    answering: [REPORT_LAYER],
    ...told,
  }
}
