import { csvFields } from '../io/writeCsv.ts'
import { COLUMNS } from './columns.ts'
import { decimals, provisionalOf } from './decimals.ts'
import { type RowFormat, rowTexts, type Slice } from './rows.ts'

const END = '\r\n'

const FORMAT: RowFormat = {
  first: END,
  between: END,
  lead: ({ figures }, { place, name }) => `${csvFields([figures.measure.id, place, name])},`,
  tail: ({ figures: { measure } }) => {
    const origin = csvFields([measure.timeBasis, measure.source])
    return (value) => `,${decimals(value).join(',')},${origin},${provisionalOf(value) ?? ''},${value.missing ?? ''}`
  },
}

/** A slice as CSV, part by part: UTF-8 without byte order mark, CRLF, numbers raw. */
export function* csvParts(slice: Slice): Generator<string> {
  yield csvFields(COLUMNS.map(({ name }) => name))
  yield* rowTexts(slice, FORMAT)
  yield END
}
