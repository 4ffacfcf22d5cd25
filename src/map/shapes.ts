import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryObject } from 'topojson-specification'
import type { Basemap, Outlines } from '../io/fetchTables.ts'
import type { Atlas } from '../model/atlas.ts'

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
  const inside = (geometry: GeometryObject) => codes.has(Number(geometry.id))
  return mesh(outlines, outlines.objects.municipalities, (a, b) => (a === b ? inside(a) : inside(a) !== inside(b)))
}

/** West, south, east and north of some rows, in degrees; null when none of them has an outline. */
export function boundsOf(
  shapes: MunicipalityShapes,
  rows: ReadonlySet<number>,
): [number, number, number, number] | null {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { id, geometry } of shapes.features) {
    if (!rows.has(id as number)) continue
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const [ring = []] of polygons) {
      for (const [lon = 0, lat = 0] of ring) {
        west = Math.min(west, lon)
        east = Math.max(east, lon)
        south = Math.min(south, lat)
        north = Math.max(north, lat)
      }
    }
  }
  return west <= east ? [west, south, east, north] : null
}

/** The parts of the basemap as GeoJSON. */
export function basemapOf(basemap: Basemap): Readonly<Record<keyof Basemap['objects'], FeatureCollection>> {
  const part = (name: keyof Basemap['objects']) => feature(basemap, basemap.objects[name]) as FeatureCollection
  return { land: part('land'), lakes: part('lakes'), rivers: part('rivers'), boundaries: part('boundaries') }
}
