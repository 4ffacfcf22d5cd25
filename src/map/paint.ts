import { classOf, NO_DATA, type Scale, SURE_COUNT, UNSURE } from '../model/scale.ts'
import type { Field } from '../stats/value.ts'

/**
 * Class of each drawn row: 0 to 6, `NO_DATA`, or a class above zero plus `UNSURE`. Without a field all are `NO_DATA`.
 */
export function paint(field: Field | null, drawn: number, scale: Scale): Uint8Array {
  const classes = new Uint8Array(drawn).fill(NO_DATA)
  if (!field) return classes
  for (let row = 0; row < drawn; row++) {
    const count = field.counts[row] as number
    const years = field.personYears[row] as number
    if (years === 0) continue
    const level = classOf(scale, (count * 100_000) / years)
    classes[row] = level > 0 && count < SURE_COUNT ? level + UNSURE : level
  }
  return classes
}
