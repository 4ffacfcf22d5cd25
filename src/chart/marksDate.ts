import type { Stretch } from '../model/incidentDate.ts'
import { monthIndex } from '../model/period.ts'
import type { Language } from '../model/view.ts'
import { LOCALES, period } from '../text/format.ts'

const days = (lang: Language) => new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' })

/** A day, month or year to read: "July 29, 2010", "julio de 2010", "2010". */
export function dateText(date: string, lang: Language): string {
  const [year = 0, month] = date.split('-').map(Number)
  if (month === undefined) return period('year', year, lang)
  if (date.length === 7) return period('month', monthIndex(year, month), lang)
  return days(lang).format(new Date(`${date}T00:00:00Z`))
}

/** A stretch of time to read: one date when both ends agree. */
export function stretchText({ first, last }: Stretch, lang: Language): string {
  if (first === last) return dateText(first, lang)
  if (first.length === 10 && last.length === 10)
    return days(lang).formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`))
  return `${dateText(first, lang)} – ${dateText(last, lang)}`
}
