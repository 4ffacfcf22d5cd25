/** Place names as they travel: English, Spanish, latitude and longitude in degrees, kind, and rank among its kind. */
export type CompactLabels = readonly (readonly [
  en: string,
  es: string,
  lat: number,
  lon: number,
  kind: string,
  rank: number,
])[]
