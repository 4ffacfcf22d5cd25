import mapshaper from 'mapshaper'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'

/** Municipalities as shared arcs: the id of a geometry is its code as a number, 1001 for 01001. */
export type MunicipalityTopology = Topology<{ municipalities: GeometryCollection }>

/** A level of detail. */
export interface Level {
  /** Tolerance of the simplification in metres as an expression of a polygon's area in km² (`km2`), or null for none. */
  readonly tolerance: string | null
  /** Steps of the grid of coordinates along each side of the country. */
  readonly quantization: number
}

/**
 * For the national view, up to zoom 7. One percentage for all shrinks the smallest municipalities of Oaxaca by up to
 * 65 % of their area and drops 98 of 2,649 polygons at the same size, so the tolerance grows with a polygon: 200 m for
 * the smallest, 2 km (a pixel at zoom 6) for the largest; areas then differ by 18 % at most and no island is lost. The
 * grid is 320 m by 200 m.
 */
export const COARSE: Level = { tolerance: 'Math.min(2000, 40 * Math.sqrt(km2) + 200)', quantization: 10_000 }

/** For zoom 7 and more: every vertex of the source, on a grid of 63 m by 36 m. */
export const FINE: Level = { tolerance: null, quantization: 50_000 }

const polygonsOf = (geometry: Polygon | MultiPolygon): number[][][] =>
  geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs

/** Gathers the polygons of each id into one geometry, sorted by id. */
function gather(geometries: GeometryCollection['geometries']): (Polygon | MultiPolygon)[] {
  const polygons = new Map<number, number[][][]>()
  for (const geometry of geometries) {
    const id = Number(geometry.id)
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
      throw new Error(`municipality ${geometry.id}: expected polygons, got ${geometry.type}`)
    polygons.set(id, [...(polygons.get(id) ?? []), ...polygonsOf(geometry)])
  }
  return [...polygons]
    .sort(([a], [b]) => a - b)
    .map(([id, arcs]) =>
      arcs.length === 1 ? { type: 'Polygon', id, arcs: arcs[0] ?? [] } : { type: 'MultiPolygon', id, arcs },
    )
}

/**
 * Draws the municipalities at a level of detail.
 *
 * @param source a TopoJSON file with the object `municipios` (property `cve`, the code of 5 digits) and `estados`.
 */
export async function drawMunicipalities(source: Uint8Array, level: Level): Promise<MunicipalityTopology> {
  const tolerance = level.tolerance?.replaceAll('km2', '(this.area / 1e6)')
  const written = await mapshaper.applyCommands(
    [
      '-i source.json -drop target=estados -rename-layers municipalities',
      '-sort cve -each "id = +cve" -filter-fields id -explode',
      tolerance ? `-simplify weighted keep-shapes variable interval="${tolerance}"` : '',
      `-o drawn.json format=topojson id-field=id drop-table quantization=${level.quantization}`,
    ].join(' '),
    { 'source.json': source },
  )
  const drawn: MunicipalityTopology = JSON.parse(Buffer.from(written['drawn.json'] ?? []).toString())
  const { transform, arcs, objects } = drawn
  if (!transform) throw new Error('municipalities: the drawn topology is not quantised')
  return {
    type: 'Topology',
    transform,
    objects: { municipalities: { type: 'GeometryCollection', geometries: gather(objects.municipalities.geometries) } },
    arcs,
  }
}
