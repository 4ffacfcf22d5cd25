import { destination } from '@turf/turf'
import type { Outline } from './outline.ts'

/** The most corners that a circle is drawn with. */
export const CIRCLE_CORNERS = 64

/** A circle of `km` around a point, as an outline of 64 corners on the great circle distance. */
export function circleOutline(lon: number, lat: number, km: number): Outline {
  return Array.from({ length: CIRCLE_CORNERS }, (_, i) => {
    const [x = lon, y = lat] = destination([lon, lat], km, (360 * i) / CIRCLE_CORNERS - 180).geometry.coordinates
    return [x, y]
  })
}
