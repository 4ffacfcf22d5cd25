import { decimals, provisionalOf } from '../slice/decimals.ts'
import { linesOf } from '../slice/line.ts'
import type { Slice } from '../slice/rows.ts'
import { valueIn } from '../stats/value.ts'

/** One row of a slice as values, under the names of its columns. */
export interface SliceRecord {
  readonly measure: string
  readonly place: string
  readonly place_name: string
  readonly period: string
  readonly count: number | null
  readonly population: number | null
  readonly rate: number | null
  readonly rate_low: number | null
  readonly rate_high: number | null
  readonly time_basis: string
  readonly source: string
  readonly provisional: boolean | null
  readonly missing: string | null
}

/** A record with the rows of the atlas that it adds up. */
export interface Placed {
  readonly rows: readonly number[]
  readonly record: SliceRecord
}

/** How many rows a slice has. */
export const rowCount = ({ query, parts }: Slice): number =>
  parts.reduce(
    (sum, part) =>
      sum + query.regions.reduce((lines, region) => lines + linesOf(part, region, query).length, 0) * part.cuts.length,
    0,
  )

const numberOf = (text: string | null | undefined) => (text === null || text === undefined ? null : Number(text))

/** The rows of a slice as records, in the order and with the decimals of its CSV. */
export function* recordsOf({ query, parts }: Slice): Generator<Placed> {
  for (const part of parts) {
    const { id, timeBasis, source } = part.figures.measure
    for (const region of query.regions) {
      for (const { place, name, rows } of linesOf(part, region, query)) {
        for (const { window, label } of part.cuts) {
          const value = valueIn(part.figures, rows, window)
          const [count, population, rate, low, high] = decimals(value).map(numberOf)
          yield {
            rows,
            record: {
              measure: id,
              place,
              place_name: name,
              period: label,
              count: count ?? null,
              population: population ?? null,
              rate: rate ?? null,
              rate_low: low ?? null,
              rate_high: high ?? null,
              time_basis: timeBasis,
              source,
              provisional: provisionalOf(value),
              missing: value.missing,
            },
          }
        }
      }
    }
  }
}
