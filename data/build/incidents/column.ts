import { sortTable, type Table } from '../table.ts'
import type { ColumnSpec, TableSpec } from '../tableSpec.ts'

/** A described column, and how its cell is written from a record. An empty cell is a missing value. */
export interface Column<Row> extends ColumnSpec {
  readonly write: (row: Row) => string
}

/** A table with its description. */
export interface DescribedTable {
  readonly spec: TableSpec
  readonly table: Table
}

function cell<Row>(table: string, { name, optional, values, pattern, write }: Column<Row>, row: Row): string {
  const text = write(row)
  if (text === '' && optional) return text
  const where = `table ${table}, column ${name}`
  if (text === '') throw new Error(`empty cell in ${where}: ${JSON.stringify(row).slice(0, 80)}`)
  if (values && !values.includes(text)) throw new Error(`unknown value in ${where}: ${text}`)
  if (pattern && !new RegExp(`^(${pattern})$`, 'u').test(text)) throw new Error(`odd value in ${where}: ${text}`)
  return text
}

/** Writes records as a sorted table; throws where a cell is empty, or has a value or a form that is not allowed. */
export function describeTable<Row>(
  words: Omit<TableSpec, 'columns'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): DescribedTable {
  const table = sortTable({
    name: words.name,
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map((column) => cell(words.name, column, row))),
  })
  return { spec: { ...words, columns: columns.map(({ write: _, ...spec }) => spec) }, table }
}

type Write<Row> = (row: Row) => string | number | boolean | null | undefined

const asText = (value: ReturnType<Write<never>>) => (value === null || value === undefined ? '' : String(value))

/** A column of texts. */
export const text = <Row>(name: string, description: string, write: Write<Row>): Column<Row> => ({
  name,
  type: 'string',
  description,
  write: (row) => asText(write(row)),
})

/** A column of numbers in a unit. */
export const number = <Row>(name: string, unit: string, description: string, write: Write<Row>): Column<Row> => ({
  ...text(name, description, write),
  type: 'number',
  unit,
})

/** A column whose values are a closed list. */
export const choice = <Row>(
  name: string,
  values: readonly string[],
  description: string,
  write: Write<Row>,
): Column<Row> => ({ ...text(name, description, write), values })

/** A column of true and false. */
export const flag = <Row>(name: string, description: string, write: (row: Row) => boolean): Column<Row> => ({
  ...text(name, description, write),
  type: 'boolean',
  values: ['false', 'true'],
})

/** A column of dates that may lack the day, or the day and the month: `2010`, `2010-07` or `2010-07-29`. */
export const date = <Row>(name: string, description: string, write: Write<Row>): Column<Row> => ({
  ...text(name, description, write),
  pattern: '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?',
})

/** A pair of columns, one a language. */
export const bilingual = <Row>(
  name: string,
  description: string,
  write: (row: Row, language: 'en' | 'es') => string | null | undefined,
): Column<Row>[] => [
  text(`${name}_en`, `${description}, in English.`, (row) => write(row, 'en')),
  text(`${name}_es`, `${description}, in Spanish.`, (row) => write(row, 'es')),
]

/** The same column, whose cells may be empty. */
export const optional = <Row>(column: Column<Row>): Column<Row> => ({ ...column, optional: true })
