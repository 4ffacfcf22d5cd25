import Papa from 'papaparse'
import { ReadError } from './readError.ts'
import { type Encoding, readText } from './readText.ts'

/** How a delimited text is written. */
export interface CsvForm {
  /** One character, `,` unless told; never guessed. */
  readonly delimiter?: string
  /** Only for bytes; UTF-8 unless told. */
  readonly encoding?: Encoding
}

/** One record: its number in the file, from 1, and its fields as text. */
export interface RawRow {
  readonly row: number
  readonly fields: readonly string[]
}

/** One record of a table with a header: its number in the file, and the text of each column. */
export interface CsvRow<Column extends string> {
  readonly row: number
  readonly cell: Readonly<Record<Column, string>>
}

/** A table with a header. `columns` are all columns of the file in its order, the expected ones among them. */
export interface CsvTable<Column extends string> {
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow<Column>[]
}

/** What a table must be. */
export interface CsvOptions<Column extends string> extends CsvForm {
  /** Columns that must stand in the header; others may. */
  readonly columns: readonly Column[]
  /** Records before the header, such as title lines. */
  readonly preamble?: number
}

const DANGEROUS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const isBlank = ({ fields }: RawRow) => fields.length === 1 && fields[0]?.trim() === ''

/**
 * Splits a whole delimited text into records, ragged ones included. A byte order mark is dropped, all line ends become
 * LF (inside quotes too), values stay text. A broken quote throws a `ReadError`.
 */
export function readRows(file: string, source: string | Uint8Array, form: CsvForm = {}): RawRow[] {
  const decoded = typeof source === 'string' ? source : readText(file, source, form.encoding).text
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: form.delimiter ?? ',',
    newline: '\n',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
  })
  const [error] = errors
  if (error) {
    const at =
      error.row === undefined ? {} : { row: error.row + 1, value: data[error.row]?.join(form.delimiter ?? ',') ?? '' }
    throw new ReadError(error.message.toLowerCase(), { file, ...at })
  }
  return data.map((fields, index) => ({ row: index + 1, fields }))
}

function checkHeader(file: string, { row, fields }: RawRow, expected: readonly string[]): string[] {
  const columns = fields.map((field) => field.trim())
  const seen = new Set<string>()
  for (const [index, column] of columns.entries()) {
    if (column === '') throw new ReadError('column without a name', { file, row, column: `${index + 1}` })
    if (DANGEROUS.has(column)) throw new ReadError('column name that is not allowed', { file, row, column })
    if (seen.has(column)) throw new ReadError('column that stands twice', { file, row, column })
    seen.add(column)
  }
  const missing = expected.find((column) => !seen.has(column))
  if (missing !== undefined)
    throw new ReadError('missing column', { file, row, column: missing, value: columns.join(',') })
  return columns
}

/**
 * Reads a table with a header. Throws a `ReadError` that names the place when a quote is broken, a record has more or
 * fewer fields than the header, a blank line stands between records, or a column is missing, unnamed, twice there or
 * named like a part of an object.
 */
export function readCsv<Column extends string>(
  file: string,
  source: string | Uint8Array,
  options: CsvOptions<Column>,
): CsvTable<Column> {
  const records = readRows(file, source, options)
  while (records.length > 0 && isBlank(records.at(-1) as RawRow)) records.pop()
  const [header, ...body] = records.slice(options.preamble ?? 0)
  if (!header) throw new ReadError('no header', { file })
  const columns = checkHeader(file, header, options.columns)
  const rows = body.map(({ row, fields }) => {
    if (fields.length !== columns.length) {
      const reason = `expected ${columns.length} fields, got ${fields.length},`
      throw new ReadError(reason, { file, row, value: fields.join(options.delimiter ?? ',') })
    }
    const cell: Record<string, string> = Object.create(null)
    for (const [index, column] of columns.entries()) cell[column] = fields[index] as string
    return { row, cell: cell as Record<Column, string> }
  })
  return { file, columns, rows }
}
