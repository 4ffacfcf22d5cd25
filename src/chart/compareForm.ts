import type { Resolution, Window } from '../model/period.ts'
import type { Unit, View } from '../model/view.ts'
import { windowIn } from './windowIn.ts'

/** How the figures of several places are laid side by side. */
export interface CompareForm {
  readonly unit: Unit
  readonly step: Resolution
  readonly shape: 'plain' | 'index' | 'cumulative'
  /** Each month with the 11 before it. */
  readonly averaged: boolean
  readonly log: boolean
  /** One chart a place. */
  readonly apart: boolean
  /** In the step: where an index is 100, and where a sum begins and ends. */
  readonly window: Window
}

/**
 * The form that a view asks for. A sum is neither an index nor an average: `cumulative` goes before `index` and `ma12`.
 * An average asks for months, which win over a window of years where `monthly` says that there are any.
 */
export function compareForm({ chart, unit, window }: View, monthly: boolean): CompareForm {
  const shape = chart.includes('cumulative') ? 'cumulative' : chart.includes('index') ? 'index' : 'plain'
  const wanted = chart.includes('ma12') && shape !== 'cumulative'
  const step = monthly && (wanted || window.unit === 'month') ? 'month' : 'year'
  return {
    unit,
    step,
    shape,
    averaged: wanted && step === 'month',
    log: chart.includes('log'),
    apart: chart.includes('multiples'),
    window: windowIn(step, window),
  }
}
