import type { SourceKey } from './sources.ts'

/** What a column holds. `type` is a Frictionless field type; `pattern` and `values` say which texts are allowed. */
export interface ColumnSpec {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'yearmonth'
  readonly description: string
  readonly unit?: string
  readonly pattern?: string
  readonly values?: readonly string[]
  readonly minimum?: number
  /** Whether a cell may be empty; what emptiness means is in the description. */
  readonly optional?: boolean
  /** The table and column that its values come from, when all of them do. */
  readonly from?: readonly [table: string, column: string]
}

/** What a table holds. */
export interface TableSpec {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: readonly ColumnSpec[]
  /** Columns that together name a row. */
  readonly key: readonly string[]
  readonly producer: string
  readonly sources: readonly SourceKey[]
  readonly timeBasis?: string
  /** First and last period. */
  readonly coverage?: readonly [first: string, last: string]
  readonly provisional?: string
  /** What it means that a code or period has no row. */
  readonly absent: string
}

const PLACE_CODE: ColumnSpec = {
  name: 'code',
  type: 'string',
  pattern: '[0-9]{5}',
  description:
    'Code of a municipality (municipalities.csv), or of what has none (unspecified-places.csv). Text: leading zeros count.',
}

/** Code of a municipality of `municipalities.csv`, under a column name. */
export const municipalityCode = (name: string): ColumnSpec => ({
  name,
  type: 'string',
  pattern: '[0-9]{5}',
  description:
    'INEGI code of a municipality: two digits of the state, three of the municipality. Text: leading zeros count.',
})

/** Code of a state, under a column name. */
export const stateCode = (name: string, description = 'INEGI code of a state.'): ColumnSpec => ({
  name,
  type: 'string',
  pattern: '[0-3][0-9]',
  description,
  from: ['states', 'code'],
})

export const YEAR: ColumnSpec = {
  name: 'year',
  type: 'year',
  pattern: '[0-9]{4}',
  description: 'Year, of the time basis of the table.',
}

export const MONTH: ColumnSpec = {
  name: 'month',
  type: 'yearmonth',
  pattern: '[0-9]{4}-(0[1-9]|1[0-2])',
  description: 'Month, of the time basis of the table, as 2010-03.',
}

/** A count above 0 in a unit. */
export const count = (unit: string, minimum: 0 | 1): ColumnSpec => ({
  name: 'count',
  type: 'integer',
  unit,
  minimum,
  description: `Number of ${unit}.`,
})

/** Columns of a table of counts by place and period. */
export const countColumns = (period: ColumnSpec, unit: string): ColumnSpec[] => [PLACE_CODE, period, count(unit, 1)]
