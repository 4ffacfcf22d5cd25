import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { fetchAreas } from './files.ts'
import type { Peer } from './peer.ts'
import { BORDER, COLORS, GROUND, PICTURE } from './picture.ts'

/** Leaflet with one of its renderers: the fill of each area whose class changed. */
export function leafletMap(renderer: L.Renderer): Peer {
  const paths: L.Path[] = []
  let before = new Uint8Array(0)
  return {
    async start(holder, drawn) {
      const areas = await fetchAreas()
      before = new Uint8Array(areas.features.length)
      holder.style.background = GROUND
      const map = L.map(holder, {
        center: [PICTURE.lat, PICTURE.lon],
        zoom: PICTURE.zoom + 1,
        zoomSnap: 0,
        zoomControl: false,
        attributionControl: false,
        fadeAnimation: false,
        zoomAnimation: false,
        renderer,
      })
      L.geoJSON(areas, {
        style: (feature) => ({
          renderer,
          fillColor: COLORS[feature?.properties.level] as string,
          fillOpacity: 1,
          color: BORDER.color,
          weight: BORDER.width,
          opacity: BORDER.opacity,
        }),
        onEachFeature: ({ id, properties }, layer) => {
          if (!(layer instanceof L.Path)) throw new Error(`${properties.code}: no area`)
          paths[Number(id)] = layer
          before[Number(id)] = properties.level
        },
      } as L.GeoJSONOptions).addTo(map)
      requestAnimationFrame(drawn)
    },
    show(levels, drawn) {
      for (const [row, path] of paths.entries())
        if (levels[row] !== before[row]) path.setStyle({ fillColor: COLORS[levels[row] as number] as string })
      before = levels.slice()
      requestAnimationFrame(drawn)
    },
  }
}
