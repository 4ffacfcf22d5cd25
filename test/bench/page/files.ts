import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import Papa from 'papaparse'
import { levelOf } from './picture.ts'

/** An area as a feature: `id` is its row, `level` its class. */
export type Area = Feature<Polygon | MultiPolygon, { code: string; level: number }> & { readonly id: number }

export type Areas = FeatureCollection<Polygon | MultiPolygon, { code: string; level: number }> & {
  readonly features: readonly Area[]
}

/** Codes in the order of the rows, with the class of each in the default year. */
export type Year = ReadonlyMap<string, number>

/** A file of the bench; an answer that is none throws. */
export async function file(name: string): Promise<Response> {
  const response = await fetch(name)
  if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`)
  return response
}

/** Classes of the default year, from a table of deaths and people. */
export async function fetchYear(): Promise<Year> {
  const { data } = Papa.parse<{ code: string; deaths: string; people: string }>(await (await file('year.csv')).text(), {
    header: true,
    skipEmptyLines: true,
  })
  return new Map(data.map(({ code, deaths, people }) => [code, levelOf(Number(deaths), Number(people))]))
}

/** The class of an area in the default year; a code that the table lacks throws. */
export function levelIn(year: Year, code: string): number {
  const level = year.get(code)
  if (level === undefined) throw new Error(`year.csv: no row of ${code}`)
  return level
}

/** Outlines as GeoJSON joined with the default year, as a plain page does it. */
export async function fetchAreas(): Promise<Areas> {
  const [areas, year] = await Promise.all([file('areas.geojson').then((r) => r.json() as Promise<Areas>), fetchYear()])
  for (const { properties } of areas.features) properties.level = levelIn(year, properties.code)
  return areas
}
