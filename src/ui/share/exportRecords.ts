import { decimals, provisionalOf } from '../../slice/decimals.ts'
import { linesOf, valuesOf } from '../../slice/line.ts'
import type { Slice } from '../../slice/rows.ts'
import type { Value } from '../../stats/value.ts'

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

type Numbers = 'count' | 'population' | 'rate' | 'rate_low' | 'rate_high'

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

function figuresOf(value: Value) {
  const [count, population, rate, low, high] = decimals(value).map(numberOf)
  const numbers = { count, population, rate, rate_low: low, rate_high: high } as Record<Numbers, number | null>
  return { numbers, provisional: provisionalOf(value), missing: value.missing }
}

/** The rows of a slice as records, in the order and with the decimals of its CSV. */
export function* recordsOf({ query, parts }: Slice): Generator<Placed> {
  for (const part of parts) {
    const { id: measure, timeBasis: time_basis, source } = part.figures.measure
    for (const region of query.regions) {
      for (const line of linesOf(part, region, query)) {
        const { place, name: place_name, rows } = line
        let cut = 0
        for (const { numbers, provisional, missing } of valuesOf(part, line, figuresOf)) {
          const period = part.cuts[cut++]?.label ?? ''
          yield {
            rows,
            record: { measure, place, place_name, period, ...numbers, time_basis, source, provisional, missing },
          }
        }
      }
    }
  }
}
