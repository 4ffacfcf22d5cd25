import type { FeatureCollection, MultiLineString, Point, Polygon } from 'geojson'
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
import type { Outline } from '../model/outline.ts'
import type { Palette } from '../model/palette.ts'
import type { Language } from '../model/view.ts'
import { Areas } from './areas.ts'
import type { Drawing, DrawTask } from './draw.ts'
import { Eye, HOME } from './eye.ts'
import type { Fill } from './fill.ts'
import type { Geometry } from './geometry.ts'
import type { MapEvents, MapStart, MapTarget } from './mapEvents.ts'
import { type Hit, type Overlay, Overlays } from './overlays.ts'
import type { Shapes } from './shapes.ts'
import { Sources } from './sources.ts'
import type { Level } from './stateLayers.ts'
import { layers, style } from './style.ts'
import { isDirection } from './towards.ts'

setWorkerUrl(workerUrl)

const LARGEST: LngLatBoundsLike = [
  [-160, -8],
  [-44, 52],
]

/** How long after a drawing a click still belongs to it, in milliseconds. */
const ECHO = 400

/** The one imperative shell around MapLibre. It is told what to draw, and draws it again after a lost context. */
export class MexicoMap {
  readonly #map: MapLibre
  readonly #events: MapEvents
  readonly eye: Eye
  readonly #overlays: Overlays
  readonly #sources: Sources
  readonly #resting = new Set<() => void>()
  #palette: Palette
  #lang: Language
  #lost = false
  readonly #areas: Areas
  #moving = false
  #drawing = false
  #quietUntil = 0

  /** Throws when the browser has no WebGL 2. */
  constructor(container: HTMLElement, { palette, lang, camera, rows, fast }: MapStart, events: MapEvents) {
    this.#palette = palette
    this.#lang = lang
    this.#events = events
    this.#map = new MapLibre({
      container,
      style: style(palette, lang),
      ...(camera
        ? { center: [camera.lon, camera.lat], zoom: camera.zoom }
        : { bounds: HOME.bounds, fitBoundsOptions: HOME.options }),
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
    this.eye = new Eye(this.#map, camera ? null : HOME)
    this.#overlays = new Overlays(this.#map)
    this.#sources = new Sources(this.#map)
    this.#areas = new Areas(this.#map, rows, palette, events.wantShapes)
    this.#listen(fast)
  }

  #listen(fast: boolean): void {
    const map = this.#map
    const targetAt = (point: PointLike): MapTarget => {
      if (this.#drawing) return null
      const circle = map.getLayer('circles') && map.queryRenderedFeatures(point, { layers: ['circles'] })[0]
      if (typeof circle?.properties.place === 'string') return circle.properties.place
      const { lng, lat } = map.unproject(point)
      return this.#areas.rowAt(lng, lat)
    }
    map.on('style.load', () => {
      this.#areas.start(fast)
      if (this.#lost) this.#again()
      else this.#events.ready()
    })
    map.on('webglcontextlost', () => {
      this.#lost = true
      for (const part of [this.#areas, this.#sources, this.#overlays]) part.lost()
    })
    const centre = () => {
      const { x, y } = map.project(map.getCenter())
      return targetAt([x, y])
    }
    const canvas = map.getCanvas()
    const byKeyboard = () => canvas.matches(':focus-visible')
    canvas.addEventListener('focus', () => byKeyboard() && this.#events.point(centre()))
    canvas.addEventListener('blur', () => this.#events.point(null))
    canvas.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#events.choose(event.shiftKey)
      if (!event.shiftKey || !isDirection(event.key)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      this.#events.walk(event.key)
    })
    map.on('mousemove', ({ point }) => {
      const taken = !this.#drawing && this.#overlays.point(point.x, point.y)
      canvas.classList.toggle('answers', taken)
      this.#events.point(taken ? null : targetAt(point))
    })
    map.on('mouseout', () => {
      this.#overlays.leave()
      this.#events.point(null)
    })
    map.on('click', (event) => {
      if (event.originalEvent.timeStamp <= this.#quietUntil) return
      if (!this.#drawing && this.#overlays.pick(event.point.x, event.point.y)) return
      this.#events.pick(targetAt(event.point), event.originalEvent.shiftKey)
    })
    map.on('movestart', (event) => {
      this.#moving = event.originalEvent !== undefined
    })
    map.on('moveend', () => {
      this.#events.move(this.eye.camera(), this.#moving)
      this.#moving = false
      if (byKeyboard()) this.#events.point(centre())
    })
    map.on('move', () => {
      if (!this.eye.following) this.#events.moving(this.eye.camera())
    })
    map.on('zoom', () => {
      if (map.getZoom() > 6) this.#events.wantFine()
    })
    map.on('idle', () => {
      this.#events.rest()
      for (const listener of this.#resting) listener()
    })
  }

  #again(): void {
    this.#lost = false
    this.#sources.again()
    this.#overlays.again()
    this.dress(this.#palette, this.#lang)
  }

  #source(name: string): GeoJSONSource | null {
    const source = this.#map.getSource(name)
    return source instanceof GeoJSONSource ? source : null
  }

  /** Draws land, lakes and national borders. */
  basemap(ground: FeatureCollection): void {
    this.#sources.put('ground', ground)
  }

  labels(points: FeatureCollection<Point>): void {
    this.#sources.put('labels', points)
  }

  /** Draws the areas at one level of detail, and finds them under the pointer. */
  geometry(level: Level, geometry: Geometry): void {
    this.#areas.geometry(level, geometry)
  }

  /** Gives the areas as features, where `wantShapes` asked for them. */
  shapes(level: Level, shapes: Shapes): void {
    this.#areas.shapes(level, shapes)
  }

  /** Colours the rows by class, and sets some of them back. */
  paint(fill: Fill, dim: ReadonlySet<number>): void {
    this.#areas.paint(fill, dim)
  }

  /** Draws the outline of what is pointed at; null when nothing is. */
  point(outline: MultiLineString | null): void {
    this.#sources.put('pointed', outline)
  }

  /** Draws the outline of the selected region; null when nothing is. */
  select(outline: MultiLineString | null): void {
    this.#sources.put('selection', outline)
  }

  /** Draws the edges of drawn areas and circles. */
  areas(outlines: FeatureCollection<Polygon>): void {
    this.#sources.put('area', outlines.features.length > 0 ? outlines : null)
  }

  /**
   * Lets the reader draw an area, or move the corners of some; nothing is pointed at or picked meanwhile, nor by the
   * click that ends it. `ended` gets what was drawn, or null.
   */
  async draw(task: DrawTask, ended: (outlines: readonly Outline[] | null) => void): Promise<Drawing> {
    const { startDrawing } = await import('./draw.ts')
    const colors = { line: this.#palette.mark, paper: this.#palette.halo }
    const drawing = startDrawing(this.#map, colors, task, (outlines) => {
      this.#drawing = false
      this.#quietUntil = performance.now() + ECHO
      ended(outlines)
    })
    this.#drawing = true
    this.#events.point(null)
    return drawing
  }

  /** Draws circles instead of areas, or areas again when null. */
  circles(points: FeatureCollection<Point> | null): void {
    this.#sources.put('circles', points)
    this.#areas.ground(points !== null)
  }

  /** Puts on another theme or language without a new style, so that nothing has to be drawn again. */
  dress(palette: Palette, lang: Language): void {
    this.#palette = palette
    this.#lang = lang
    if (this.#lost) return
    for (const layer of layers(palette, lang)) {
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        this.#map.setPaintProperty(layer.id, name as Parameters<MapLibre['setPaintProperty']>[1], value)
      if (layer.type === 'symbol') this.#map.setLayoutProperty(layer.id, 'text-field', ['get', lang])
    }
    this.#areas.dress(palette)
  }

  /** Draws something of its own over the areas and under the labels, in place of the one of that name; null takes it away. */
  overlay(name: string, overlay: Overlay | null): void {
    this.#overlays.put(name, overlay)
  }

  /** Point features of layers of overlays that are on the screen. */
  spots(layers: readonly string[]): Hit[] {
    return this.#overlays.spots(layers)
  }

  /** Tells when nothing is left to draw after a change; gives back what ends it. */
  onRest(listener: () => void): () => void {
    this.#resting.add(listener)
    return () => this.#resting.delete(listener)
  }

  /** The zoom at which a cluster of a source falls apart. */
  async parts(source: string, cluster: number): Promise<number | null> {
    return (await this.#source(source)?.getClusterExpansionZoom(cluster)) ?? null
  }

  /** Says to those who do not see it what the map is and how its keys work. */
  describe(text: string): void {
    this.#map.getCanvas().setAttribute('aria-label', text)
  }

  resize(): void {
    this.#map.resize()
  }

  /** What the map shows, drawn now, with `ratio` pixels to a CSS pixel. */
  picture(ratio: number): HTMLCanvasElement {
    const usual = this.#map.getPixelRatio()
    this.#map.setPixelRatio(ratio)
    this.#map.redraw()
    const shown = this.#map.getCanvas()
    const copy = document.createElement('canvas')
    copy.width = shown.width
    copy.height = shown.height
    copy.getContext('2d')?.drawImage(shown, 0, 0)
    this.#map.setPixelRatio(usual)
    return copy
  }

  remove(): void {
    this.#map.remove()
  }
}
