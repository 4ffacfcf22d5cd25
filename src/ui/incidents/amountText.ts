import { type Amount, isEmpty } from '../../model/incident.ts'
import type { Language } from '../../model/view.ts'
import { number } from '../../text/format.ts'
import { incidentWords } from './words.ts'

const SMALLEST_WHOLE = 10

/** A number as the article gives it: 6.5 keeps its part, thousands get separators. */
export function plainNumber(value: number, lang: Language): string {
  return Number.isInteger(value) || value >= SMALLEST_WHOLE
    ? number(value, lang)
    : value.toLocaleString(lang === 'es' ? 'es-MX' : 'en-US')
}

/** An amount to read: "72", "at least 8", "2 to 4"; null when the source gives no number. */
export function amountText(amount: Amount, lang: Language): string | null {
  if (isEmpty(amount)) return null
  const words = incidentWords(lang)
  const { value, min, max } = amount
  const shown = (n: number) => plainNumber(n, lang)
  if (value !== null && (min === null || min === value) && (max === null || max === value)) return shown(value)
  if (min !== null && max !== null) return words.between(shown(min), shown(max))
  if (min !== null) return words.atLeast(shown(min))
  if (max !== null) return words.atMost(shown(max))
  return shown(value as number)
}
