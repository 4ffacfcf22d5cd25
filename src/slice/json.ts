import { formatWindow } from '../model/period.ts'
import { formatPlace } from '../model/place.ts'
import { citationOf } from './citation.ts'
import { COLUMNS } from './columns.ts'
import { decimals, provisionalOf } from './decimals.ts'
import type { SliceQuery } from './query.ts'
import { type RowFormat, rowTexts, type Slice } from './rows.ts'

const FORMAT: RowFormat = {
  first: '\n',
  between: ',\n',
  lead: ({ figures }, { place, name }) => `${JSON.stringify([figures.measure.id, place, name]).slice(0, -1)},"`,
  tail: ({ figures: { measure } }) => {
    const origin = JSON.stringify([measure.timeBasis, measure.source]).slice(1, -1)
    return (value) => {
      const numbers = decimals(value).map((text) => text ?? 'null')
      return `",${numbers.join(',')},${origin},${provisionalOf(value)},${JSON.stringify(value.missing)}]`
    }
  },
}

/** The query in the words of the link, with what was left out filled in. */
function asked({ measures, window, regions, areaRule, by, per, lang }: SliceQuery) {
  const [p, ...vs] = regions.map((region) => formatPlace(region.place))
  return { m: measures.map(({ id }) => id), t: formatWindow(window), p, vs, ar: areaRule, by, per, lang }
}

/** A slice as JSON, part by part: the query, the columns, a list of values for each row, the citation and the version. */
export function* jsonParts(slice: Slice, version: string): Generator<string> {
  const columns = COLUMNS.map(({ name }) => name)
  yield `{"query":${JSON.stringify(asked(slice.query))},\n"columns":${JSON.stringify(columns)},\n"rows":[`
  yield* rowTexts(slice, FORMAT)
  yield `\n],\n"citation":${JSON.stringify(citationOf(slice.query))},\n"version":${JSON.stringify(version)}}\n`
}
