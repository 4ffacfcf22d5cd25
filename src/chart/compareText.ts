import type { Language } from '../model/view.ts'
import type { Bounds } from '../stats/poisson.ts'
import type { CompareWords } from '../text/compareWords.ts'
import { number, period, rate, span } from '../text/format.ts'
import type { Words } from '../text/words.ts'
import { type Cell, indexBounds, type Why } from './compareCells.ts'
import type { CompareForm } from './compareForm.ts'
import { type ComparedLine, zerosOf } from './compareLines.ts'
import { endOf, peakOf } from './line.ts'

/** The words that a comparison is told in. */
export interface Told {
  readonly words: Words
  readonly text: CompareWords
  readonly lang: Language
}

/** A figure of a comparison to read: counts of whole deaths without decimals. */
export function figureText(value: number, { unit, shape, averaged }: CompareForm, lang: Language): string {
  return unit === 'count' && shape !== 'index' && !averaged ? number(value, lang) : rate(value, lang)
}

/** A reason to read. */
export const whyText = (why: Why, { words, text }: Told): string =>
  why in text.why ? text.why[why as keyof CompareWords['why']] : words.missing[why as keyof Words['missing']]

/** The interval of a line at a period; null where it has none. */
export function boundsAt(line: ComparedLine, cell: Cell | undefined, form: CompareForm): Bounds | null {
  if (!cell?.dot || !line.parts) return null
  return form.shape === 'index' ? indexBounds(line.parts, form, cell.index) : cell.dot
}

/** What the value axis counts. */
export function axisText(lines: readonly ComparedLine[], form: CompareForm, { words, text, lang }: Told): string {
  const measure = lines.find((line) => line.measure)?.measure
  const { denominator, timeBasis } = measure ?? { denominator: 'total', timeBasis: 'registration' }
  const counted = timeBasis === 'case-file' ? words.ui.filesUnit : words.ui.deathsUnit
  const people = words.perPeople[denominator]
  const [rated, from] = [form.unit === 'rate', period(form.window.unit, form.window.first, lang)]
  if (form.shape === 'index') return text.axis.index(from, rated ? text.axis.rates : text.axis.counts)
  if (form.shape === 'cumulative') return text.axis.sum(rated ? people : counted, from)
  const yearly = words.say.aYear(people)
  if (!form.averaged) return rated ? yearly : counted
  return rated ? text.axis.averaged(yearly) : text.axis.monthlyMean(counted)
}

/** Stretches of a line without a figure, neighbours of the same reason joined. */
function gapsOf(line: ComparedLine): { first: number; last: number; why: Why }[] {
  const gaps: { first: number; last: number; why: Why }[] = []
  for (const { index, dot, why } of line.cells) {
    if (dot || why === null) continue
    const before = gaps.at(-1)
    if (before?.why === why && before.last === index - 1) before.last = index
    else gaps.push({ first: index, last: index, why })
  }
  return gaps
}

function gapNotes(lines: readonly ComparedLine[], form: CompareForm, told: Told): string[] {
  const whose = new Map<string, string[]>()
  const ownFirst = Math.min(...lines.flatMap(({ dots }) => dots.find((dot) => dot !== null)?.index ?? []))
  for (const line of lines) {
    const gaps = gapsOf(line).filter(({ why, last }) => !(why === 'no-rate' && last < ownFirst))
    for (const { first, last, why } of gaps) {
      const whole = first === line.cells[0]?.index && last === line.cells.at(-1)?.index
      const when = whole ? '' : `${span({ unit: form.step, first, last }, told.lang)}: `
      const note = when + whyText(why, told)
      whose.set(note, [...(whose.get(note) ?? []), line.label])
    }
  }
  const own = lines.filter(({ national }) => !national).map(({ label }) => label)
  return [...whose].map(([note, labels]) =>
    own.every((label) => labels.includes(label)) ? note : `${[...new Set(labels)].join(', ')}, ${note}`,
  )
}

/** What must be said under the chart, a sentence each. */
export function compareNotes(lines: readonly ComparedLine[], form: CompareForm, told: Told): string[] {
  const { words, text, lang } = told
  const own = lines.filter(({ national }) => !national)
  const base = period(form.window.unit, form.window.first, lang)
  const banded = form.shape !== 'index' && own.some((line) => endOf(line))
  const countries = own.length < lines.length
  return [
    ...(form.shape === 'index' ? [text.indexNote(base)] : []),
    ...(form.shape === 'cumulative' ? [text.sumNote(span(form.window, lang))] : []),
    ...(form.averaged ? [text.averageNote] : []),
    ...(banded ? [form.apart ? text.bands : text.band(own[0]?.label ?? '')] : []),
    ...(form.log ? [text.logNote] : []),
    ...(form.log
      ? lines.flatMap((line) =>
          zerosOf(line) === 0
            ? []
            : [text.zeros(line.label, number(zerosOf(line), lang), zerosOf(line) === 1, form.step)],
        )
      : []),
    ...(own.some(({ dots }) => dots.some((dot) => dot?.provisional)) ? [words.ui.provisionalDashed] : []),
    ...(countries && form.step === 'month' ? [text.country.steps] : []),
    ...gapNotes(lines, form, told),
  ]
}

/** The chart in one line, for those who do not see it. */
export function compareSummary(title: string, lines: readonly ComparedLine[], form: CompareForm, told: Told): string {
  const said = lines.flatMap((line) => {
    const peak = peakOf(line)
    if (!peak) return []
    const when = period(form.step, peak.index, told.lang)
    return [told.text.summary(line.name, figureText(peak.value, form, told.lang), when)]
  })
  return [title, ...said].join('. ')
}
