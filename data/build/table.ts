/** A table as rows of text, its header apart. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const line = (cells: readonly string[]) => `${cells.map(quote).join(',')}\n`

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((cell, i) => cell !== b[i])
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}

/** Sorts the rows by their columns, first to last, by code point. */
export const sortTable = (table: Table): Table => ({ ...table, rows: [...table.rows].sort(compare) })

/** Writes a table as CSV: comma, LF, quotes only where RFC 4180 needs them, one line end at the end. */
export function formatTable({ name, columns, rows }: Table): string {
  const ragged = rows.find((row) => row.length !== columns.length)
  if (ragged) throw new Error(`table ${name}: expected ${columns.length} cells: ${ragged.join(',')}`)
  return [columns, ...rows].map(line).join('')
}
