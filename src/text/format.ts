import { formatPeriod, inYears, type Resolution, type Window, yearOf } from '../model/period.ts'
import type { Language } from '../model/view.ts'

/** The locale that numbers and dates are written in. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-MX' }

const memo = <T>(make: (lang: Language) => T): ((lang: Language) => T) => {
  const made = new Map<Language, T>()
  return (lang) => {
    const known = made.get(lang)
    if (known !== undefined) return known
    const fresh = make(lang)
    made.set(lang, fresh)
    return fresh
  }
}

const whole = memo((lang) => new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 0 }))
const tenths = memo(
  (lang) => new Intl.NumberFormat(LOCALES[lang], { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
)
const hundredths = memo(
  (lang) => new Intl.NumberFormat(LOCALES[lang], { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
)
const months = memo((lang) => new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', timeZone: 'UTC' }))
const shortMonths = memo((lang) => new Intl.DateTimeFormat(LOCALES[lang], { month: 'short', timeZone: 'UTC' }))

/** A whole number with separators: 25,757. */
export const number = (value: number, lang: Language): string => whole(lang).format(value)

/** A rate to read: two decimals under 10, one from there, none from 1,000. */
export function rate(value: number, lang: Language): string {
  if (value >= 1000) return whole(lang).format(value)
  return (value < 10 ? hundredths : tenths)(lang).format(value)
}

const day = (index: number) => new Date(Date.UTC(2000, index % 12, 1))

/** "March", or "Mar" when short; without year. */
export const monthName = (index: number, lang: Language, short = false): string =>
  (short ? shortMonths : months)(lang).format(day(index)).replace('.', '')

/** A period to read: "2010", "July 2010", "julio de 2010". */
export function period(unit: Resolution, index: number, lang: Language, short = false): string {
  if (unit === 'year') return formatPeriod('year', index)
  const month = monthName(index, lang, short)
  return lang === 'es' && !short ? `${month} de ${yearOf(index)}` : `${month} ${yearOf(index)}`
}

/** A window to read: "2010", "2007–2010", "July 2010", "December 2006 – September 2011". */
export function span(window: Window, lang: Language, short = false): string {
  const { unit, first, last } = inYears(window) ?? window
  if (first === last) return period(unit, first, lang, short)
  const dash = unit === 'year' ? '–' : ' – '
  return period(unit, first, lang, short) + dash + period(unit, last, lang, short)
}
