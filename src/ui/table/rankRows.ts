import type { Atlas } from '../../model/atlas.ts'
import type { Missing } from '../../model/missing.ts'
import { rateOf } from '../../stats/rate.ts'
import type { Field } from '../../stats/value.ts'

/** A municipality as the table shows it. `change` is the rate less that of the window before, null when either is missing. */
export interface RankedRow {
  readonly row: number
  readonly count: number | null
  readonly rate: number | null
  readonly low: number | null
  readonly high: number | null
  readonly people: number | null
  readonly change: number | null
  /** Whether the two intervals overlap, so that the change may be chance. */
  readonly unclear: boolean
  readonly missing: Missing | null
}

export type SortKey = 'name' | 'count' | 'rate' | 'people' | 'change'

function rankedRow(
  atlas: Atlas,
  row: number,
  field: Field,
  before: Field | null,
  years: number,
  lastYear: number,
): RankedRow {
  const count = field.counts[row] as number
  const personYears = field.personYears[row] as number
  if (personYears === 0) {
    const created = atlas.municipalities[row]?.created ?? null
    const missing: Missing = count === 0 && created !== null && created > lastYear ? 'not-yet-created' : 'no-population'
    const known = missing === 'no-population' ? count : null
    return { row, count: known, rate: null, low: null, high: null, people: null, change: null, unclear: false, missing }
  }
  const { rate, low, high } = rateOf(count, personYears)
  const then =
    before && (before.personYears[row] as number) > 0
      ? rateOf(before.counts[row] as number, before.personYears[row] as number)
      : null
  return {
    row,
    count,
    rate,
    low,
    high,
    people: personYears / years,
    change: then ? rate - then.rate : null,
    unclear: then !== null && then.low <= high && low <= then.high,
    missing: null,
  }
}

/** The municipalities of a window, as the table shows them. `years` is its length, `lastYear` its last year. */
export function rankRows(
  atlas: Atlas,
  rows: readonly number[],
  field: Field,
  before: Field | null,
  years: number,
  lastYear: number,
): RankedRow[] {
  return rows
    .filter((row) => row < atlas.municipalities.length)
    .map((row) => rankedRow(atlas, row, field, before, years, lastYear))
}

/** Sorts by a column; what is missing comes last either way. */
export function sortRows(
  rows: readonly RankedRow[],
  key: SortKey,
  down: boolean,
  name: (row: number) => string,
): RankedRow[] {
  const sign = down ? -1 : 1
  if (key === 'name') {
    const order = new Intl.Collator('es')
    return [...rows].sort((a, b) => sign * order.compare(name(a.row), name(b.row)))
  }
  return [...rows].sort((a, b) => {
    const [x, y] = [a[key], b[key]]
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0)
    return sign * (x - y) || a.row - b.row
  })
}
