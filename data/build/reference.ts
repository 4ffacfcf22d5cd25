import { readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import { foldName } from './foldName.ts'
import { parseCount } from './parseCount.ts'
import type { Raw } from './raw.ts'
import type { State } from './states.ts'

const INTENTS = 'reference/deaths-by-intent-national-2004-2023.csv'
const FIREARMS = 'reference/firearm-homicides-by-state-1998-2008.csv'
const COUNTRIES = 'reference/homicide-rate-by-country-unodc.csv'

const FORMER_NAMES: ReadonlyMap<string, string> = new Map([['Distrito Federal', '09']])

const INTENT_COLUMNS = ['homicide', 'accident', 'suicide', 'unknown_intent', 'legal_intervention'] as const

/** Reads injury deaths of the country by year of registration and intent: rows of year, intent, count. */
export function readDeathsByIntent(raw: Raw): string[][] {
  const { rows } = readCsv(INTENTS, raw.bytes(INTENTS), { columns: ['year_of_registration', ...INTENT_COLUMNS] })
  return rows.flatMap(({ row, cell }) =>
    INTENT_COLUMNS.map((column) => [
      cell.year_of_registration,
      column.replace('_', '-'),
      String(parseCount(cell[column], { file: INTENTS, row, column })),
    ]),
  )
}

/** Reads homicides by firearm by state and year: rows of state, year, count. */
export function readFirearmHomicides(raw: Raw, states: readonly State[]): string[][] {
  const codes = new Map([...states.map((s) => [foldName(s.officialName), s.code] as const)])
  const { columns, rows } = readCsv(FIREARMS, raw.bytes(FIREARMS), { columns: ['State'] as string[] })
  return rows.flatMap(({ row, cell }) => {
    const name = cell.State ?? ''
    const code = codes.get(foldName(name)) ?? FORMER_NAMES.get(name)
    if (!code) throw new ReadError('unknown state', { file: FIREARMS, row, column: 'State', value: name })
    return columns
      .slice(1)
      .map((year) => [code, year, String(parseCount(cell[year] ?? '', { file: FIREARMS, row, column: year }))])
  })
}

/** National homicide rates, and the entities that are left out because they have no ISO code of a country. */
export interface CountryRates {
  readonly rows: readonly (readonly string[])[]
  readonly leftOut: readonly string[]
}

/** Reads homicides per 100,000 people by country and year: rows of ISO code, name, year, rate. */
export function readCountryRates(raw: Raw): CountryRates {
  const column = 'Homicide rate per 100,000 population'
  const { rows } = readCsv(COUNTRIES, raw.bytes(COUNTRIES), { columns: ['Entity', 'Code', 'Year', column] })
  const isCountry = (code: string) => /^[A-Z]{3}$/.test(code)
  return {
    leftOut: [...new Set(rows.filter(({ cell }) => !isCountry(cell.Code)).map(({ cell }) => cell.Entity))].sort(),
    rows: rows
      .filter(({ cell }) => isCountry(cell.Code))
      .map(({ row, cell }) => {
        if (!/^\d+(\.\d+)?$/.test(cell[column]))
          throw new ReadError('not a rate', { file: COUNTRIES, row, column, value: cell[column] })
        return [cell.Code, cell.Entity, cell.Year, cell[column]]
      }),
  }
}
