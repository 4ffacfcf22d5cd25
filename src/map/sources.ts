import type { FeatureCollection, GeoJSON } from 'geojson'
import { GeoJSONSource, type Map as MapLibre } from 'maplibre-gl'
import { MARKS } from './style.ts'

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }

const marks: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(MARKS))

/** What the sources of the map hold. A style that comes back after a lost context is given all of it again. */
export class Sources {
  readonly #map: MapLibre
  readonly #held = new Map<string, GeoJSON | null>()
  #up = true

  constructor(map: MapLibre) {
    this.#map = map
  }

  /** Draws what a source holds; null is nothing, and hides the layers of a mark. */
  put(name: string, data: GeoJSON | null): void {
    this.#held.set(name, data)
    if (this.#up) this.#give(name, data)
  }

  #give(name: string, data: GeoJSON | null): void {
    const source = this.#map.getSource(name)
    if (source instanceof GeoJSONSource) source.setData(data ?? NOTHING)
    for (const id of marks.get(name) ?? [])
      if (this.#map.getLayer(id)) this.#map.setLayoutProperty(id, 'visibility', data ? 'visible' : 'none')
  }

  /** There is no style until `again`. */
  lost(): void {
    this.#up = false
  }

  /** Gives a style all that is held. */
  again(): void {
    this.#up = true
    for (const [name, data] of this.#held) this.#give(name, data)
  }
}
