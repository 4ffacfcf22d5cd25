import { bilingual, type Column, number, optional, text } from './column.ts'
import type { IncidentRecord } from './record.ts'
import type { Both, Wording } from './wording.ts'

/** A number that belongs to an incident, such as guns seized. */
export interface QuantityRow {
  readonly incident: string
  readonly kind: string
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly name: Both
  readonly unit: Both
  readonly remark: Both | null
}

/** The quantities of a record. */
export const listQuantities = ({ id, quantities }: IncidentRecord, { term }: Wording): QuantityRow[] =>
  quantities.map(({ kind, value, min, max, unit, text }) => ({
    incident: id,
    kind,
    value,
    min,
    max,
    name: term('quantities', kind),
    unit: term('units', unit),
    remark: text === null ? null : term('remarks', text),
  }))

/** The columns of the table of quantities. */
export const QUANTITY_COLUMNS: readonly Column<QuantityRow>[] = [
  { ...text('incident', 'Id of the incident.', ({ incident }) => incident), from: ['incidents', 'id'] },
  text('quantity', 'Id of what is counted or measured.', ({ kind }) => kind),
  ...bilingual<QuantityRow>('name', 'What is counted or measured', ({ name }, language) => name[language]),
  optional(
    number('value', 'see unit', 'The number; empty when the article gives only a bound or none.', ({ value }) => value),
  ),
  optional(number('value_min', 'see unit', 'At least.', ({ min }) => min)),
  optional(number('value_max', 'see unit', 'At most.', ({ max }) => max)),
  ...bilingual<QuantityRow>('unit', 'Unit', ({ unit }, language) => unit[language]),
  ...bilingual<QuantityRow>('remark', 'Remark', ({ remark }, language) => remark?.[language]).map(optional),
]
