import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature, merge, neighbors } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Source = Topology<{ municipios: GeometryCollection }>

/** An outline at the finest level, with a code of 5 digits (municipality) or 2 (state). */
export type Outline = Feature<Polygon | MultiPolygon, { readonly code: string }>

/** What is read from the finest level: outlines sorted by code, and the codes that share a border with each municipality. */
export interface Outlines {
  readonly municipalities: readonly Outline[]
  readonly states: readonly Outline[]
  readonly neighbours: ReadonlyMap<string, readonly string[]>
}

const byCode = (a: Outline, b: Outline): number => (a.properties.code < b.properties.code ? -1 : 1)

/** Reads the outlines of a TopoJSON file whose object `municipios` has the property `cve`; states are merged from them. */
export function readOutlines(bytes: Uint8Array): Outlines {
  const source: Source = JSON.parse(Buffer.from(bytes).toString())
  const { municipios } = source.objects
  const codes = municipios.geometries.map((geometry) =>
    String((geometry.properties as { cve?: string } | undefined)?.cve),
  )
  const wrong = codes.find((code) => !/^\d{5}$/.test(code))
  if (wrong !== undefined) throw new Error(`municipalities: expected a code of 5 digits, got ${wrong}`)
  const municipalities = feature(source, municipios).features.map((one, i): Outline => {
    if (one.geometry.type !== 'Polygon' && one.geometry.type !== 'MultiPolygon')
      throw new Error(`municipality ${codes[i]}: expected polygons, got ${one.geometry.type}`)
    return { type: 'Feature', properties: { code: codes[i] ?? '' }, geometry: one.geometry }
  })
  const states = [...new Set(codes.map((code) => code.slice(0, 2)))].map((code): Outline => {
    const parts = municipios.geometries.filter((_, i) => codes[i]?.startsWith(code))
    return { type: 'Feature', properties: { code }, geometry: merge(source, parts as Parameters<typeof merge>[1]) }
  })
  const shared = neighbors(municipios.geometries)
  return {
    municipalities: municipalities.sort(byCode),
    states: states.sort(byCode),
    neighbours: new Map(codes.map((code, i) => [code, (shared[i] ?? []).map((j) => codes[j] ?? '').sort()])),
  }
}
