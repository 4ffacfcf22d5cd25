/** A place: longitude, latitude in degrees, WGS 84. */
export type Point = readonly [lon: number, lat: number]

const AXIS = 6_378_137
const FLATTENING = 1 / 298.257223563
const ECCENTRICITY2 = FLATTENING * (2 - FLATTENING)
const RADIAN = Math.PI / 180

/**
 * Metres of a degree of longitude and of latitude at a latitude, from the ellipsoid's two radii of curvature.
 */
export function metresPerDegree(lat: number): readonly [lon: number, lat: number] {
  const w = 1 - ECCENTRICITY2 * Math.sin(lat * RADIAN) ** 2
  const prime = AXIS / Math.sqrt(w)
  return [prime * Math.cos(lat * RADIAN) * RADIAN, ((prime * (1 - ECCENTRICITY2)) / w) * RADIAN]
}

/** Geodesic metres between places at most 100 km apart, by the radii of curvature at their middle; off by under 1 in 10,000. */
export function metresBetween(a: Point, b: Point): number {
  const [x, y] = metresPerDegree((a[1] + b[1]) / 2)
  return Math.hypot((b[0] - a[0]) * x, (b[1] - a[1]) * y)
}

/** Geodesic metres along a line. */
export const metresAlong = (line: readonly Point[]): number =>
  line.slice(1).reduce((sum, point, i) => sum + metresBetween(line[i] as Point, point), 0)
