import tableUrl from '../../data/country-rates.csv?url'
import { readCsv } from './readCsv.ts'
import { ReadError } from './readError.ts'

/** The rates that were published for a country: deaths by homicide per 100,000 inhabitants, by year. */
export interface CountryRates {
  /** ISO 3166-1, three letters. */
  readonly iso: string
  /** English name in the table. */
  readonly name: string
  readonly rates: ReadonlyMap<number, number>
}

const FILE = 'country-rates.csv'

/** Reads the table of country rates, countries in its order; throws a `ReadError` for what is no code, year or rate. */
export function readCountryRates(file: string, text: string): CountryRates[] {
  const found = new Map<string, { iso: string; name: string; rates: Map<number, number> }>()
  for (const { row, cell } of readCsv(file, text, { columns: ['iso', 'name', 'year', 'rate'] }).rows) {
    const { iso, name, year, rate } = cell
    if (!/^[A-Z]{3}$/.test(iso)) throw new ReadError('no country code', { file, row, column: 'iso', value: iso })
    if (!/^\d{4}$/.test(year)) throw new ReadError('no year', { file, row, column: 'year', value: year })
    if (!/^\d+(\.\d+)?$/.test(rate)) throw new ReadError('no rate', { file, row, column: 'rate', value: rate })
    const country = found.get(iso) ?? { iso, name, rates: new Map<number, number>() }
    if (country.rates.has(Number(year)))
      throw new ReadError('a year that stands twice', { file, row, column: 'year', value: `${iso} ${year}` })
    country.rates.set(Number(year), Number(rate))
    found.set(iso, country)
  }
  return [...found.values()]
}

/** The rates of all countries that UNODC has published any for. */
export async function fetchCountryRates(): Promise<CountryRates[]> {
  const response = await fetch(new URL(tableUrl, document.baseURI)).catch(() => {
    throw new ReadError('no connection', { file: FILE })
  })
  if (!response.ok) throw new ReadError(`the server answered ${response.status}`, { file: FILE })
  return readCountryRates(FILE, await response.text())
}
