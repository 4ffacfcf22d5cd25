import type { Feature, FeatureCollection, LineString, Point, Polygon, Position } from 'geojson'
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { Theme } from '../../model/palette.ts'
import type { Crop, Crossing, LabCell } from '../../model/roads.ts'
import type { Language } from '../../model/view.ts'
import type { Hindrance } from '../../routing/cost.ts'
import type { Commodity } from '../../routing/origin.ts'
import type { Hit, Overlay } from '../overlays.ts'
import { DASHES, ROUTE_COLORS } from './routesColors.ts'
import { arrow, gate } from './routesImages.ts'
import type { FlowLine } from './routesLines.ts'

/** Upper bounds of the classes of density of laboratories; the last class has none. */
export const LAB_BOUNDS = [3, 7, 15] as const

/** Radius in CSS pixels at zoom 5 of a circle for an eradication of 1. */
const CROP_RADIUS = 1.5
const CELL = { lon: 0.1055, lat: 0.0606 }
const LANE = 4
const RANK = { labs: 10, crops: 20, corridors: 25, routes: 30, lit: 40, ports: 50 }

/** Size of arrows: `usual` at the zoom that shows the country on a desktop, smaller on a phone. */
const arrowSize = (usual: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  0.55 * usual,
  4.5,
  usual,
  9,
  1.3 * usual,
]

/** Tells what of an overlay is under the pointer. */
export type Pointed = (hit: Hit | null) => void

const source = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data, tolerance: 0.2 })

const zoomed = (at4: number, at8: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  4,
  at4,
  8,
  at8,
]

const collection = <G extends Point | Polygon>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
})

const pointAt = (lon: number, lat: number, properties: Record<string, unknown>): Feature<Point> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
})

const LEAST_ARROW = 0.02

/** Width of a line by its flow, with `more` pixels around it. */
const width = (scale: number, more: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  ['+', 0.6 * scale + 0.7 * more, ['*', 3 * scale, ['sqrt', ['get', 'flow']]]],
  4.5,
  ['+', scale + more, ['*', 5 * scale, ['sqrt', ['get', 'flow']]]],
  9,
  ['+', 2 * scale + more, ['*', 10 * scale, ['sqrt', ['get', 'flow']]]],
]

/** Lines of flow to draw: where they lie among the commodities shown, side by side where roads are shared. */
export interface RouteDrawing {
  readonly commodity: Commodity
  readonly lines: FeatureCollection<LineString, FlowLine>
  readonly lane: number
  readonly lanes: number
}

/** The routes of a commodity: width by flow, arrows in the direction of travel, dashes and colour of its own. */
export function routeOverlay({ commodity, lines, lane, lanes }: RouteDrawing, theme: Theme, point: Pointed): Overlay {
  const colors = ROUTE_COLORS[theme]
  const id = `routes-${commodity}`
  const head = `${id}-arrow-${theme}`
  const dashes = DASHES[commodity]
  const offset = (lane - (lanes - 1) / 2) * LANE
  const crowded = lanes > 2
  const scale = crowded ? 0.7 : 1
  const layers: LayerSpecification[] = [
    {
      id: `${id}-casing`,
      type: 'line',
      source: id,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colors.paper,
        'line-width': width(scale, 1.8),
        'line-opacity': 0.85,
        'line-offset': offset,
      },
    },
    {
      id: `${id}-line`,
      type: 'line',
      source: id,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colors.commodities[commodity],
        'line-width': width(scale, 0),
        'line-offset': offset,
        ...(dashes ? { 'line-dasharray': [...dashes] } : {}),
      },
    },
    {
      id: `${id}-arrow`,
      type: 'symbol',
      source: id,
      filter: ['>=', ['get', 'flow'], crowded ? 4 * LEAST_ARROW : LEAST_ARROW],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': crowded ? 220 : 110,
        'icon-image': head,
        'icon-offset': [0, offset / (crowded ? 0.62 : 0.8)],
        'icon-size': arrowSize(crowded ? 0.62 : 0.8),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-padding': 0,
      },
    },
  ]
  return {
    rank: RANK.routes,
    sources: { [id]: source(lines) },
    layers,
    images: new Map([[head, arrow(colors.commodities[commodity], colors.paper)]]),
    answering: [`${id}-casing`],
    point,
  }
}

/** One route lifted out of the others: its way, and where it starts. */
export function litOverlay(line: readonly Position[], theme: Theme): Overlay {
  const colors = ROUTE_COLORS[theme]
  const head = `lit-arrow-${theme}`
  const [lon = 0, lat = 0] = line[0] ?? []
  const way: Feature<LineString> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: [...line] },
  }
  const layers: LayerSpecification[] = [
    {
      id: 'lit-casing',
      type: 'line',
      source: 'lit',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colors.paper, 'line-width': zoomed(7, 10) },
    },
    {
      id: 'lit-line',
      type: 'line',
      source: 'lit',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colors.ink, 'line-width': zoomed(2.6, 4) },
    },
    {
      id: 'lit-arrow',
      type: 'symbol',
      source: 'lit',
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 90,
        'icon-image': head,
        'icon-size': arrowSize(1),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'lit-start',
      type: 'circle',
      source: 'lit-start',
      paint: {
        'circle-radius': 5,
        'circle-color': colors.paper,
        'circle-stroke-color': colors.ink,
        'circle-stroke-width': 2.5,
      },
    },
  ]
  return {
    rank: RANK.lit,
    sources: {
      lit: source({ type: 'FeatureCollection', features: [way] }),
      'lit-start': source(collection([pointAt(lon, lat, {})])),
    },
    layers,
    images: new Map([[head, arrow(colors.ink, colors.paper)]]),
  }
}

/** A crop as a point at each seat; `seatOf` gives longitude and latitude by code. */
export const cropPoints = (
  crop: Crop['crop'],
  crops: readonly Crop[],
  seatOf: (code: string) => readonly [number, number],
): FeatureCollection<Point> =>
  collection(
    crops
      .filter((one) => one.crop === crop)
      .map(({ code, eradicated }) => pointAt(...seatOf(code), { code, eradicated })),
  )

/** A crop: filled discs for poppy, rings for marijuana, their area by eradication. */
export function cropOverlay(
  crop: Crop['crop'],
  points: FeatureCollection<Point>,
  theme: Theme,
  point: Pointed,
): Overlay {
  const id = `crops-${crop}`
  const color = ROUTE_COLORS[theme].commodities[crop]
  const radius = (scale: number): ExpressionSpecification => ['*', scale * CROP_RADIUS, ['sqrt', ['get', 'eradicated']]]
  return {
    rank: RANK.crops,
    sources: { [id]: source(points) },
    layers: [
      {
        id,
        type: 'circle',
        source: id,
        layout: { 'circle-sort-key': ['-', 0, ['get', 'eradicated']] },
        paint: {
          'circle-radius': ['interpolate', ['exponential', 1.4], ['zoom'], 3, radius(0.5), 5, radius(1), 9, radius(3)],
          'circle-color': color,
          'circle-opacity': crop === 'poppy' ? 0.42 : 0,
          'circle-stroke-color': color,
          'circle-stroke-width': crop === 'poppy' ? 1 : 2.2,
        },
      },
    ],
    answering: [id],
    point,
  }
}

/** The cells of the density of laboratories. */
export function labSquares(cells: readonly LabCell[]): FeatureCollection<Polygon> {
  return collection(
    cells.map(({ lon, lat, density }): Feature<Polygon> => {
      const [west, east] = [lon - CELL.lon / 2, lon + CELL.lon / 2]
      const [south, north] = [lat - CELL.lat / 2, lat + CELL.lat / 2]
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ]
      return { type: 'Feature', properties: { density }, geometry: { type: 'Polygon', coordinates: [ring] } }
    }),
  )
}

/** The density of laboratories in its own blue scale. */
export function labOverlay(squares: FeatureCollection<Polygon>, theme: Theme): Overlay {
  const { labs } = ROUTE_COLORS[theme]
  const steps = LAB_BOUNDS.flatMap((bound, i) => [bound, labs[i + 1] as string])
  return {
    rank: RANK.labs,
    sources: { labs: source(squares) },
    layers: [
      {
        id: 'labs',
        type: 'fill',
        source: 'labs',
        paint: {
          'fill-color': ['step', ['get', 'density'], labs[0] as string, ...steps] as unknown as ExpressionSpecification,
          'fill-opacity': 0.82,
          'fill-antialias': false,
        },
      },
    ],
  }
}

const GATES = ['open', 'closed', 'costly'] as const
type Gate = (typeof GATES)[number]

/** The crossings as points, with what is hindered. */
export const portPoints = (
  crossings: readonly Crossing[],
  { crossings: factors }: Hindrance,
): FeatureCollection<Point> =>
  collection(
    crossings.map(({ id, en, es, lon, lat }, crossing) => {
      const factor = factors.get(crossing) ?? 1
      const state: Gate = factor === Number.POSITIVE_INFINITY ? 'closed' : factor === 1 ? 'open' : 'costly'
      return pointAt(lon, lat, { id, en, es, state, crossing })
    }),
  )

/** The crossings, told apart by whether they are open, closed or costlier. */
export function portOverlay(points: FeatureCollection<Point>, theme: Theme, lang: Language, point: Pointed): Overlay {
  const { ink, paper } = ROUTE_COLORS[theme]
  return {
    rank: RANK.ports,
    sources: { ports: source(points) },
    layers: [
      {
        id: 'ports',
        type: 'symbol',
        source: 'ports',
        layout: {
          'icon-image': ['concat', 'gate-', ['get', 'state'], `-${theme}`],
          'icon-size': zoomed(0.75, 1.1),
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'text-field': ['step', ['zoom'], '', 6.4, ['get', lang]],
          'text-font': ['MapSans'],
          'text-size': 11,
          'text-anchor': 'bottom',
          'text-offset': [0, -0.7],
          'text-optional': true,
          'symbol-sort-key': ['match', ['get', 'state'], 'open', 1, 0],
        },
        paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 1.4 },
      },
    ],
    images: new Map(GATES.map((state) => [`gate-${state}-${theme}`, gate(state, ink, paper)])),
    answering: ['ports'],
    point,
  }
}
