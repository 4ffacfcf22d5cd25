import { GeoJSONSource, type Map as MapLibre } from 'maplibre-gl'
import { run } from '../page/bench.ts'
import { type Areas, fetchAreas } from '../page/files.ts'
import { colorOf, mapOf, whenDrawn } from '../page/maplibre.ts'

let map: MapLibre
let areas: Areas

await run({
  async start(holder, drawn) {
    areas = await fetchAreas()
    map = mapOf(holder, areas, colorOf(['get', 'level']), true)
    whenDrawn(map, drawn)
  },
  show(levels, drawn) {
    const source = map.getSource('areas')
    if (!(source instanceof GeoJSONSource)) throw new Error('areas: no source of GeoJSON')
    for (const { id, properties } of areas.features) properties.level = levels[id] as number
    source.setData(areas)
    whenDrawn(map, drawn)
  },
})
