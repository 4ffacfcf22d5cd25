import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCsv } from '../../src/io/readCsv.ts'
import { type MeasureTable, measureTable, tableCsv, tableParquet } from '../../src/server/measureTable.ts'
import { placeTable } from '../../src/server/placeTable.ts'
import { tableSource } from './sliceTables.ts'

const source = tableSource()
const COLUMNS = ['place', 'period', 'count', 'population', 'provisional', 'missing'] as const
const bufferOf = (bytes: Uint8Array) => bytes.slice().buffer

async function tableOf(id: string, resolution: string): Promise<MeasureTable> {
  const measure = (await source.atlas()).measureOf.get(id)
  const coverage = measure?.coverage.find((c) => c.resolution === resolution)
  if (!measure || !coverage) throw new Error(`no ${id} by ${resolution}`)
  return measureTable(source, measure, coverage)
}

describe('a whole measure', () => {
  let table: MeasureTable
  let parquet: Uint8Array
  let rows: Record<string, string | number | boolean | null>[]

  beforeAll(async () => {
    table = await tableOf('homicides-registered', 'year')
    parquet = tableParquet(table)
    rows = await parquetReadObjects({ file: bufferOf(parquet) })
  })

  test('sums to the published totals', () => {
    const total = (period: string) =>
      rows.filter((row) => row.period === period).reduce((sum, { count }) => sum + Number(count), 0)
    expect([total('1990'), total('2010'), total('2018'), total('2024')]).toEqual([14_493, 25_757, 36_685, 33_550])
  })

  test('is the same as CSV and as Parquet', () => {
    const csv = readCsv('table.csv', tableCsv(table), { columns: [...COLUMNS] })
    expect(csv.columns).toEqual(COLUMNS)
    expect(csv.rows.length).toBe(rows.length)
    const differing = csv.rows.filter(({ cell }, i) =>
      COLUMNS.some((name) => cell[name] !== String(rows[i]?.[name] ?? '')),
    )
    expect(differing).toEqual([])
  })

  test('says why a figure is not there', () => {
    const of = (place: string, period: string) => rows.find((row) => row.place === place && row.period === period)
    expect(of('02006', '2005')).toMatchObject({ count: null, population: null, missing: 'not-yet-created' })
    expect(of('25019', '2024')).toMatchObject({ count: 15, population: null, missing: 'no-population' })
    expect(of('02001', '2005')).toMatchObject({ count: 44, population: 414_619, provisional: false, missing: null })
  })

  test('carries its source', () => {
    const { key_value_metadata: held, num_rows } = parquetMetadata(bufferOf(parquet))
    expect(Number(num_rows)).toBe(table.value.length)
    expect(Object.fromEntries((held ?? []).map(({ key, value }) => [key, value]))).toMatchObject({
      measure: 'homicides-registered',
      time_basis: 'registration',
      source: table.measure.source,
    })
  })

  test('is the same bytes every time', async () => {
    const again = await tableOf('homicides-registered', 'year')
    expect(Buffer.compare(tableParquet(again), parquet)).toBe(0)
    expect(tableCsv(again)).toBe(tableCsv(table))
  })
})

test('the drug-war list by month sums to 47,515', async () => {
  const rows = await parquetReadObjects({ file: bufferOf(tableParquet(await tableOf('drug-war-homicides', 'month'))) })
  expect(rows.reduce((sum, { count }) => sum + Number(count), 0)).toBe(47_515)
})

test('every place of the measures has a name', async () => {
  const atlas = await source.atlas()
  const { rows } = readCsv('places.csv', placeTable(atlas), { columns: ['place', 'name_en', 'name_es', 'state'] })
  expect(rows.map(({ cell }) => cell.place)).toEqual(atlas.codes)
  expect(rows.filter(({ cell }) => cell.name_en === '' || cell.name_es === '')).toEqual([])
})
