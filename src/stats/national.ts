import type { Atlas } from '../model/atlas.ts'
import { type Counts, indexCounts } from '../model/counts.ts'
import type { Coverage, Measure } from '../model/measure.ts'
import type { Figures } from './value.ts'

/** National totals, period by period, the unspecified included; people by year. */
export interface National {
  readonly counts: (measure: Measure, coverage: Coverage) => readonly number[]
  readonly people: { readonly firstYear: number; readonly women: readonly number[]; readonly men: readonly number[] }
}

/** Figures of a measure for the country alone, which is row 0: what `valueIn` says of it is what all rows say together. */
export function nationalFigures(atlas: Atlas, measure: Measure, { counts, people }: National): Figures {
  const { firstYear } = people
  const [women, men] = [Uint32Array.from(people.women), Uint32Array.from(people.men)]
  const alone = { total: women.map((count, year) => count + (men[year] as number)), women, men }
  return {
    atlas,
    measure,
    counts: measure.coverage.map(
      (coverage): Counts => indexCounts(coverage, 1, Uint16Array.from(counts(measure, coverage))),
    ),
    population: { firstYear, years: women.length, region: alone, alone, shared: new Map() },
  }
}
