import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { fetchYear, file, levelIn } from './files.ts'

/** An area: `row` is its place in the tables, `level` its class in the default year. */
export type Area = Feature<Polygon | MultiPolygon, { row: number; level: number }>

/** Areas and the lines between them from TopoJSON, joined with the default year, as pages by d3 and Vega do it. */
export async function fetchTopology(): Promise<{ areas: Area[]; borders: MultiLineString }> {
  const [outlines, year] = await Promise.all([
    file('areas.topo.json').then((r) => r.json() as Promise<Topology<{ municipalities: GeometryCollection }>>),
    fetchYear(),
  ])
  const rowOf = new Map([...year.keys()].map((code, row) => [code, row]))
  const { municipalities } = outlines.objects
  const areas = feature(outlines, municipalities).features.map((area): Area => {
    const code = String(area.id).padStart(5, '0')
    const geometry = area.geometry as Polygon | MultiPolygon
    return { type: 'Feature', properties: { row: rowOf.get(code) as number, level: levelIn(year, code) }, geometry }
  })
  return { areas, borders: mesh(outlines, municipalities) }
}
