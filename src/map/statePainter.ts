import { GeoJSONSource, type Map as MapLibre } from 'maplibre-gl'
import type { Palette } from '../model/palette.ts'
import type { AreaPainter } from './areaPainter.ts'
import { rateColors } from './fill.ts'
import { hatch } from './hatch.ts'
import type { Shapes } from './shapes.ts'
import { classColor, FINE_ZOOM, HATCH, hatchOpacity, LEVELS, type Level, levelLayers } from './stateLayers.ts'

/** Colours areas by MapLibre's feature state: slower than the class layer, and without a shader of ours. */
export class StatePainter implements AreaPainter {
  readonly #map: MapLibre
  #palette: Palette
  #colors: readonly string[]
  #levels: Uint8Array = new Uint8Array(0)
  #dim: ReadonlySet<number> = new Set()
  readonly #loaded = new Set<Level>()

  /** Adds empty sources and layers under the layer named `before`, where the style has none. */
  constructor(map: MapLibre, palette: Palette, before: string) {
    this.#map = map
    this.#palette = palette
    this.#colors = rateColors(palette)
    this.#addHatch()
    for (const level of LEVELS) {
      for (const part of ['municipalities', 'inner', 'states']) {
        if (map.getSource(`${level}-${part}`)) continue
        map.addSource(`${level}-${part}`, {
          type: 'geojson',
          data: { type: 'FeatureCollection', features: [] },
          tolerance: 0.2,
        })
      }
      for (const layer of levelLayers(level, this.#colors, palette))
        if (!map.getLayer(layer.id)) map.addLayer(layer, before)
    }
  }

  #addHatch(): void {
    if (this.#map.hasImage(HATCH)) this.#map.removeImage(HATCH)
    this.#map.addImage(HATCH, hatch(this.#palette.line), { pixelRatio: 2 })
  }

  #set(row: number, state: Record<string, number | boolean>): void {
    for (const level of this.#loaded) this.#map.setFeatureState({ source: `${level}-municipalities`, id: row }, state)
  }

  /** Draws the areas at one level of detail. */
  shapes(level: Level, shapes: Shapes): void {
    for (const part of ['municipalities', 'inner', 'states'] as const) {
      const source = this.#map.getSource(`${level}-${part}`)
      if (source instanceof GeoJSONSource) source.setData(shapes[part])
    }
    this.#loaded.add(level)
    if (level === 'fine')
      for (const { id } of levelLayers('coarse', this.#colors, this.#palette))
        this.#map.setLayerZoomRange(id, 0, FINE_ZOOM)
    this.#again()
  }

  #again(): void {
    const [levels, dim] = [this.#levels, this.#dim]
    this.#levels = new Uint8Array(0)
    this.#dim = new Set()
    this.#addHatch()
    this.paint(levels, dim)
  }

  paint(levels: Uint8Array, dim: ReadonlySet<number>): void {
    for (let row = 0; row < levels.length; row++)
      if (levels[row] !== this.#levels[row]) this.#set(row, { level: levels[row] as number })
    for (const row of this.#dim) if (!dim.has(row)) this.#set(row, { dim: false })
    for (const row of dim) if (!this.#dim.has(row)) this.#set(row, { dim: true })
    this.#levels = levels
    this.#dim = dim
  }

  dress(colors: readonly string[], palette: Palette, plain: boolean): void {
    this.#palette = palette
    this.#colors = colors
    for (const level of LEVELS) {
      for (const { id, paint } of levelLayers(level, colors, palette))
        for (const [name, value] of Object.entries(paint ?? {}))
          this.#map.setPaintProperty(id, name as Parameters<MapLibre['setPaintProperty']>[1], value)
      this.#map.setPaintProperty(
        `${level}-fill`,
        'fill-color',
        plain ? (palette.classes[0] as string) : classColor(colors),
      )
      this.#map.setPaintProperty(`${level}-hatch`, 'fill-opacity', plain ? 0 : hatchOpacity())
    }
    this.#addHatch()
  }
}
