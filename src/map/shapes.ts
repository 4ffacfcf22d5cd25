import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh, neighbors } from 'topojson-client'
import type { GeometryObject } from 'topojson-specification'
import type { Basemap } from '../io/fetchTables.ts'
import type { Outlines } from '../io/packedOutlines.ts'
import type { Atlas } from '../model/atlas.ts'
import { SHEET } from './sheet.ts'

/** Municipalities as features whose id is their row in every packed array. */
export type MunicipalityShapes = FeatureCollection<Polygon | MultiPolygon>

/** What the map draws of the municipalities at one level of detail. */
export interface Shapes {
  readonly municipalities: MunicipalityShapes
  /** Borders between two municipalities of one state. */
  readonly inner: MultiLineString
  /** Borders between states, and the outline of the country. */
  readonly states: MultiLineString
}

const stateOf = (geometry: GeometryObject) => Math.floor(Number(geometry.id) / 1000)

/** Cuts a topology into what is drawn; a geometry whose code the atlas does not know throws. */
export function shapesOf(atlas: Atlas, outlines: Outlines): Shapes {
  const { municipalities } = outlines.objects
  const collection = feature(outlines, municipalities) as FeatureCollection<Polygon | MultiPolygon>
  const features = collection.features.map((shape): Feature<Polygon | MultiPolygon> => {
    const code = String(shape.id).padStart(5, '0')
    const row = atlas.rowOf.get(code)
    if (row === undefined) throw new Error(`outlines: unknown code ${code}`)
    return { type: 'Feature', id: row, properties: {}, geometry: shape.geometry }
  })
  return {
    municipalities: { type: 'FeatureCollection', features },
    inner: mesh(outlines, municipalities, (a, b) => a !== b && stateOf(a) === stateOf(b)),
    states: mesh(outlines, municipalities, (a, b) => a === b || stateOf(a) !== stateOf(b)),
  }
}

/** The outline of a region: borders of its rows with anything else. */
export function outlineOf(atlas: Atlas, outlines: Outlines, rows: ReadonlySet<number>): MultiLineString {
  const codes = new Set([...rows].map((row) => Number(atlas.codes[row])))
  const geometries = outlines.objects.municipalities.geometries.filter(({ id }) => codes.has(Number(id)))
  return mesh(outlines, { type: 'GeometryCollection', geometries }, (a, b) => a === b)
}

/** Rows that share a border with each row, from the arcs that both use. */
export function neighboursOf(atlas: Atlas, outlines: Outlines): readonly (readonly number[])[] {
  const { geometries } = outlines.objects.municipalities
  const rows = geometries.map(({ id }) => atlas.rowOf.get(String(id).padStart(5, '0')) ?? -1)
  const out: number[][] = Array.from({ length: atlas.drawn }, () => [])
  for (const [i, found] of neighbors(geometries).entries()) out[rows[i] as number] = found.map((j) => rows[j] as number)
  return out
}

/** The sheet, and land, lakes and national borders on it as GeoJSON, told apart by `kind`. */
export function basemapOf(basemap: Basemap): FeatureCollection {
  const part = (kind: 'land' | 'lakes' | 'boundaries') =>
    (feature(basemap, basemap.objects[kind]) as FeatureCollection).features.map((one) => ({
      ...one,
      properties: { kind },
    }))
  return { type: 'FeatureCollection', features: [SHEET, ...part('land'), ...part('lakes'), ...part('boundaries')] }
}
