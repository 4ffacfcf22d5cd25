import type { FeatureCollection, Point } from 'geojson'
import type { Atlas } from '../../model/atlas.ts'
import type { Mentions } from '../../model/group.ts'
import type { GroupView } from '../../model/groupView.ts'
import type { Mentioned } from '../../model/groupWindow.ts'
import type { Palette } from '../../model/palette.ts'
import type { Overlay } from '../overlays.ts'
import { GROUP_CODES } from './groupColors.ts'

const RANK = 10

function labelOf(mentions: Mentions, view: GroupView, one: Mentioned): string {
  const code = (group: number | null) => (group === null ? '' : (GROUP_CODES[mentions.groups[group]?.id ?? ''] ?? ''))
  if (view.only !== null) return one.counts[view.only] ? String(one.counts[view.only]) : ''
  if (view.mode === 'number') return one.groups > 0 ? String(one.groups) : ''
  if (one.dominant === null) return ''
  return one.contested ? `${code(one.dominant)}/${code(one.second)}` : code(one.dominant)
}

/** What is written on the areas: codes of groups or numbers, at the seats; where they would overlap, most mentions first. */
export function groupLabels(
  atlas: Atlas,
  mentions: Mentions,
  view: GroupView,
  mentioned: readonly Mentioned[],
): FeatureCollection<Point> {
  const features = mentioned.flatMap((one): FeatureCollection<Point>['features'] => {
    const seat = one.row < atlas.drawn ? atlas.municipalities[one.row] : undefined
    const label = labelOf(mentions, view, one)
    if (!seat || label === '') return []
    const weight = view.only === null ? one.named : (one.counts[view.only] ?? 0)
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [seat.lon, seat.lat] },
        properties: { label, weight },
      },
    ]
  })
  return { type: 'FeatureCollection', features }
}

/** The overlay of the codes on the areas. */
export const groupOverlay = (labels: FeatureCollection<Point>, palette: Palette): Overlay => ({
  rank: RANK,
  sources: { 'group-labels': { type: 'geojson', data: labels } },
  layers: [
    {
      id: 'group-labels',
      type: 'symbol',
      source: 'group-labels',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['MapSans'],
        'text-size': ['interpolate', ['linear'], ['get', 'weight'], 1, 10.5, 50, 13.5],
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
        'text-padding': 3,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
    },
  ],
})
