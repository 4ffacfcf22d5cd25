import type { Coverage } from './measure.ts'

/**
 * Deaths or files of one measure at one resolution. `values` is rows x periods, row-major; `prefix` is
 * (periods + 1) x rows, period-major, so that a window of all rows is one pass of subtractions.
 */
export interface Counts {
  readonly coverage: Coverage
  readonly rows: number
  readonly periods: number
  readonly values: Uint16Array
  readonly prefix: Uint32Array
}

/** Adds the prefix sums; throws when `values` is not rows x periods. */
export function indexCounts(coverage: Coverage, rows: number, values: Uint16Array): Counts {
  const periods = coverage.last - coverage.first + 1
  if (values.length !== rows * periods)
    throw new Error(`counts: expected ${rows} rows x ${periods} periods, got ${values.length} values`)
  const prefix = new Uint32Array(rows * (periods + 1))
  for (let p = 0; p < periods; p++) {
    for (let row = 0; row < rows; row++) {
      prefix[(p + 1) * rows + row] = (prefix[p * rows + row] as number) + (values[row * periods + p] as number)
    }
  }
  return { coverage, rows, periods, values, prefix }
}

/** Count of one row from period `first` to period `last`, both inside the coverage. */
export function countOf(counts: Counts, row: number, first: number, last: number): number {
  const { prefix, rows, coverage } = counts
  return (
    (prefix[(last - coverage.first + 1) * rows + row] as number) -
    (prefix[(first - coverage.first) * rows + row] as number)
  )
}

/** Counts of all rows in a window of periods, in one pass. */
export function windowCounts(counts: Counts, first: number, last: number): Uint32Array {
  const { prefix, rows, coverage } = counts
  const out = new Uint32Array(rows)
  const [from, to] = [(first - coverage.first) * rows, (last - coverage.first + 1) * rows]
  for (let row = 0; row < rows; row++) out[row] = (prefix[to + row] as number) - (prefix[from + row] as number)
  return out
}
