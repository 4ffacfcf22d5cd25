import { ReadError, type Spot } from '../../src/io/readError.ts'

const COUNT = /^(\d+|\d{1,3}(,\d{3})+)$/

/** Reads a whole number of people or files, with or without thousands commas; throws a `ReadError` on anything else. */
export function parseCount(text: string, spot: Spot): number {
  const digits = text.trim()
  if (!COUNT.test(digits)) throw new ReadError('not a count', { ...spot, value: text })
  return Number(digits.replaceAll(',', ''))
}

/** The same for exports that leave a zero blank. */
export const parseCountOrBlank = (text: string, spot: Spot): number => (text.trim() === '' ? 0 : parseCount(text, spot))
