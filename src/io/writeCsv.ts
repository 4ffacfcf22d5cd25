/** What a field of a table can hold; null is an empty field. */
export type CsvValue = string | number | boolean | null

const NUMBER = /^-?\d+(\.\d+)?$/
const FORMULA_START = /(?<=^|[\r\n])(?=[=+\-@\t\r\0])/g

/**
 * Text that a spreadsheet does not run: a `'` before `= + - @`, tab, CR or NUL at its start or after a line break
 * inside it. A plain number, a negative one too, stays as it is.
 */
export const neutralise = (text: string): string => (NUMBER.test(text) ? text : text.replace(FORMULA_START, "'"))

/** One field by RFC 4180: numbers raw, text neutralised, quoted only where it holds a comma, a quote or a line break. */
export function csvField(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = neutralise(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Fields joined by commas, without a line end. */
export const csvFields = (values: readonly CsvValue[]): string => values.map(csvField).join(',')
