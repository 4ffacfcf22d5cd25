declare module 'shapefile' {
  import type { Geometry } from 'geojson'

  /** Opens the geometries of a shapefile held in memory. */
  export function openShp(
    source: ArrayBuffer | Uint8Array,
  ): Promise<{ read(): Promise<{ readonly done: boolean; readonly value: Geometry }> }>
}
