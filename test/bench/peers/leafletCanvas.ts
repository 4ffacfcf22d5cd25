import L from 'leaflet'
import { run } from '../page/bench.ts'
import { leafletMap } from '../page/leafletMap.ts'

await run(leafletMap(L.canvas()))
