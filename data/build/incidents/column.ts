import { sortTable, type Table } from '../table.ts'

/** What a cell of a column is. An `ids` or `codes` cell is a list separated by spaces. */
export type CellType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'code' | 'codes' | 'ids'

/** A column: its name, what stands in it, and how it is written from a record. An empty cell is a missing value. */
export interface Column<Row> {
  readonly name: string
  readonly type: CellType
  readonly description: string
  /** Whether no cell is empty. */
  readonly required?: boolean
  /** The only values allowed. */
  readonly values?: readonly string[]
  readonly write: (row: Row) => string
}

/** What a table is about. */
export interface Sheet {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly source: string
  /** Columns that together are unique. */
  readonly key: readonly string[]
}

/** A described table: the words about it, its columns, and its rows as text. */
export interface DescribedTable {
  readonly sheet: Sheet
  readonly columns: readonly Omit<Column<never>, 'write'>[]
  readonly table: Table
}

function cell<Row>(sheet: Sheet, column: Column<Row>, row: Row): string {
  const text = column.write(row)
  const where = `table ${sheet.name}, column ${column.name}`
  if (text === '' && column.required) throw new Error(`empty cell in ${where}: ${JSON.stringify(row).slice(0, 80)}`)
  if (text !== '' && column.values && !column.values.includes(text))
    throw new Error(`unknown value in ${where}: ${text}`)
  return text
}

/** Writes records as a sorted table; throws where a required cell is empty or a value is not allowed. */
export function describeTable<Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): DescribedTable {
  const table = sortTable({
    name: sheet.name,
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map((column) => cell(sheet, column, row))),
  })
  return { sheet, columns: columns.map(({ write: _, ...words }) => words), table }
}
