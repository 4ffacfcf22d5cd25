import type { RawRow } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'

/**
 * The place of a line of INEGI's web query, by its first cells: ` 01 001 ` is municipality `01001`,
 * `=CONCATENAR(0,01) ` is state `01`, blank and `Total` is the country, `mx`. Throws a `ReadError` on anything else.
 */
export function inegiPlace(file: string, { row, fields }: RawRow): string {
  const cell = fields[0] ?? ''
  if (cell.trim() === '' && fields[1] === 'Total') return 'mx'
  const found = /^ (\d\d) (\d{3}) $/.exec(cell) ?? /^=CONCATENAR\([0 ],(\d\d)\) $/.exec(cell)
  if (!found) throw new ReadError('not a code of INEGI', { file, row, column: '1', value: cell })
  return `${found[1]}${found[2] ?? ''}`
}
