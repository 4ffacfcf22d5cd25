import { readFileSync } from 'node:fs'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { paint } from '../../src/map/paint.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import type { Measure } from '../../src/model/measure.ts'
import { scaleOf, UNSURE } from '../../src/model/scale.ts'
import { DEFAULT_MEASURE } from '../../src/model/view.ts'
import { diskSource } from '../../src/server/diskSource.ts'
import { type Field, fieldOf } from '../../src/stats/value.ts'

/** The files that every peer draws from, by name, and what the pictures have to show. */
export interface Scene {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly atlas: Atlas
  /** Classes of the default year. */
  readonly year: Uint8Array
  /** Classes of each month of `homicides`. */
  readonly months: readonly Uint8Array[]
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4

/** Classes as eight colours: how sure a class is is left out. */
const levelsOf = (field: Field | null, drawn: number): Uint8Array =>
  paint(field, drawn, scaleOf('total')).map((level) => (level > UNSURE ? level - UNSURE : level))

type Outlines = Topology<{ municipalities: GeometryCollection }>

function areasOf(outlines: Outlines, atlas: Atlas): FeatureCollection<Polygon | MultiPolygon> {
  const { features } = feature(outlines, outlines.objects.municipalities)
  return {
    type: 'FeatureCollection',
    features: features.map(({ id, geometry }) => {
      const code = String(id).padStart(5, '0')
      const { type, coordinates } = geometry as Polygon | MultiPolygon
      const rounded = JSON.parse(JSON.stringify(coordinates), (_, value) =>
        typeof value === 'number' ? round(value) : value,
      )
      return {
        type: 'Feature',
        id: atlas.rowOf.get(code) as number,
        properties: { code },
        geometry: { type, coordinates: rounded } as Polygon | MultiPolygon,
      }
    }),
  }
}

/** Builds the scene from the packed figures and the coarse outlines. */
export async function buildScene(packed: string, geo: string): Promise<Scene> {
  const source = diskSource(packed, geo)
  const atlas = await source.atlas()
  const population = await source.population()
  const figuresOf = async (id: string) => {
    const measure = atlas.measureOf.get(id) as Measure
    return {
      atlas,
      measure,
      counts: await Promise.all(measure.coverage.map((c) => source.counts(measure, c))),
      population,
    }
  }
  const yearly = await figuresOf(DEFAULT_MEASURE)
  const last = Math.max(...yearly.measure.coverage.filter((c) => c.resolution === 'year').map((c) => c.last))
  const field = fieldOf(yearly, { unit: 'year', first: last, last })
  if (!field) throw new Error(`${DEFAULT_MEASURE}: no figures of ${last}`)
  const monthly = await figuresOf('homicides')
  const months = monthly.measure.coverage
    .filter((c) => c.resolution === 'month')
    .flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) =>
        levelsOf(fieldOf(monthly, { unit: 'month', first: first + i, last: first + i }), atlas.drawn),
      ),
    )
  const levels = new Uint8Array(months.length * atlas.drawn)
  for (const [month, row] of months.entries()) levels.set(row, month * atlas.drawn)
  const topology = readFileSync(`${geo}/mexico-coarse.topo.json`, 'utf8')
  const outlines: Outlines = JSON.parse(topology)
  const lines = atlas.codes
    .slice(0, atlas.drawn)
    .map((code, row) => `${code},${field.counts[row]},${field.personYears[row]}`)
  return {
    files: new Map<string, string | Uint8Array>([
      ['areas.geojson', JSON.stringify(areasOf(outlines, atlas))],
      ['areas.topo.json', topology],
      ['year.csv', `code,deaths,people\n${lines.join('\n')}\n`],
      ['rows.bin', new Uint8Array(Uint32Array.of(atlas.drawn).buffer)],
      ['levels.bin', levels],
    ]),
    atlas,
    year: levelsOf(field, atlas.drawn),
    months,
  }
}
