import { readCsv } from '../../src/io/readCsv.ts'
import type { Municipality } from './municipalities.ts'
import type { Raw } from './raw.ts'

const FILE = 'places/municipalities-2020.csv'

/** Code and name pairs as the census of 2020 gives them. */
export function readCensusNames(raw: Raw): (readonly [code: string, name: string])[] {
  const { rows } = readCsv(FILE, raw.bytes(FILE), { columns: ['region', 'municipio_name'] })
  return rows.map(({ cell }) => [cell.region, cell.municipio_name] as const)
}

/** Code and name pairs of our own table. */
export const namesOf = (municipalities: readonly Municipality[]) =>
  municipalities.map(({ code, name }) => [code, name] as const)
