import type { FeatureCollection } from 'geojson'
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import type { Palette } from '../model/palette.ts'
import type { Language } from '../model/view.ts'
import { SHEET } from './sheet.ts'

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }
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

const isKind = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind]

/** Layers of each source that is empty most of the time: hidden then, so that it costs nothing to draw. */
export const MARKS = {
  circles: ['circles'],
  selection: ['selection-halo', 'selection'],
  pointed: ['pointed'],
  area: ['area'],
} as const

/** All layers, from the ground up. A pure function of theme and language. */
export function layers(palette: Palette, lang: Language): LayerSpecification[] {
  return [
    { id: 'beyond', type: 'background', paint: { 'background-color': palette.halo } },
    { id: 'sea', type: 'fill', source: 'ground', filter: isKind('sheet'), paint: { 'fill-color': palette.sea } },
    { id: 'land', type: 'fill', source: 'ground', filter: isKind('land'), paint: { 'fill-color': palette.abroad } },
    { id: 'lakes', type: 'fill', source: 'ground', filter: isKind('lakes'), paint: { 'fill-color': palette.sea } },
    {
      id: 'boundaries',
      type: 'line',
      source: 'ground',
      filter: isKind('boundaries'),
      paint: { 'line-color': palette.stateLine, 'line-width': 0.8, 'line-opacity': 0.6, 'line-dasharray': [3, 2] },
    },
    {
      id: 'selection-halo',
      type: 'line',
      source: 'selection',
      paint: { 'line-color': palette.halo, 'line-width': 4.5, 'line-opacity': 0.85 },
    },
    {
      id: 'area',
      type: 'line',
      source: 'area',
      paint: { 'line-color': palette.mark, 'line-width': 1.6, 'line-dasharray': [3, 2] },
    },
    { id: 'pointed', type: 'line', source: 'pointed', paint: { 'line-color': palette.ink, 'line-width': 2 } },
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
  const names = ['ground', 'circles', 'labels', 'selection', 'pointed', 'area']
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(
      names.map((name) => [name, { ...empty, tolerance: 0.2, ...(name === 'ground' ? { data: SHEET } : {}) }]),
    ),
    layers: layers(palette, lang).map((layer) =>
      'source' in layer && layer.source in MARKS
        ? ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification)
        : layer,
    ),
  }
}
