import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pack } from '../../src/io/packed.ts'
import { readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { AtlasData } from '../../src/model/atlas.ts'
import type { TextTable } from '../../src/model/textTable.ts'
import { packTextTable } from './textTable.ts'

const FILE = 'groups-mentions.csv'

/** Packs the groups, and their mentions as five rows of numbers: row of the atlas, month, year only, group, count. */
export function packGroups(folder: string, data: AtlasData): { groups: TextTable; mentions: Uint8Array } {
  const groups = packTextTable(folder, 'groups.csv', ['group', 'kind'])
  const at = groups.columns.indexOf('group')
  const groupOf = new Map(groups.rows.map((row, i) => [row[at] as string, i]))
  const rowOf = new Map(data.municipalities.map((m, row) => [m.code, row]))
  const columns = ['code', 'month', 'group', 'mentions'] as const
  const { rows } = readCsv(FILE, readFileSync(join(folder, FILE)), { columns })
  const find = (map: ReadonlyMap<string, number>, row: number, column: string, value: string) => {
    const found = map.get(value)
    if (found === undefined) throw new ReadError('unknown value', { file: FILE, row, column, value })
    return found
  }
  const entries = rows.map(({ row, cell }) => {
    const [year = Number.NaN, month] = cell.month.split('-').map(Number)
    const count = Number(cell.mentions)
    if (!Number.isInteger(year) || !Number.isInteger(count))
      throw new ReadError('expected a month and a whole number', { file: FILE, row, value: cell.month })
    return [
      find(rowOf, row, 'code', cell.code),
      year * 12 + (month ?? 1) - 1,
      month === undefined ? 1 : 0,
      find(groupOf, row, 'group', cell.group),
      count,
    ]
  })
  const values = Uint32Array.from([0, 1, 2, 3, 4].flatMap((i) => entries.map((entry) => entry[i] as number)))
  return { groups, mentions: pack({ rows: 5, columns: entries.length, values }) }
}
