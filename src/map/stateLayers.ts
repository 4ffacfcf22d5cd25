import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../model/palette.ts'
import { NO_DATA } from '../model/scale.ts'

/** Zoom from which the finer outlines are drawn. */
export const FINE_ZOOM = 6.5

/** The levels of detail of the outlines, as prefixes of sources and layers. */
export const LEVELS = ['coarse', 'fine'] as const
export type Level = (typeof LEVELS)[number]

/** Name of the image that marks a place without data. */
export const HATCH = 'hatch'

const state = (key: string): ExpressionSpecification => ['feature-state', key]
const is = (key: string, yes: number, no: number): ExpressionSpecification => [
  'case',
  ['boolean', state(key), false],
  yes,
  no,
]

/** Colour of an area by its class. */
export function classColor(colors: readonly string[]): ExpressionSpecification {
  const arms = colors.flatMap((color, level) => [level, color])
  return [
    'match',
    ['coalesce', state('level'), NO_DATA],
    ...arms,
    colors[NO_DATA],
  ] as unknown as ExpressionSpecification
}

/** Opacity of the hatch: seen where there is no data. */
export const hatchOpacity = (): ExpressionSpecification => [
  'case',
  ['==', ['coalesce', state('level'), NO_DATA], NO_DATA],
  1,
  0,
]

/** Layers of one level of detail, coloured by feature state. */
export function levelLayers(level: Level, colors: readonly string[], palette: Palette): LayerSpecification[] {
  const zooms = level === 'coarse' ? {} : { minzoom: FINE_ZOOM }
  const source = `${level}-municipalities`
  return [
    {
      id: `${level}-fill`,
      type: 'fill',
      source,
      ...zooms,
      paint: { 'fill-color': classColor(colors), 'fill-antialias': false },
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
  ]
}
