import type { FeatureCollection, MultiLineString, Point } from 'geojson'
import {
  AttributionControl,
  GeoJSONSource,
  type LngLatBoundsLike,
  Map as MapLibre,
  type PointLike,
  setWorkerUrl,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { Camera, Language } from '../model/view.ts'
import type { Palette } from '../ui/palette.ts'
import { hatch } from './hatch.ts'
import type { basemapOf, Shapes } from './shapes.ts'
import { classColor, FINE_ZOOM, HATCH, hatchOpacity, LEVELS, type Level, layers, style } from './style.ts'

setWorkerUrl(workerUrl)

/** What the map tells the page. A target is a row, the link form of a place that has a circle, or null. */
export type MapTarget = number | string | null

/** What the map tells the page. */
export interface MapEvents {
  readonly point: (target: MapTarget) => void
  readonly pick: (target: MapTarget, add: boolean) => void
  readonly move: (camera: Camera, byReader: boolean) => void
  /** The finer outlines are needed now. */
  readonly wantFine: () => void
  readonly ready: () => void
  /** Nothing is left to draw. */
  readonly rest: () => void
}

/** Bounds of all of Mexico. */
export const MEXICO_BOUNDS: LngLatBoundsLike = [
  [-117.4, 14.3],
  [-86.5, 32.9],
]

const LARGEST: LngLatBoundsLike = [
  [-140, 0],
  [-66, 48],
]

const NOTHING: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] }

type Flag = 'pointed' | 'dim'

/** The one imperative shell around MapLibre. It is told what to draw, and draws it again after a lost context. */
export class MexicoMap {
  readonly #map: MapLibre
  readonly #events: MapEvents
  #palette: Palette
  #lang: Language
  #levels: Uint8Array = new Uint8Array(0)
  readonly #flags: Record<Flag, ReadonlySet<number>> = { pointed: new Set(), dim: new Set() }
  readonly #loaded = new Set<Level>()
  #circles: FeatureCollection<Point> | null = null
  #moving = false

  /** Throws when the browser has no WebGL 2. */
  constructor(container: HTMLElement, palette: Palette, lang: Language, camera: Camera | null, events: MapEvents) {
    this.#palette = palette
    this.#lang = lang
    this.#events = events
    this.#map = new MapLibre({
      container,
      style: style(palette, lang),
      ...(camera
        ? { center: [camera.lon, camera.lat], zoom: camera.zoom }
        : { bounds: MEXICO_BOUNDS, fitBoundsOptions: { padding: 12 } }),
      minZoom: 2.5,
      maxZoom: 13,
      maxBounds: LARGEST,
      renderWorldCopies: false,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      validateStyle: false,
    })
    this.#map.addControl(new AttributionControl({ compact: true }))
    this.#map.touchZoomRotate.disableRotation()
    this.#map.keyboard.disableRotation()
    this.#listen()
  }

  #listen(): void {
    const map = this.#map
    const targetAt = (point: PointLike): MapTarget => {
      const hit = ['circles', 'coarse-fill', 'fine-fill'].filter((id) => map.getLayer(id))
      const [found] = map.queryRenderedFeatures(point, { layers: hit })
      const target = found?.layer.id === 'circles' ? found.properties.place : found?.id
      return typeof target === 'number' || typeof target === 'string' ? target : null
    }
    map.on('style.load', () => {
      this.#addHatch()
      this.#events.ready()
    })
    map.on('styleimagemissing', () => this.#addHatch())
    const centre = () => {
      const { x, y } = map.project(map.getCenter())
      return targetAt([x, y])
    }
    const canvas = map.getCanvas()
    const byKeyboard = () => canvas.matches(':focus-visible')
    canvas.addEventListener('focus', () => byKeyboard() && this.#events.point(centre()))
    canvas.addEventListener('blur', () => this.#events.point(null))
    canvas.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#events.pick(centre(), event.shiftKey)
    })
    map.on('mousemove', (event) => this.#events.point(targetAt(event.point)))
    map.on('mouseout', () => this.#events.point(null))
    map.on('click', (event) => this.#events.pick(targetAt(event.point), event.originalEvent.shiftKey))
    map.on('movestart', (event) => {
      this.#moving = event.originalEvent !== undefined
    })
    map.on('moveend', () => {
      this.#events.move(this.camera(), this.#moving)
      this.#moving = false
      if (byKeyboard()) this.#events.point(centre())
    })
    map.on('zoom', () => {
      if (map.getZoom() > 6) this.#events.wantFine()
    })
    map.on('idle', () => this.#events.rest())
    map.on('webglcontextrestored', () => this.#again())
  }

  #addHatch(): void {
    if (this.#map.hasImage(HATCH)) this.#map.removeImage(HATCH)
    this.#map.addImage(HATCH, hatch(this.#palette.line), { pixelRatio: 2 })
  }

  #source(name: string): GeoJSONSource | null {
    const source = this.#map.getSource(name)
    return source instanceof GeoJSONSource ? source : null
  }

  #each(row: number, set: Record<string, number | boolean>): void {
    for (const level of this.#loaded) this.#map.setFeatureState({ source: `${level}-municipalities`, id: row }, set)
  }

  #again(): void {
    this.#addHatch()
    const levels = this.#levels
    this.#levels = new Uint8Array(0)
    this.paint(levels)
    for (const flag of ['pointed', 'dim'] as const)
      for (const row of this.#flags[flag]) this.#each(row, { [flag]: true })
    this.circles(this.#circles)
  }

  /** Draws land, lakes and national borders. */
  basemap(parts: ReturnType<typeof basemapOf>): void {
    for (const name of ['land', 'lakes', 'boundaries'] as const) this.#source(name)?.setData(parts[name])
  }

  labels(points: FeatureCollection<Point>): void {
    this.#source('labels')?.setData(points)
  }

  /** Draws the municipalities at one level of detail. */
  shapes(level: Level, shapes: Shapes): void {
    this.#source(`${level}-municipalities`)?.setData(shapes.municipalities)
    this.#source(`${level}-inner`)?.setData(shapes.inner)
    this.#source(`${level}-states`)?.setData(shapes.states)
    this.#loaded.add(level)
    if (level === 'fine')
      for (const layer of layers(this.#palette, this.#lang))
        if (layer.id.startsWith('coarse-')) this.#map.setLayerZoomRange(layer.id, 0, FINE_ZOOM)
    this.#again()
  }

  /** Colours the rows by class; only rows whose class changed are touched. */
  paint(levels: Uint8Array): void {
    for (let row = 0; row < levels.length; row++) {
      if (levels[row] !== this.#levels[row]) this.#each(row, { level: levels[row] as number })
    }
    this.#levels = levels
  }

  /** Draws the outline of the selected region; null when nothing is. */
  select(outline: MultiLineString | null): void {
    this.#source('selection')?.setData(outline ?? NOTHING)
  }

  /** Marks rows: under the pointer, or set back. */
  mark(flag: Flag, rows: ReadonlySet<number>): void {
    for (const row of this.#flags[flag]) if (!rows.has(row)) this.#each(row, { [flag]: false })
    for (const row of rows) if (!this.#flags[flag].has(row)) this.#each(row, { [flag]: true })
    this.#flags[flag] = rows
  }

  /** Draws circles instead of areas, or areas again when null. */
  circles(points: FeatureCollection<Point> | null): void {
    this.#circles = points
    this.#source('circles')?.setData(points ?? NOTHING)
    for (const level of LEVELS) {
      this.#map.setPaintProperty(
        `${level}-fill`,
        'fill-color',
        points ? (this.#palette.classes[0] as string) : classColor(this.#palette),
      )
      this.#map.setPaintProperty(`${level}-hatch`, 'fill-opacity', points ? 0 : hatchOpacity())
    }
  }

  /** Puts on another theme or language without a new style, so that nothing has to be drawn again. */
  dress(palette: Palette, lang: Language): void {
    this.#palette = palette
    this.#lang = lang
    for (const layer of layers(palette, lang)) {
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        this.#map.setPaintProperty(layer.id, name as Parameters<MapLibre['setPaintProperty']>[1], value)
      if (layer.type === 'symbol') this.#map.setLayoutProperty(layer.id, 'text-field', ['get', lang])
    }
    this.#addHatch()
    this.circles(this.#circles)
  }

  /** Moves to show the bounds (west, south, east, north); jumps when motion is not wanted. */
  fit(bounds: readonly [number, number, number, number], animate: boolean): void {
    this.#map.fitBounds(bounds as [number, number, number, number], { padding: 48, maxZoom: 9, animate, duration: 400 })
  }

  home(animate: boolean): void {
    this.#map.fitBounds(MEXICO_BOUNDS, { padding: 12, animate, duration: 400 })
  }

  /** Where the map looks now. */
  camera(): Camera {
    const { lng, lat } = this.#map.getCenter()
    return { zoom: this.#map.getZoom(), lat, lon: lng }
  }

  look({ lon, lat, zoom }: Camera): void {
    const now = this.camera()
    if (Math.abs(now.lon - lon) + Math.abs(now.lat - lat) + Math.abs(now.zoom - zoom) < 0.02) return
    this.#map.jumpTo({ center: [lon, lat], zoom })
  }

  zoomBy(steps: number): void {
    this.#map.zoomTo(this.#map.getZoom() + steps)
  }

  resize(): void {
    this.#map.resize()
  }

  remove(): void {
    this.#map.remove()
  }
}
