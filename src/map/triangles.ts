import earcut, { flatten } from 'earcut'
import type { MunicipalityShapes } from './shapes.ts'

/** Triangles of all areas: corners in Web Mercator (0 to 1), the row that each corner belongs to, and their indices. */
export interface Triangles {
  readonly corners: Float32Array
  readonly rows: Uint16Array
  readonly indices: Uint32Array
}

const mercatorX = (lon: number) => (180 + lon) / 360

function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180)
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI
}

/** Cuts areas into triangles. Straight edges stay straight on the map. */
export function trianglesOf(shapes: MunicipalityShapes): Triangles {
  const corners: number[] = []
  const rows: number[] = []
  const indices: number[] = []
  for (const { id, geometry } of shapes.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const polygon of polygons) {
      const { vertices, holes } = flatten(polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => [mercatorX(lon), mercatorY(lat)])))
      const base = rows.length
      for (const index of earcut(vertices, holes, 2)) indices.push(base + index)
      for (const value of vertices) corners.push(value)
      for (let i = 0; i < vertices.length / 2; i++) rows.push(Number(id))
    }
  }
  return { corners: Float32Array.from(corners), rows: Uint16Array.from(rows), indices: Uint32Array.from(indices) }
}
