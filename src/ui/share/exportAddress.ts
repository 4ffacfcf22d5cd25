import { covers, coversMonthly, defaultStep, type Measure } from '../../model/measure.ts'
import { formatWindow, inYears, monthCount, periodsOf, type Step, type Window } from '../../model/period.ts'
import { formatPlace } from '../../model/place.ts'
import type { View } from '../../model/view.ts'
import { type Pairs, writePairs } from '../../state/pairs.ts'

/** How a slice of the view is cut: in which periods, and whether each municipality has rows of its own. */
export interface Grain {
  readonly by: Step
  readonly per: 'place' | 'municipality'
}

/** What of a view decides the figures of its slice. */
export type Sliced = Pick<View, 'measures' | 'window' | 'place' | 'versus' | 'areaRule' | 'lang'>

/** The parameters of the slice app that give the figures of a view. */
export function sliceParams(view: Sliced, { by, per }: Grain): Pairs {
  const places = [view.place, ...view.versus]
  const shaped = places.some(({ terms }) => terms.some(({ term }) => term.kind === 'area' || term.kind === 'near'))
  return [
    ...view.measures.map((id) => ['m', id] as const),
    ['t', formatWindow(view.window)],
    ['p', formatPlace(view.place)],
    ...view.versus.map((place) => ['vs', formatPlace(place)] as const),
    ...(shaped && view.areaRule !== 'seat' ? [['ar', view.areaRule] as const] : []),
    ['by', by],
    ...(per === 'place' ? [] : [['per', per] as const]),
    ...(view.lang === 'en' ? [] : [['lang', view.lang] as const]),
  ]
}

/** Where the slice app gives a slice; `site` is the address of the page, with its closing slash. */
export const sliceAddress = (site: string, format: 'csv' | 'json', params: Pairs): string =>
  `${site}slice.${format}?${writePairs(params)}`

/** The cuts of a window that differ from each other and give a figure of any of the measures; always at least one. */
export function stepsOf(measures: readonly Measure[], window: Window): Step[] {
  const monthly = measures.some((measure) => coversMonthly(measure, window))
  if (monthCount(window) === 1) return [monthly ? 'month' : 'window']
  const years = periodsOf(window, 'year')
  const steps: Step[] = monthly ? ['month'] : []
  if (years.length > 1 ? measures.some((measure) => years.some((year) => covers(measure, year))) : inYears(window))
    steps.push('year')
  return steps.includes('year') && years.length === 1 ? steps : [...steps, 'window']
}

/** The cut of a slice when the reader has not chosen one, as the slice app takes it. */
export const usualStep = (measures: readonly Measure[], window: Window): Step =>
  measures.every((measure) => defaultStep(measure, window) === 'month') ? 'month' : 'year'
