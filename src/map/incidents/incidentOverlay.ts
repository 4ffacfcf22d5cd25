import type { FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { EVIDENCE } from '../../model/incident.ts'
import type { Palette } from '../../model/palette.ts'
import type { Overlay } from '../overlays.ts'
import { markerImage, markerName } from './incidentMarker.ts'
import { slotOf, spreadOffset } from './incidentPoints.ts'
import { type IncidentSymbol, SYMBOLS } from './incidentSymbols.ts'

/** Names of the source, and of the layers that a reader can point at. */
export const INCIDENT_SOURCE = 'incidents'
export const INCIDENT_LAYERS = ['incident-cluster', 'incident-marker'] as const

const RANK = 60
const FALLS_APART = 8
const MOST_ZOOM = 22

const MOST_ON_A_POINT = 16

/** Offsets of all slots, since an offset cannot be read from a property. */
function slotOffsets(): ExpressionSpecification {
  const arms = Array.from({ length: MOST_ON_A_POINT - 1 }, (_, i) => i + 2).flatMap((n) =>
    Array.from({ length: n }, (_, k) => [slotOf(k, n), ['literal', spreadOffset(k, n)]]),
  )
  return ['match', ['get', 'slot'], ...arms.flat(), ['literal', [0, 0]]] as unknown as ExpressionSpecification
}

const single: ExpressionSpecification = ['!', ['has', 'point_count']]
const trueRadius: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  0,
  ['get', 'radius'],
  MOST_ZOOM,
  ['*', ['get', 'radius'], 2 ** MOST_ZOOM],
]

function halo(id: string, source: string, color: string, strength: number): LayerSpecification {
  return {
    id,
    type: 'circle',
    source,
    filter: single,
    paint: {
      'circle-radius': trueRadius,
      'circle-color': color,
      'circle-opacity': 0.05 * strength,
      'circle-stroke-color': color,
      'circle-stroke-width': 0.8,
      'circle-stroke-opacity': 0.3 * strength,
    },
  }
}

/** The layers of the incidents, from the ground up: halos of the true radius, clusters, markers, the chosen one. */
export function incidentLayers(palette: Palette): LayerSpecification[] {
  return [
    halo('incident-halo', INCIDENT_SOURCE, palette.ink, 1),
    halo('incident-chosen-halo', 'incident-chosen', palette.mark, 3),
    {
      id: 'incident-anchor',
      type: 'circle',
      source: INCIDENT_SOURCE,
      filter: ['all', single, ['get', 'shared']],
      paint: {
        'circle-radius': 2.5,
        'circle-color': palette.ink,
        'circle-stroke-width': 1.5,
        'circle-stroke-color': palette.halo,
      },
    },
    {
      id: 'incident-cluster',
      type: 'circle',
      source: INCIDENT_SOURCE,
      filter: ['has', 'point_count'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['get', 'point_count'], 2, 12, 20, 18],
        'circle-color': palette.halo,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'incident-count',
      type: 'symbol',
      source: INCIDENT_SOURCE,
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': ['MapSans'],
        'text-size': 13,
        'text-allow-overlap': true,
        'text-padding': 8,
      },
      paint: { 'text-color': palette.ink },
    },
    {
      id: 'incident-marker',
      type: 'symbol',
      source: INCIDENT_SOURCE,
      filter: single,
      layout: {
        'icon-image': ['get', 'image'],
        'icon-offset': slotOffsets(),
        'icon-allow-overlap': true,
        'text-field': ['case', ['get', 'vague'], '~', ''],
        'text-font': ['MapSans'],
        'text-size': 15,
        'text-offset': [0.95, -0.6],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        'text-optional': true,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
    },
    {
      id: 'incident-chosen',
      type: 'symbol',
      source: 'incident-chosen',
      layout: {
        'icon-image': ['get', 'image'],
        'icon-offset': slotOffsets(),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-size': 1.25,
      },
    },
  ]
}

/** Only the points of one incident, as they stand among the others. */
export const chosenPoint = (points: FeatureCollection<Point>, id: string | null): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: points.features.filter(({ properties }) => properties?.id === id),
})

const known = new WeakMap<Palette, ReadonlyMap<string, ImageData>>()

function markerImages(palette: Palette): ReadonlyMap<string, ImageData> {
  const before = known.get(palette)
  if (before) return before
  const images = new Map<string, ImageData>()
  for (const symbol of Object.keys(SYMBOLS) as IncidentSymbol[])
    for (const evidence of EVIDENCE)
      images.set(markerName(palette, symbol, evidence), markerImage(palette, symbol, evidence))
  known.set(palette, images)
  return images
}

/** The overlay of the incidents; `chosen` is the one pointed at or open. Draws images, so it needs a browser. */
export function incidentOverlay(
  points: FeatureCollection<Point>,
  chosen: FeatureCollection<Point>,
  palette: Palette,
  told: Pick<Overlay, 'point' | 'pick'>,
): Overlay {
  return {
    rank: RANK,
    overLabels: true,
    sources: {
      [INCIDENT_SOURCE]: {
        type: 'geojson',
        data: points,
        cluster: true,
        clusterRadius: 26,
        clusterMaxZoom: FALLS_APART - 1,
      },
      'incident-chosen': { type: 'geojson', data: chosen },
    },
    layers: incidentLayers(palette),
    images: markerImages(palette),
    answering: INCIDENT_LAYERS,
    ...told,
  }
}
