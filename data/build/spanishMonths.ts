import { ReadError, type Spot } from '../../src/io/readError.ts'

const MONTHS: readonly string[] = [
  'Enero',
  'Febrero',
  'Marzo',
  'Abril',
  'Mayo',
  'Junio',
  'Julio',
  'Agosto',
  'Septiembre',
  'Octubre',
  'Noviembre',
  'Diciembre',
]

/** The month `2010-03` of a year and a Spanish month name; throws a `ReadError` on any other word. */
export function monthOf(year: string, name: string, spot: Spot): string {
  const index = MONTHS.indexOf(name)
  if (index < 0) throw new ReadError('not a Spanish month', { ...spot, value: name })
  return `${year}-${String(index + 1).padStart(2, '0')}`
}
