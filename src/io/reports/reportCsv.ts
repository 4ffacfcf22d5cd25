import { csvFields } from '../writeCsv.ts'
import type { Fault, Reports } from './report.ts'

const BOM = '\uFEFF'
const END = '\r\n'
const DEGREES = 1e5

const HEADER = ['date', 'lat', 'lon', 'code', 'text']

const round = (degrees: number) => Math.round(degrees * DEGREES) / DEGREES

/** Reports as CSV: what the page shows of them and nothing else of the file that they came from. */
export function reportCsv({ lon, lat, dates, codes, texts }: Reports): Blob {
  const rows = dates.map((date, i) => [
    date,
    round(lat[i] as number),
    round(lon[i] as number),
    codes[i] || null,
    texts[i] ?? '',
  ])
  return new Blob([BOM, ...[HEADER, ...rows].map((row) => csvFields(row) + END)], { type: 'text/csv;charset=utf-8' })
}

/** The rows left out as CSV, with reasons in words. */
export function faultCsv(faults: readonly Fault[], words: (fault: Fault) => string): Blob {
  const rows = faults.map((fault) => [fault.row, words(fault), fault.column, fault.value])
  const header = ['row', 'reason', 'column', 'value']
  return new Blob([BOM, ...[header, ...rows].map((row) => csvFields(row) + END)], { type: 'text/csv;charset=utf-8' })
}
