import { readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { Figure } from './figure.ts'
import { parseCount } from './parseCount.ts'
import type { Raw } from './raw.ts'

const FILE = 'homicides/inegi-occurrence-month-2000-2021.csv.gz'
const MONTHS = 22 * 12

/**
 * Reads deaths by municipality and month of occurrence, 2000-2021; its populations and rates are wrong and left alone.
 * Throws unless every municipality has one row for each of the 264 months.
 */
export function readOccurrenceMonths(raw: Raw): Figure[] {
  const { rows } = readCsv(FILE, raw.bytes(FILE), {
    delimiter: '|',
    columns: ['ent_mun', 'year', 'month', 'homicides'],
  })
  const figures: Figure[] = []
  const seen = new Map<string, Set<string>>()
  for (const { row, cell } of rows) {
    const spot = { file: FILE, row }
    const period = `${cell.year}-${cell.month.padStart(2, '0')}`
    if (!/^20([01]\d|2[01])-(0[1-9]|1[0-2])$/.test(period))
      throw new ReadError('month out of 2000-2021', { ...spot, value: period })
    const months = seen.get(cell.ent_mun) ?? new Set()
    if (months.has(period))
      throw new ReadError('municipality and month that stand twice', { ...spot, value: `${cell.ent_mun} ${period}` })
    seen.set(cell.ent_mun, months.add(period))
    const count = parseCount(cell.homicides, { ...spot, column: 'homicides' })
    if (count > 0) figures.push({ code: cell.ent_mun, period, count })
  }
  for (const [code, months] of seen) {
    if (months.size !== MONTHS)
      throw new ReadError(`expected ${MONTHS} months, got ${months.size},`, { file: FILE, value: code })
  }
  return figures
}
