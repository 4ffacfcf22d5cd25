import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { fetchAtlas, fetchCounts, fetchFirst, fetchPopulation, outlinesUrl } from '../../../src/io/fetchTables.ts'
import { ClassLayer } from '../../../src/map/classLayer.ts'
import { rateColors } from '../../../src/map/fill.ts'
import { makeGeometry } from '../../../src/map/makeGeometry.ts'
import { paint } from '../../../src/map/paint.ts'
import type { Atlas } from '../../../src/model/atlas.ts'
import type { Measure } from '../../../src/model/measure.ts'
import { PALETTES } from '../../../src/model/palette.ts'
import { scaleOf, UNSURE } from '../../../src/model/scale.ts'
import { DEFAULT_MEASURE } from '../../../src/model/view.ts'
import { type Field, type Figures, fieldOf } from '../../../src/stats/value.ts'
import { run } from '../page/bench.ts'
import { GROUND, PICTURE } from '../page/picture.ts'

const START = 2000 * 12
const SCALE = scaleOf('total')
const NONE: ReadonlySet<number> = new Set()

let map: MapLibre
let layer: ClassLayer
let atlas: Atlas
let firstYear: number
let figures: Figures

setWorkerUrl(workerUrl)

const measureOf = (id: string) => atlas.measureOf.get(id) as Measure

const levelsOf = (field: Field | null) =>
  paint(field, atlas.drawn, SCALE).map((level) => (level > UNSURE ? level - UNSURE : level))

const fail = (error: unknown) => {
  throw error
}

await run({
  async start(holder, drawn) {
    const tables = fetchAtlas()
    const cut = makeGeometry(
      outlinesUrl('coarse'),
      tables.then(({ atlas }) => atlas.codes.slice(0, atlas.drawn)),
    )
    const loaded = await tables
    atlas = loaded.atlas
    firstYear = loaded.compact.people.firstYear
    const { measure, counts, population } = await fetchFirst(atlas, measureOf(DEFAULT_MEASURE))
    const geometry = await cut
    const { last } = counts.coverage
    const field = fieldOf({ atlas, measure, counts: [counts], population }, { unit: 'year', first: last, last })
    map = new MapLibre({
      container: holder,
      center: [PICTURE.lon, PICTURE.lat],
      zoom: PICTURE.zoom,
      attributionControl: false,
      fadeDuration: 0,
      style: {
        version: 8,
        sources: {},
        layers: [{ id: 'ground', type: 'background', paint: { 'background-color': GROUND } }],
      },
    })
    layer = new ClassLayer(atlas.drawn, PALETTES.light, fail)
    layer.shapes(0, geometry)
    layer.dress(rateColors(PALETTES.light), PALETTES.light, false)
    layer.paint(levelsOf(field), NONE)
    map.on('style.load', () => {
      map.addLayer(layer)
      map.once('render', drawn)
    })
  },
  async prepare() {
    const measure = measureOf('homicides')
    const [counts, population] = await Promise.all([fetchCounts(measure), fetchPopulation(atlas, firstYear)])
    figures = { atlas, measure, counts, population }
  },
  show(_, drawn, month) {
    const window = { unit: 'month', first: START + month, last: START + month } as const
    layer.paint(levelsOf(fieldOf(figures, window)), NONE)
    map.once('render', drawn)
  },
})
