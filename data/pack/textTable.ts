import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../../src/io/readCsv.ts'
import type { TextTable } from '../../src/model/textTable.ts'

/** A table of `folder` with all its columns and rows as text, for tables that are small and read as a whole. */
export function packTextTable(folder: string, file: string, columns: readonly string[]): TextTable {
  const table = readCsv(file, readFileSync(join(folder, file)), { columns })
  return {
    columns: table.columns,
    rows: table.rows.map(({ cell }) => table.columns.map((column) => cell[column] as string)),
  }
}
