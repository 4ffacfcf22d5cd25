import type { Map as MapLibre } from 'maplibre-gl'
import type { Palette } from '../model/palette.ts'
import { ClassLayer } from './classLayer.ts'
import { type Fill, rateColors } from './fill.ts'
import { type Geometry, rowAt } from './geometry.ts'
import type { Shapes } from './shapes.ts'
import { FINE_ZOOM, type Level } from './stateLayers.ts'
import { StatePainter } from './statePainter.ts'

/** The layer that areas are drawn under. */
const UNDER = 'lakes'

/** The areas of the map: their geometry, what fills them, and which of two painters draws them. */
export class Areas {
  readonly #map: MapLibre
  readonly #rows: number
  readonly #wantShapes: () => void
  readonly #geometry = new Map<Level, Geometry>()
  readonly #shapes = new Map<Level, Shapes>()
  #painter: ClassLayer | StatePainter | null = null
  #palette: Palette
  #fill: Fill
  #dim: ReadonlySet<number> = new Set()
  #plain = false
  #refused = false

  /** `wantShapes` is told when our shader does not run and features are needed. */
  constructor(map: MapLibre, rows: number, palette: Palette, wantShapes: () => void) {
    this.#map = map
    this.#rows = rows
    this.#palette = palette
    this.#wantShapes = wantShapes
    this.#fill = { levels: new Uint8Array(0), colors: rateColors(palette) }
  }

  /** Begins to draw on a style, with our own shader when `fast` and it was not refused before. */
  start(fast: boolean): void {
    if (fast && !this.#refused) {
      const layer = new ClassLayer(this.#rows, this.#palette, () => this.#fallBack())
      for (const [level, geometry] of this.#geometry) layer.shapes(level === 'fine' ? FINE_ZOOM : 0, geometry)
      this.#map.addLayer(layer, UNDER)
      this.#painter = layer
    } else {
      this.#painter = new StatePainter(this.#map, this.#palette, UNDER)
      for (const [level, shapes] of this.#shapes) this.#painter.shapes(level, shapes)
      if (this.#shapes.size === 0) this.#wantShapes()
    }
    this.#dressPainter()
    this.#painter.paint(this.#fill.levels, this.#dim)
  }

  #fallBack(): void {
    queueMicrotask(() => {
      this.#refused = true
      this.#map.removeLayer('classes')
      this.start(false)
    })
  }

  #dressPainter(): void {
    this.#painter?.dress(this.#fill.colors, this.#palette, this.#plain)
  }

  /** There is nothing to draw on until `start`. */
  lost(): void {
    this.#painter = null
  }

  geometry(level: Level, geometry: Geometry): void {
    this.#geometry.set(level, geometry)
    if (this.#painter instanceof ClassLayer) this.#painter.shapes(level === 'fine' ? FINE_ZOOM : 0, geometry)
  }

  shapes(level: Level, shapes: Shapes): void {
    this.#shapes.set(level, shapes)
    if (this.#painter instanceof StatePainter) this.#painter.shapes(level, shapes)
  }

  paint(fill: Fill, dim: ReadonlySet<number>): void {
    const dressed = fill.colors === this.#fill.colors
    this.#fill = fill
    this.#dim = dim
    if (!dressed) this.#dressPainter()
    this.#painter?.paint(fill.levels, dim)
  }

  dress(palette: Palette): void {
    this.#palette = palette
    this.#dressPainter()
  }

  /** Draws every area as ground, under circles, or by its class again. */
  ground(plain: boolean): void {
    if (plain === this.#plain) return
    this.#plain = plain
    this.#dressPainter()
  }

  /** The row whose area holds a point of the globe, null when none does. */
  rowAt(lon: number, lat: number): number | null {
    const level = this.#map.getZoom() >= FINE_ZOOM ? 'fine' : 'coarse'
    const geometry = this.#geometry.get(level) ?? this.#geometry.get('coarse')
    return geometry ? rowAt(geometry, lon, lat) : null
  }
}
