import type { FeatureCollection } from 'geojson'
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import { NO_DATA, UNSURE } from '../model/scale.ts'
import type { Language } from '../model/view.ts'
import type { Palette } from '../ui/palette.ts'

/** Zoom from which the finer outlines are drawn. */
export const FINE_ZOOM = 6.5

/** The levels of detail of the outlines, as prefixes of sources and layers. */
export const LEVELS = ['coarse', 'fine'] as const
export type Level = (typeof LEVELS)[number]

/** Name of the image that marks a place without data. */
export const HATCH = 'hatch'

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }
const state = (key: string): ExpressionSpecification => ['feature-state', key]
const is = (key: string, yes: number, no: number): ExpressionSpecification => [
  'case',
  ['boolean', state(key), false],
  yes,
  no,
]

/** Colour of an area by its class. */
export function classColor(palette: Palette): ExpressionSpecification {
  const arms = palette.classes.flatMap((color, level) =>
    level === 0 ? [0, color] : [level, color, level + UNSURE, palette.unsure[level] as string],
  )
  return ['match', ['coalesce', state('level'), NO_DATA], ...arms, palette.land] as unknown as ExpressionSpecification
}

/** Opacity of the hatch: seen where there is no data. */
export const hatchOpacity = (): ExpressionSpecification => [
  'case',
  ['==', ['coalesce', state('level'), NO_DATA], NO_DATA],
  1,
  0,
]

function levelLayers(level: Level, palette: Palette): LayerSpecification[] {
  const zooms = level === 'coarse' ? {} : { minzoom: FINE_ZOOM }
  const source = `${level}-municipalities`
  return [
    {
      id: `${level}-fill`,
      type: 'fill',
      source,
      ...zooms,
      paint: { 'fill-color': classColor(palette), 'fill-antialias': false },
    },
    {
      id: `${level}-hatch`,
      type: 'fill',
      source,
      ...zooms,
      paint: {
        'fill-pattern': HATCH,
        'fill-opacity': hatchOpacity(),
        'fill-antialias': false,
      },
    },
    {
      id: `${level}-dim`,
      type: 'fill',
      source,
      ...zooms,
      paint: { 'fill-color': palette.halo, 'fill-opacity': is('dim', 0.82, 0), 'fill-antialias': false },
    },
    {
      id: `${level}-inner`,
      type: 'line',
      source: `${level}-inner`,
      ...zooms,
      paint: {
        'line-color': palette.line,
        'line-width': 0.5,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 4, 0, 5.5, 0.35, 8, 0.8],
      },
    },
    {
      id: `${level}-states`,
      type: 'line',
      source: `${level}-states`,
      ...zooms,
      paint: {
        'line-color': palette.stateLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6, 8, 1.4],
        'line-opacity': 0.75,
      },
    },
    {
      id: `${level}-pointed`,
      type: 'line',
      source,
      ...zooms,
      paint: { 'line-color': palette.ink, 'line-width': 2, 'line-opacity': is('pointed', 1, 0) },
    },
  ]
}

interface LabelKind {
  readonly id: string
  readonly kinds: readonly string[]
  readonly minzoom: number
  readonly size: number
  readonly font: string
  readonly color: keyof Pick<Palette, 'ink' | 'quiet' | 'mark'>
  readonly spacing?: number
  readonly maxRank?: number
  readonly minRank?: number
}

const LABELS: readonly LabelKind[] = [
  { id: 'city-small', kinds: ['city'], minzoom: 6.2, size: 11, font: 'MapSans', color: 'ink', minRank: 4 },
  { id: 'city', kinds: ['city'], minzoom: 5, size: 11.5, font: 'MapSans', color: 'ink', maxRank: 3 },
  { id: 'state', kinds: ['state'], minzoom: 4.6, size: 11.5, font: 'MapSans', color: 'ink', spacing: 0.16 },
  { id: 'capital', kinds: ['capital'], minzoom: 4.4, size: 12, font: 'MapSans', color: 'ink' },
  { id: 'sea', kinds: ['sea'], minzoom: 2, size: 13, font: 'MapSerif', color: 'quiet', spacing: 0.1 },
  { id: 'country', kinds: ['country'], minzoom: 2, size: 13, font: 'MapSans', color: 'quiet', spacing: 0.2 },
]

function labelLayer(label: LabelKind, palette: Palette, lang: Language): SymbolLayerSpecification {
  const ranks: ExpressionSpecification[] = []
  if (label.maxRank !== undefined) ranks.push(['<=', ['get', 'rank'], label.maxRank])
  if (label.minRank !== undefined) ranks.push(['>=', ['get', 'rank'], label.minRank])
  const filter = ['all', ['in', ['get', 'kind'], ['literal', [...label.kinds]]], ...ranks] as FilterSpecification
  return {
    id: `label-${label.id}`,
    type: 'symbol',
    source: 'labels',
    minzoom: label.minzoom,
    filter,
    layout: {
      'text-field': ['get', lang],
      'text-font': [label.font],
      'text-size': label.size,
      'text-letter-spacing': label.spacing ?? 0,
      'text-transform': label.id === 'country' ? 'uppercase' : 'none',
      'symbol-sort-key': ['get', 'rank'],
      'text-padding': 4,
      'text-max-width': 8,
    },
    paint: { 'text-color': palette[label.color], 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  }
}

/** All layers, from the ground up. A pure function of theme and language. */
export function layers(palette: Palette, lang: Language): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.abroad } },
    ...LEVELS.flatMap((level) => levelLayers(level, palette)),
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.sea } },
    {
      id: 'boundaries',
      type: 'line',
      source: 'boundaries',
      paint: { 'line-color': palette.stateLine, 'line-width': 0.8, 'line-opacity': 0.6, 'line-dasharray': [3, 2] },
    },
    {
      id: 'selection-halo',
      type: 'line',
      source: 'selection',
      paint: { 'line-color': palette.halo, 'line-width': 4.5, 'line-opacity': 0.85 },
    },
    { id: 'selection', type: 'line', source: 'selection', paint: { 'line-color': palette.mark, 'line-width': 2.2 } },
    {
      id: 'circles',
      type: 'circle',
      source: 'circles',
      layout: { 'circle-sort-key': ['-', 0, ['get', 'radius']] },
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          ['*', 0.5, ['get', 'radius']],
          5,
          ['get', 'radius'],
          9,
          ['*', 2.4, ['get', 'radius']],
        ],
        'circle-color': [
          'match',
          ['get', 'level'],
          ...palette.classes.flatMap((color, level) => [level, color]),
          palette.land,
        ] as unknown as ExpressionSpecification,
        'circle-opacity': 0.88,
        'circle-stroke-width': ['case', ['get', 'selected'], 2.5, 0.7],
        'circle-stroke-color': ['case', ['get', 'selected'], palette.mark, palette.stateLine],
      },
    },
    ...LABELS.map((label) => labelLayer(label, palette, lang)),
  ]
}

/** The whole style; sources are empty until their data comes. */
export function style(palette: Palette, lang: Language): StyleSpecification {
  const empty = { type: 'geojson', data: EMPTY } as const
  const names = ['land', 'lakes', 'boundaries', 'circles', 'labels', 'selection']
  const parts = LEVELS.flatMap((level) => [`${level}-municipalities`, `${level}-inner`, `${level}-states`])
  return {
    version: 8,
    sources: Object.fromEntries([...names, ...parts].map((name) => [name, { ...empty, tolerance: 0.2 }])),
    layers: layers(palette, lang),
  }
}
