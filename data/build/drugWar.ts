import { readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { Comparison } from './comparison.ts'
import { type Figure, sumBy } from './figure.ts'
import { parseCount } from './parseCount.ts'
import type { Raw } from './raw.ts'

/** A count with the kind of event: an execution, an aggression against authorities, or a shootout. */
export interface TypedFigure extends Figure {
  readonly type: 'execution' | 'aggression' | 'shootout'
}

/** The drug-war list: deaths by month, and by month and type as far as the list tells types (to December 2010). */
export interface DrugWar {
  readonly figures: readonly Figure[]
  readonly typed: readonly TypedFigure[]
  readonly comparisons: readonly Comparison[]
}

const TYPED_FILE = 'drug-war/drug-war-homicides-by-type-month-2006-12-2010-12.csv.bz2'
const FILE = 'drug-war/drug-war-homicides-month-2004-01-2011-09.csv.bz2'
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const LAST_TYPED = '2010-12'

const TYPES = [
  ['Executions', 'execution'],
  ['Aggressions', 'aggression'],
  ['Shootouts', 'shootout'],
] as const

function readTyped(raw: Raw): { typed: TypedFigure[]; comparisons: Comparison[] } {
  const typed: TypedFigure[] = []
  const comparisons: Comparison[] = []
  const { rows } = readCsv(TYPED_FILE, raw.bytes(TYPED_FILE), {
    columns: ['StateCode', 'MunCode', 'Date', 'Executions', 'Aggressions', 'Shootouts', 'Total'],
  })
  for (const { row, cell } of rows) {
    const [name = '', year = ''] = cell.Date.split('-')
    const month = MONTHS.indexOf(name) + 1
    if (month === 0 || !/^\d{4}$/.test(year))
      throw new ReadError('not a month', { file: TYPED_FILE, row, column: 'Date', value: cell.Date })
    const period = `${year}-${String(month).padStart(2, '0')}`
    const code = cell.StateCode.padStart(2, '0') + (cell.MunCode === 'NA' ? '999' : cell.MunCode.padStart(3, '0'))
    const counts = TYPES.map(([column, type]) => ({
      code,
      period,
      type,
      count: parseCount(cell[column], { file: TYPED_FILE, row, column }),
    }))
    typed.push(...counts.filter(({ count }) => count > 0))
    comparisons.push({
      check: 'drug-war-homicides, months: types and total column',
      period,
      place: code,
      ours: counts.reduce((sum, { count }) => sum + count, 0),
      published: parseCount(cell.Total, { file: TYPED_FILE, row, column: 'Total' }),
      exact: true,
    })
  }
  return { typed, comparisons }
}

function readUntyped(raw: Raw): Figure[] {
  const { rows } = readCsv(FILE, raw.bytes(FILE), { columns: ['date', 'CVE_ENT', 'CVE_MUN', 'Total'] })
  return rows.flatMap(({ row, cell }) => {
    const code = cell.CVE_ENT.padStart(2, '0') + cell.CVE_MUN.padStart(3, '0')
    const period = cell.date.slice(0, 7)
    if (cell.Total === '' && period < '2006-12') return []
    const count = parseCount(cell.Total, { file: FILE, row, column: 'Total' })
    return count === 0 ? [] : [{ code, period, count }]
  })
}

/**
 * Merges the two files of the list: December 2006 to December 2010 from the one that tells types and holds deaths
 * without a municipality (SS999), January to September 2011 from the other. In the months that both hold, every
 * municipality must have the same count in both.
 */
export function readDrugWar(raw: Raw): DrugWar {
  const { typed, comparisons } = readTyped(raw)
  const key = ({ code, period }: Figure) => `${code} ${period}`
  const early = [...sumBy(typed, key)].map(([both, count]) => ({
    code: both.slice(0, 5),
    period: both.slice(6),
    count,
  }))
  const untyped = readUntyped(raw)
  const known = sumBy(
    untyped.filter(({ period }) => period <= LAST_TYPED),
    key,
  )
  const municipal = sumBy(
    early.filter(({ code }) => !code.endsWith('999')),
    key,
  )
  const overlap = [...new Set([...known.keys(), ...municipal.keys()])].map((both) => ({
    check: 'drug-war-homicides, months: the other file, to December 2010',
    period: both.slice(6),
    place: both.slice(0, 5),
    ours: municipal.get(both) ?? 0,
    published: known.get(both) ?? 0,
    exact: true,
  }))
  return {
    figures: [...early, ...untyped.filter(({ period }) => period > LAST_TYPED)],
    typed,
    comparisons: [...comparisons, ...overlap],
  }
}
