import { type CsvRow, readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { DescribedTable } from './incidents/column.ts'
import { describeTable, number, optional, text } from './incidents/column.ts'
import type { Raw } from './raw.ts'

const FILE = 'places/inegi-localities-2020.csv'

const COLUMNS = ['cve_loc', 'name', 'lat', 'lon', 'pop2020'] as const

interface Locality {
  readonly code: string
  readonly name: string
  readonly lat: string
  readonly lon: string
  readonly population: string
}

function degrees(row: number, column: string, value: string, low: number, high: number): string {
  const found = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  if (!(found > low && found < high)) throw new ReadError('point outside Mexico', { file: FILE, row, column, value })
  return String(found)
}

function readLocality({ row, cell }: CsvRow<(typeof COLUMNS)[number]>, municipalities: ReadonlySet<string>): Locality {
  const { cve_loc: code, pop2020: population } = cell
  if (!/^\d{9}$/.test(code) || !municipalities.has(code.slice(0, 5)))
    throw new ReadError('locality of no municipality', { file: FILE, row, column: 'cve_loc', value: code })
  if (!/^\d*$/.test(population))
    throw new ReadError('expected a whole number or nothing', { file: FILE, row, column: 'pop2020', value: population })
  return {
    code,
    name: cell.name.normalize('NFC').replace(/\s+/g, ' ').trim(),
    lat: degrees(row, 'lat', cell.lat, 14, 33),
    lon: degrees(row, 'lon', cell.lon, -119, -86),
    population,
  }
}

/**
 * Reads the localities of the census of 2020. `municipalities` are the codes that their first five digits may be;
 * throws where they are none of them, a code stands twice, or a point lies outside Mexico.
 */
export function buildLocalities(raw: Raw, municipalities: ReadonlySet<string>): DescribedTable {
  const { rows } = readCsv(FILE, raw.bytes(FILE), { columns: COLUMNS })
  const localities = rows.map((row) => readLocality(row, municipalities))
  const codes = new Set<string>()
  for (const { code } of localities) {
    if (codes.has(code)) throw new ReadError('locality that stands twice', { file: FILE, value: code })
    codes.add(code)
  }
  return describeTable<Locality>(
    {
      name: 'localities',
      title: 'Localities',
      description:
        'Towns, villages and settlements of the census of 2020, to find a municipality by the name of a place in it.',
      key: ['code'],
      producer: 'INEGI',
      sources: ['localities'],
      absent:
        'The locality is not in the list that was found: it holds 50,608 of those that INEGI keeps, with 121.5 million people.',
    },
    [
      {
        ...text<Locality>(
          'code',
          'INEGI code of the locality: five digits of the municipality, four of the locality. Text: leading zeros count.',
          ({ code }) => code,
        ),
        pattern: '[0-9]{9}',
      },
      text('name', 'Name, as in the census, with single spaces.', ({ name }) => name),
      number('lat', 'degrees north', 'Latitude.', ({ lat }) => lat),
      number('lon', 'degrees east', 'Longitude.', ({ lon }) => lon),
      optional({
        ...number<Locality>(
          'population',
          'people',
          'People in the census of 2020; empty where the list gives none.',
          ({ population }) => population,
        ),
        type: 'integer',
        minimum: 0,
      }),
    ],
    localities,
  )
}
