import { readCsv } from '../../src/io/readCsv.ts'
import { type Cell, formatTable, round } from './table.ts'

/**
 * Writes `code,crop,eradicated` from the eradication totals of 1994-2003, sorted by code and crop. The source states no
 * unit; its municipality names lost letters, so only the codes are taken. An empty total means that none was recorded.
 */
export function formatCrops(bytes: Uint8Array): string {
  const file = 'crop-eradication-1994-2003.csv'
  const { rows } = readCsv(file, bytes, { columns: ['code', 'marijuana_total', 'poppy_total'] })
  const cells = rows.flatMap(({ row, cell }): Cell[][] =>
    (['marijuana', 'poppy'] as const).flatMap((crop) => {
      const total = cell[`${crop}_total`]
      if (total === '') return []
      if (!(Number(total) > 0)) throw new Error(`${file}, row ${row}, column ${crop}_total: not above 0, ${total}`)
      return [[cell.code, crop, Number(total)]]
    }),
  )
  const key = ([code, crop]: Cell[]): string => `${code} ${crop}`
  return formatTable(
    ['code', 'crop', 'eradicated'],
    cells.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  )
}

/** Writes `lat,lon,density` from the grid of drug-laboratory density, from south to north and west to east. */
export function formatLabDensity(bytes: Uint8Array): string {
  const { rows } = readCsv('lab-density-grid.csv', bytes, { columns: ['longitude', 'latitude', 'density'] })
  const cells = rows.map(({ cell }) => [
    round(Number(cell.latitude), 4),
    round(Number(cell.longitude), 4),
    round(Number(cell.density), 4),
  ])
  const sorted = cells.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))
  return formatTable(['lat', 'lon', 'density'], sorted)
}
