import { readCsv } from '../../../src/io/readCsv.ts'
import { ReadError } from '../../../src/io/readError.ts'
import type { Raw } from '../raw.ts'
import { GROUPS } from './group.ts'

/** Mentions of a group in the press: rows of OCVED for a municipality and a month. */
export interface Mentions {
  readonly code: string
  /** `2010-03`, or `2007` where the source has no month. */
  readonly month: string
  readonly group: string
  readonly count: number
}

const FILE = 'organized-crime/OCVED_2.0.csv'

const monthOf = (year: string, month: string) => (month === '0' ? year : `${year}-${month.padStart(2, '0')}`)

/** Reads the OCVED rows and counts them by municipality, month and group; an actor that is not known throws. */
export function readMentions(raw: Raw): Mentions[] {
  const { rows } = readCsv(FILE, raw.bytes(FILE), { columns: ['year', 'month', 'mun', 'actor_main'] })
  const groups = new Map(GROUPS.map(({ actor, id }) => [actor, id]))
  const counts = new Map<string, Mentions>()
  for (const { row, cell } of rows) {
    const at = { file: FILE, row }
    const group = groups.get(cell.actor_main)
    if (!group) throw new ReadError('unknown group', { ...at, column: 'actor_main', value: cell.actor_main })
    if (!/^20[01]\d$/.test(cell.year)) throw new ReadError('not a year', { ...at, column: 'year', value: cell.year })
    if (!/^(\d|1[0-2])$/.test(cell.month))
      throw new ReadError('not a month', { ...at, column: 'month', value: cell.month })
    if (!/^\d{4,5}$/.test(cell.mun))
      throw new ReadError('not a municipality', { ...at, column: 'mun', value: cell.mun })
    const code = cell.mun.padStart(5, '0')
    const month = monthOf(cell.year, cell.month)
    const key = `${code} ${month} ${group}`
    counts.set(key, { code, month, group, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}
