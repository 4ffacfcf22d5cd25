import type { Map as MapLibre } from 'maplibre-gl'
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawFreehandMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { CIRCLE_CORNERS } from '../model/circle.ts'
import type { Outline } from '../model/outline.ts'
import { simplifyOutline } from '../model/simplifyOutline.ts'

/** Ways to draw an area. */
export type DrawMode = 'polygon' | 'rectangle' | 'circle' | 'freehand'

/** What is drawn: a new area, or others in place of the outlines. */
export type DrawTask = DrawMode | readonly Outline[]

/** What ends a drawing from outside: as it stands, where it is an area by then, or without a result. */
export interface Drawing {
  readonly finish: () => void
  readonly cancel: () => void
}

type Hex = `#${string}`

const DECIMALS = 5
const POINTER_DISTANCE = 24

const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS))

const ringOf = (outline: Outline) => [...outline, outline[0] as Outline[number]].map((c) => c.map(rounded))

/** The outline that a drawn feature holds; null when it is no area. */
export function outlineOfDrawn({ geometry }: GeoJSONStoreFeatures): Outline | null {
  if (geometry.type !== 'Polygon') return null
  const ring = (geometry.coordinates[0] ?? []).slice(0, -1)
  const corners = ring.map(([lon = 0, lat = 0]): [number, number] => [rounded(lon), rounded(lat)])
  const distinct = corners.filter(([lon, lat], i) => {
    const [x, y] = corners.at(i - 1) as [number, number]
    return lon !== x || lat !== y
  })
  return distinct.length < 3 ? null : simplifyOutline(distinct)
}

const shapeStyles = (color: Hex, paper: Hex) => ({
  fillColor: color,
  fillOpacity: 0.12,
  outlineColor: color,
  outlineWidth: 2,
  closingPointColor: paper,
  closingPointOutlineColor: color,
  closingPointWidth: 6,
  closingPointOutlineWidth: 2,
})

const editStyles = (color: Hex, paper: Hex) => ({
  selectedPolygonColor: color,
  selectedPolygonFillOpacity: 0.12,
  selectedPolygonOutlineColor: color,
  selectedPolygonOutlineWidth: 2,
  selectionPointColor: paper,
  selectionPointOutlineColor: color,
  selectionPointWidth: 6,
  selectionPointOutlineWidth: 2,
  midPointColor: color,
  midPointOutlineColor: paper,
  midPointWidth: 4,
  midPointOutlineWidth: 1,
})

const EDITABLE = {
  feature: {
    draggable: true,
    coordinates: { midpoints: true, draggable: true, deletable: true },
  },
}

function modes(color: Hex, paper: Hex) {
  const styles = shapeStyles(color, paper)
  return [
    new TerraDrawPolygonMode({ styles, pointerDistance: POINTER_DISTANCE }),
    new TerraDrawRectangleMode({ styles, drawInteraction: 'click-move-or-drag' }),
    new TerraDrawCircleMode({ styles, drawInteraction: 'click-move-or-drag', segments: CIRCLE_CORNERS }),
    new TerraDrawFreehandMode({ styles, drawInteraction: 'click-drag', minDistance: 4 }),
    new TerraDrawSelectMode({
      styles: editStyles(color, paper),
      pointerDistance: POINTER_DISTANCE,
      flags: { polygon: EDITABLE },
      allowManualDeselection: false,
    }),
  ]
}

function beginEdit(draw: TerraDraw, outlines: readonly Outline[]): void {
  const features = outlines.map((outline) => ({
    type: 'Feature' as const,
    id: draw.getFeatureId(),
    properties: { mode: 'polygon' },
    geometry: { type: 'Polygon' as const, coordinates: [ringOf(outline)] },
  }))
  const refused = draw.addFeatures(features).find(({ valid }) => !valid)
  if (refused) throw new Error(`an area that cannot be edited: ${refused.reason ?? 'unknown reason'}`)
  draw.setMode('select')
  const [first] = features
  if (first) draw.selectFeature(first.id)
}

/**
 * Begins to draw on a map in a colour. `ended` is called once, with the new area, with the edited ones in their order,
 * or with null when it was cancelled; then nothing of the drawing is left on the map.
 */
export function startDrawing(
  map: MapLibre,
  colors: { readonly line: string; readonly paper: string },
  task: DrawTask,
  ended: (outlines: readonly Outline[] | null) => void,
): Drawing {
  const adapter = new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 })
  const draw = new TerraDraw({ adapter, modes: modes(colors.line as Hex, colors.paper as Hex) })
  let over = false
  const end = (outlines: readonly Outline[] | null) => {
    if (over) return
    over = true
    draw.stop()
    ended(outlines)
  }
  const drawn = () => draw.getSnapshot().filter(({ properties }) => properties.mode === 'polygon')
  draw.start()
  if (typeof task !== 'string') {
    beginEdit(draw, task)
    return {
      finish: () =>
        end(
          drawn()
            .map(outlineOfDrawn)
            .filter((outline) => outline !== null),
        ),
      cancel: () => end(null),
    }
  }
  draw.on('finish', (id) => {
    const feature = draw.getSnapshotFeature(id)
    const outline = feature && outlineOfDrawn(feature)
    queueMicrotask(() => end(outline ? [outline] : null))
  })
  draw.setMode(task)
  const canvas = map.getCanvas()
  return {
    finish: () => canvas.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true })),
    cancel: () => end(null),
  }
}
