import type { Language, Unit } from '../model/view.ts'
import { span } from '../text/format.ts'
import type { Words } from '../text/words.ts'
import type { ChartLine } from './line.ts'
import { gapsOf } from './series.ts'

/** What must be said under the chart: gaps and their reasons, the band, what is provisional, rates of other people. */
export function notesOf(lines: readonly ChartLine[], unit: Unit, cut: boolean, words: Words, lang: Language): string[] {
  const own = lines.filter(({ national }) => !national)
  const [first] = own
  const named = (line: ChartLine, text: string) => (own.length > 1 ? `${line.label}, ${text}` : text)
  const gaps = own.flatMap((line) =>
    gapsOf(line.series, unit).map(({ first, last, missing }) =>
      named(line, `${span({ unit: line.series.step, first, last }, lang)}: ${words.missing[missing]}`),
    ),
  )
  const national = own.length > 1 && lines.some((line) => line.national) && first
  const whose = national ? [`${words.ui.national}: ${words.measures[first.series.measure.id]?.name}.`] : []
  const short = own
    .filter(({ series }) => series.points.length === 0)
    .map((line) => `${line.label}: ${line.series.step === 'month' ? words.ui.onlyYears : words.ui.onlyMonths}`)
  const people = own
    .filter(({ series }) => unit === 'rate' && series.measure.denominator !== first?.series.measure.denominator)
    .map((line) => `${line.label}: ${words.say.aYear(words.perPeople[line.series.measure.denominator])}.`)
  const band = first?.dots.some((dot) => dot !== null) ? [words.ui.bandNote] : []
  const provisional = own.some(({ dots }) => dots.some((dot) => dot?.provisional)) ? [words.ui.provisionalDashed] : []
  return [...band, ...(cut ? [words.ui.bandCut] : []), ...provisional, ...whose, ...people, ...short, ...gaps]
}
