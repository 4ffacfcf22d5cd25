import type { Map as MapLibre } from 'maplibre-gl'
import { NO_DATA } from '../../../src/model/scale.ts'
import { fetchAreas } from './files.ts'
import { colorOf, mapOf, whenDrawn } from './maplibre.ts'
import type { Peer } from './peer.ts'

/** MapLibre by feature state: the class of each area whose class changed. */
export function withFeatureState(antialias: boolean): Peer {
  let map: MapLibre
  let before = new Uint8Array(0)
  const set = (levels: Uint8Array) => {
    for (let id = 0; id < levels.length; id++)
      if (levels[id] !== before[id]) map.setFeatureState({ source: 'areas', id }, { level: levels[id] as number })
    before = levels.slice()
  }
  return {
    async start(holder, drawn) {
      const areas = await fetchAreas()
      const levels = new Uint8Array(areas.features.length)
      for (const { id, properties } of areas.features) levels[id] = properties.level
      map = mapOf(holder, areas, colorOf(['coalesce', ['feature-state', 'level'], NO_DATA]), antialias)
      map.on('load', () => {
        set(levels)
        whenDrawn(map, drawn)
      })
    },
    show(levels, drawn) {
      set(levels)
      map.once('render', drawn)
    },
  }
}
