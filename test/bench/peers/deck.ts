import { Deck, MapView } from '@deck.gl/core'
import { GeoJsonLayer } from '@deck.gl/layers'
import { run } from '../page/bench.ts'
import { type Areas, fetchAreas } from '../page/files.ts'
import { BORDER, COLORS, GROUND, PICTURE, rgbOf } from '../page/picture.ts'

const fills = COLORS.map(rgbOf)
const border = [...rgbOf(BORDER.color), 255 * BORDER.opacity] as [number, number, number, number]

let deck: Deck<MapView>
let areas: Areas
let waiting: (() => void) | null = null
let shown = 0

const layerOf = (levels: Uint8Array) =>
  new GeoJsonLayer<{ level: number }>({
    id: 'areas',
    data: areas,
    getFillColor: ({ id }) => fills[levels[Number(id)] as number] as [number, number, number],
    getLineColor: border,
    getLineWidth: BORDER.width,
    lineWidthUnits: 'pixels',
    updateTriggers: { getFillColor: shown },
  })

await run({
  async start(holder, drawn) {
    areas = await fetchAreas()
    holder.style.background = GROUND
    const levels = new Uint8Array(areas.features.length)
    for (const { id, properties } of areas.features) levels[id] = properties.level
    waiting = drawn
    deck = new Deck({
      parent: holder as HTMLDivElement,
      width: PICTURE.width,
      height: PICTURE.height,
      views: new MapView({ controller: false }),
      initialViewState: { longitude: PICTURE.lon, latitude: PICTURE.lat, zoom: PICTURE.zoom },
      layers: [layerOf(levels)],
      onAfterRender: () => {
        if (!deck.isInitialized || !waiting) return
        waiting()
        waiting = null
      },
    })
  },
  show(levels, drawn) {
    shown += 1
    waiting = drawn
    deck.setProps({ layers: [layerOf(levels)] })
  },
})
