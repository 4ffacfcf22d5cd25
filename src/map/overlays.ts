import {
  GeoJSONSource,
  type LayerSpecification,
  type MapGeoJSONFeature,
  type Map as MapLibre,
  type SourceSpecification,
} from 'maplibre-gl'

/**
 * What the map found in an overlay: the layer, the properties of the feature, where it stands in degrees, and in CSS
 * pixels from the corner of the map.
 */
export interface Hit {
  readonly layer: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly lon: number
  readonly lat: number
  readonly x: number
  readonly y: number
}

/** Something drawn over the areas and under the labels. Names of sources, layers and images are unique on the map. */
export interface Overlay {
  /** What is above what: the higher over the lower. */
  readonly rank: number
  /** Over the labels too, which then make room for its symbols. */
  readonly overLabels?: boolean
  readonly sources: Readonly<Record<string, SourceSpecification>>
  readonly layers: readonly LayerSpecification[]
  /** Images by name, at two pixels to a CSS pixel; a name always means the same image. */
  readonly images?: ReadonlyMap<string, ImageData>
  /** Layers whose features answer the pointer. */
  readonly answering?: readonly string[]
  /** What is under the pointer; null when nothing is. */
  readonly point?: (hit: Hit | null) => void
  readonly pick?: (hit: Hit) => void
}

const REACH = 4
const IMAGE_RATIO = 2

const plain = ({ x, y }: { x: number; y: number }) => ({ x, y })

const sameLayers = (a: Overlay, b: Overlay) => JSON.stringify(a.layers) === JSON.stringify(b.layers)

function sameButData(a: SourceSpecification, b: SourceSpecification): boolean {
  return JSON.stringify({ ...a, data: null }) === JSON.stringify({ ...b, data: null })
}

/** Keeps overlays on a map: told what should be there, it changes what differs. */
export class Overlays {
  readonly #map: MapLibre
  readonly #shown = new Map<string, Overlay>()
  /** What was drawn before the style was lost, of overlays that changed since; null when it is there. */
  #changed: Map<string, Overlay | null> | null = null
  #pointed: string | null = null

  constructor(map: MapLibre) {
    this.#map = map
  }

  /** Draws an overlay, in place of the one of that name; null takes it away. */
  put(name: string, overlay: Overlay | null): void {
    const before = this.#shown.get(name) ?? null
    if (before === overlay) return
    if (overlay) this.#shown.set(name, overlay)
    else this.#shown.delete(name)
    if (this.#changed) {
      if (!this.#changed.has(name)) this.#changed.set(name, before)
    } else if (this.#map.style) this.#draw(before, overlay)
  }

  /** There is no style until `again`. */
  lost(): void {
    this.#changed ??= new Map()
  }

  /** Draws on a style that came back what changed meanwhile, and what it lacks. */
  again(): void {
    const changed = this.#changed ?? []
    this.#changed = null
    for (const [name, before] of changed) this.#draw(before, this.#shown.get(name) ?? null)
    for (const overlay of this.#shown.values())
      if (overlay.layers.some(({ id }) => !this.#map.getLayer(id))) this.#draw(null, overlay)
  }

  #draw(before: Overlay | null, after: Overlay | null): void {
    const map = this.#map
    const keeps = before !== null && after !== null && before.rank === after.rank && sameLayers(before, after)
    const stays = (id: string, source: SourceSpecification) => {
      const next = after?.sources[id]
      return next !== undefined && sameButData(source, next)
    }
    const sourcesStay = before !== null && Object.entries(before.sources).every(([id, source]) => stays(id, source))
    if (before && !(keeps && sourcesStay)) for (const { id } of before.layers) if (map.getLayer(id)) map.removeLayer(id)
    for (const [id, source] of Object.entries(before?.sources ?? {}))
      if (!stays(id, source) && map.getSource(id)) map.removeSource(id)
    if (!after) return
    for (const [id, image] of after.images ?? [])
      if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio: IMAGE_RATIO })
    for (const [id, source] of Object.entries(after.sources)) {
      const there = map.getSource(id)
      if (!there) map.addSource(id, source)
      else if (there instanceof GeoJSONSource && 'data' in source) {
        const old = before?.sources[id]
        if (!(old && 'data' in old && old.data === source.data)) there.setData(source.data)
      }
    }
    const above = this.#above(after)
    for (const layer of after.layers) if (!map.getLayer(layer.id)) map.addLayer(layer, above)
  }

  #above({ rank, overLabels = false }: Overlay): string | undefined {
    const level = (o: Overlay) => o.overLabels ?? false
    const higher = [...this.#shown.values()]
      .filter((o) => level(o) === overLabels && o.rank > rank)
      .sort((a, b) => a.rank - b.rank)
    const first = higher.flatMap(({ layers }) => layers).find(({ id }) => this.#map.getLayer(id))
    if (first || overLabels) return first?.id
    return this.#map.getStyle().layers.find(({ id }) => id.startsWith('label-'))?.id
  }

  #hit({ layer, properties, geometry }: MapGeoJSONFeature, under: { lng: number; lat: number }): Hit {
    const [lon, lat] = geometry.type === 'Point' ? (geometry.coordinates as [number, number]) : [under.lng, under.lat]
    return { layer: layer.id, properties, lon, lat, ...plain(this.#map.project([lon, lat])) }
  }

  #find(x: number, y: number): { overlay: Overlay; name: string; hit: Hit } | null {
    const map = this.#map
    if (!map.style) return null
    for (const [name, overlay] of [...this.#shown].sort(([, a], [, b]) => b.rank - a.rank)) {
      const layers = (overlay.answering ?? []).filter((id) => map.getLayer(id))
      if (layers.length === 0) continue
      const [feature] = map.queryRenderedFeatures(
        [
          [x - REACH, y - REACH],
          [x + REACH, y + REACH],
        ],
        { layers },
      )
      if (!feature) continue
      return { overlay, name, hit: this.#hit(feature, map.unproject([x, y])) }
    }
    return null
  }

  /** Tells the overlay under the pointer, and the one that was; whether there is one. */
  point(x: number, y: number): boolean {
    const found = this.#find(x, y)
    if (this.#pointed !== null && this.#pointed !== found?.name) this.leave()
    this.#pointed = found?.name ?? null
    found?.overlay.point?.(found.hit)
    return found !== null
  }

  /** Nothing is pointed at any more. */
  leave(): void {
    if (this.#pointed !== null) this.#shown.get(this.#pointed)?.point?.(null)
    this.#pointed = null
  }

  /** Picks what an overlay has under the pointer; whether there is something. */
  pick(x: number, y: number): boolean {
    const found = this.#find(x, y)
    found?.overlay.pick?.(found.hit)
    return found !== null
  }

  /** Point features of these layers that are on the screen, each once, from left to right. */
  spots(layers: readonly string[]): Hit[] {
    const map = this.#map
    const there = map.style ? layers.filter((id) => map.getLayer(id)) : []
    if (there.length === 0) return []
    const found = new Map<string, Hit>()
    for (const feature of map.queryRenderedFeatures({ layers: [...there] }))
      if (feature.geometry.type === 'Point')
        found.set(JSON.stringify(feature.properties), this.#hit(feature, map.getCenter()))
    return [...found.values()].sort((a, b) => a.x - b.x || a.y - b.y)
  }
}
