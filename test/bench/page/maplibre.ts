import { type LayerSpecification, Map as MapLibre, type SourceSpecification, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { NO_DATA } from '../../../src/model/scale.ts'
import type { Areas } from './files.ts'
import { BORDER, COLORS, GROUND, PICTURE } from './picture.ts'

type Fill = Extract<LayerSpecification, { type: 'fill' }>
export type FillColor = NonNullable<NonNullable<Fill['paint']>['fill-color']>

setWorkerUrl(workerUrl)

/** The colour of a class that an expression gives. */
export const colorOf = (level: unknown): FillColor =>
  ['match', level, ...COLORS.flatMap((color, i) => [i, color]), COLORS[NO_DATA]] as unknown as FillColor

/** A map of the areas, filled by `color` and with borders; `drawn` is called in the frame that shows all of it. */
export function mapOf(
  holder: HTMLElement,
  areas: Areas,
  color: FillColor,
  antialias: boolean,
  source: Partial<SourceSpecification> = {},
): MapLibre {
  return new MapLibre({
    container: holder,
    center: [PICTURE.lon, PICTURE.lat],
    zoom: PICTURE.zoom,
    attributionControl: false,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: { areas: { type: 'geojson', data: areas, ...source } as SourceSpecification },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': GROUND } },
        {
          id: 'fill',
          type: 'fill',
          source: 'areas',
          paint: { 'fill-color': color, 'fill-antialias': antialias },
        },
        {
          id: 'border',
          type: 'line',
          source: 'areas',
          paint: { 'line-color': BORDER.color, 'line-width': BORDER.width, 'line-opacity': BORDER.opacity },
        },
      ],
    },
  })
}

/** Calls `drawn` in the first frame that draws all areas as they now are. */
export function whenDrawn(map: MapLibre, drawn: () => void): void {
  const look = () => {
    if (!map.isSourceLoaded('areas') || !map.areTilesLoaded()) return
    map.off('render', look)
    drawn()
  }
  map.on('render', look)
}
