import type { Coverage, Measure } from '../model/measure.ts'
import type { Resolution, Window } from '../model/period.ts'

function inSteps({ resolution, first, last }: Coverage, step: Resolution): Window | null {
  if (resolution === step) return { unit: step, first, last }
  if (step === 'month') return null
  const years = { first: Math.ceil(first / 12), last: Math.floor((last + 1) / 12) - 1 }
  return years.last < years.first ? null : { unit: 'year', ...years }
}

/**
 * The stretches that a measure covers period by period, in order and apart from each other. A year counts when all of
 * it is covered, by a yearly figure or by its twelve months; a yearly figure covers no month.
 */
export function coveredRuns(measure: Measure, step: Resolution): Window[] {
  const runs: Window[] = []
  const all = measure.coverage.flatMap((coverage) => inSteps(coverage, step) ?? [])
  for (const run of all.sort((a, b) => a.first - b.first)) {
    const before = runs.at(-1)
    if (before && run.first <= before.last + 1)
      runs[runs.length - 1] = { ...before, last: Math.max(before.last, run.last) }
    else runs.push(run)
  }
  return runs
}

/** From the first to the last covered period, gaps included; null when a measure has none of that length. */
export function coveredSpan(measure: Measure, step: Resolution): Window | null {
  const runs = coveredRuns(measure, step)
  const [first, last] = [runs[0], runs.at(-1)]
  return first && last ? { unit: step, first: first.first, last: last.last } : null
}
