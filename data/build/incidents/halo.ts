import { readCsv } from '../../../src/io/readCsv.ts'

/** Area of a municipality or state by its code, in square kilometres; an unknown code throws. */
export type AreaOf = (code: string) => number

/** Reads areas from the text of `geo/bounds.csv`. */
export function readAreas(bounds: string): AreaOf {
  const { rows } = readCsv('bounds.csv', bounds, { columns: ['code', 'area_km2'] })
  const areas = new Map(rows.map(({ cell }) => [cell.code, Number(cell.area_km2)]))
  return (code) => {
    const area = areas.get(code)
    if (area === undefined) throw new Error(`no area known: ${code}`)
    return area
  }
}

/** Areas of places abroad that records are pinned to as a whole, in square kilometres (US Census Bureau). */
const ABROAD: ReadonlyMap<string, number> = new Map([
  ['Arizona', 295_234],
  ['El Paso County', 2_629],
])

const POINT_KM = 1
const TOWN_KM = 5

const radiusOf = (area: number) => Math.round(Math.sqrt(area / Math.PI))

/** Where a point stands, and for what. */
export interface Pin {
  readonly location: string
  /** Codes of the municipalities or states that the point stands for; none abroad. */
  readonly codes: readonly string[]
  /** Name of the county or state abroad. */
  readonly abroad: string
}

/**
 * Radius in kilometres within which the thing happened: 1 for a building, 5 for a town, that of a circle of the same
 * area for a municipality or a state, and none for a country, which is listed and not drawn.
 */
export function haloRadius({ location, codes, abroad }: Pin, areaOf: AreaOf): number | null {
  if (location === 'point') return POINT_KM
  if (location === 'town') return TOWN_KM
  if (location === 'country') return null
  if (codes.length > 0) return radiusOf(codes.reduce((sum, code) => sum + areaOf(code), 0))
  const area = ABROAD.get(abroad)
  if (area === undefined) throw new Error(`no area known: ${abroad}`)
  return radiusOf(area)
}
