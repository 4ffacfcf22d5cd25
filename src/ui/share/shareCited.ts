import type { Measure } from '../../model/measure.ts'
import { citationOf } from '../../slice/citation.ts'
import { fileName } from '../../slice/fileName.ts'
import type { Cited } from '../../text/citation.ts'
import { sentence, sentenceText } from '../../text/sentence.ts'
import type { Page } from '../context.ts'
import { statementOf } from '../Sentence.tsx'
import type { Grain } from './exportAddress.ts'
import { pageLink } from './shareSite.ts'

const POPULATION_PRODUCER = 'CONAPO'

/** The measures in view, the mapped one first. */
export const measuresOf = ({ app: { atlas, view } }: Page): Measure[] =>
  view.value.measures.map((id) => atlas.measureOf.get(id) as Measure)

/** The sentence of the page as text. */
export const saidBy = (page: Page): string => sentenceText(sentence(statementOf(page), page.app.view.value.lang))

/** The name of a file that holds what is seen, without its extension. */
export function nameOf(page: Page, { by, per }: Grain): string {
  const { app } = page
  const { place, versus, window, areaRule, lang } = app.view.value
  const regions = [place, ...versus].map((each) => ({ place: each, rows: [] }))
  return fileName(app.atlas, { measures: measuresOf(page), window, regions, areaRule, lang, by, per }, '').slice(0, -1)
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** The day of a moment where the reader is: 2026-11-23. */
const dayOf = (moment: Date) =>
  `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`

/** What is seen now, ready to be cited. */
export function citedOf(page: Page, now: Date): Cited {
  const { lang } = page.app.view.value
  const measures = measuresOf(page)
  return {
    lang,
    title: page.words.value.title,
    sentence: saidBy(page),
    producers: [...new Set([...measures.map(({ producer }) => producer), POPULATION_PRODUCER])],
    sources: citationOf({ measures, lang }),
    version: page.app.compact.version,
    accessed: dayOf(now),
    link: pageLink(page.app),
    key: nameOf(page, { by: 'window', per: 'place' }).replace(/_by-window$/, ''),
  }
}
