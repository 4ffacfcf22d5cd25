/** A cell of a committed table; numbers are written as given, so round them first. */
export type Cell = string | number

const quote = (cell: Cell): string => {
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Writes rows as a committed CSV table: comma, RFC 4180 quotes where needed, LF, one trailing newline.
 *
 * @throws when a row has another number of cells than the header, or a number that is not finite.
 */
export function formatTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  for (const row of rows) {
    if (row.length !== header.length)
      throw new Error(`table ${header.join(',')}: expected ${header.length} cells, got ${row.join(',')}`)
    const bad = row.findIndex((cell) => typeof cell === 'number' && !Number.isFinite(cell))
    if (bad >= 0) throw new Error(`table ${header.join(',')}: column ${header[bad]} is not finite in ${row.join(',')}`)
  }
  return [header, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('')
}

/** Rounds to a number of decimals, without a negative zero. */
export const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0
