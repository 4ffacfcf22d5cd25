import type { LngLatBoundsLike, Map as MapLibre } from 'maplibre-gl'
import type { Camera } from '../model/view.ts'

/** West, south, east and north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** What the map was told to show, and how close to its edges. */
export interface Aim {
  readonly bounds: LngLatBoundsLike
  readonly options: { readonly padding: number; readonly maxZoom?: number }
}

/** All of Mexico. */
export const HOME: Aim = {
  bounds: [
    [-117.4, 14.3],
    [-86.5, 32.9],
  ],
  options: { padding: 12 },
}

/** Where the map looks. What it was told to show is shown whole again when its size changes, until the reader moves it. */
export class Eye {
  readonly #map: MapLibre
  #aim: Aim | null
  #following = false

  constructor(map: MapLibre, aim: Aim | null) {
    this.#map = map
    this.#aim = aim
    map.on('movestart', ({ originalEvent }) => {
      if (originalEvent !== undefined) this.#aim = null
    })
    map.on('resize', () => {
      if (this.#aim) this.#show(this.#aim, false)
    })
  }

  #show(aim: Aim, animate: boolean): void {
    this.#aim = aim
    this.#map.fitBounds(aim.bounds, { ...aim.options, animate, duration: 400 })
  }

  /** Whether it moves because another map does. */
  get following(): boolean {
    return this.#following
  }

  /** Where the map looks now. */
  camera(): Camera {
    const { lng, lat } = this.#map.getCenter()
    return { zoom: this.#map.getZoom(), lat, lon: lng }
  }

  /** What is seen. */
  bounds(): Bounds {
    return this.#map.getBounds().toArray().flat() as unknown as Bounds
  }

  /** Where a point stands, in CSS pixels from the corner of the map. */
  screen(lon: number, lat: number): { readonly x: number; readonly y: number } {
    return this.#map.project([lon, lat])
  }

  /** Moves to show the bounds; jumps when motion is not wanted. */
  fit(bounds: Bounds, animate: boolean): void {
    this.#show({ bounds: [...bounds], options: { padding: 48, maxZoom: 9 } }, animate)
  }

  /** Moves to show all of Mexico; jumps when motion is not wanted. */
  home(animate: boolean): void {
    this.#show(HOME, animate)
  }

  /** Moves so that a point stands in the middle of what `padding` leaves free, at `zoom` or nearer. */
  reveal(
    lon: number,
    lat: number,
    zoom: number,
    padding: Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>,
    animate: boolean,
  ): void {
    const { top = 0, right = 0, bottom = 0, left = 0 } = padding
    this.#aim = null
    this.#map.easeTo({
      center: [lon, lat],
      zoom: Math.max(zoom, this.#map.getZoom()),
      offset: [(left - right) / 2, (top - bottom) / 2],
      animate,
      duration: 300,
    })
  }

  /** Looks where another map looks, without a word to the page. */
  follow({ lon, lat, zoom }: Camera): void {
    const now = this.camera()
    if (now.lon === lon && now.lat === lat && now.zoom === zoom) return
    this.#aim = null
    this.#following = true
    this.#map.jumpTo({ center: [lon, lat], zoom })
    this.#following = false
  }

  /** Looks somewhere at once. */
  look({ lon, lat, zoom }: Camera): void {
    const now = this.camera()
    this.#aim = null
    if (Math.abs(now.lon - lon) + Math.abs(now.lat - lat) + Math.abs(now.zoom - zoom) < 0.02) return
    this.#map.jumpTo({ center: [lon, lat], zoom })
  }

  /** Comes nearer by steps of the zoom, or goes away, because the reader wants it. */
  zoomBy(steps: number): void {
    this.#map.zoomTo(this.#map.getZoom() + steps, {}, { originalEvent: new Event('zoom') })
  }
}
