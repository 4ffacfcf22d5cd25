import type { ArticleFigure } from '../../model/incidentFigure.ts'
import type { Language } from '../../model/view.ts'
import { plainNumber } from './amountText.ts'

const EXACT = 'exact'
/** Hedges that need their number; the others, such as dozens, stand alone. */
const BOUNDS = new Set(['at least', 'less than', 'at most', 'over', 'more than', 'nearly', 'almost'])

/** A number in a unit, without the unit: a ratio is given in percent. */
export const unitNumber = (value: number, { unit }: ArticleFigure, lang: Language): string =>
  unit.en === 'ratio' ? `${plainNumber(value * 100, lang)} %` : plainNumber(value, lang)

/** The value of a figure with its hedge, as the article words it. */
export function figureText(figure: ArticleFigure, lang: Language): string {
  const { value, min, max, qualifier } = figure
  const hedge = qualifier[lang]
  const bound = value ?? (BOUNDS.has(qualifier.en) ? (min ?? max) : null)
  if (bound === null) return hedge
  const shown = unitNumber(bound, figure, lang)
  return qualifier.en === EXACT ? shown : `${hedge} ${shown}`
}

/** The length of a figure's bar; null when the article gives words only. */
export function figureLength({ value, min, max, qualifier }: ArticleFigure): number | null {
  return value ?? (BOUNDS.has(qualifier.en) ? (min ?? max) : null)
}
