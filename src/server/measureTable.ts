import { parquetWriteBuffer } from 'hyparquet-writer'
import { csvFields } from '../io/writeCsv.ts'
import type { Coverage, Measure } from '../model/measure.ts'
import { MEXICO } from '../model/place.ts'
import { cutMeasure } from '../slice/cut.ts'
import { linesOf, valuesOf } from '../slice/line.ts'
import type { SliceSource } from '../slice/source.ts'
import type { Value } from '../stats/value.ts'

/** A whole measure at one resolution: a row for each municipality and period, then what has no municipality. */
export interface MeasureTable {
  readonly measure: Measure
  /** Code of each row. */
  readonly place: readonly string[]
  /** `2010` or `2010-03`. */
  readonly period: readonly string[]
  /** Count, population and the rest of each row; rates follow from them. */
  readonly value: readonly Value[]
}

const peopleOf = ({ population }: Value) => (population === null ? null : Math.round(population))
const changesOf = ({ count, provisional }: Value) => (count === null ? null : provisional)

/** All figures of a measure in one of its coverages, by place and period; sums are those of the country. */
export async function measureTable(source: SliceSource, measure: Measure, coverage: Coverage): Promise<MeasureTable> {
  const { resolution, first, last } = coverage
  const [atlas, population] = await Promise.all([source.atlas(), source.population()])
  const part = await cutMeasure(source, measure, { unit: resolution, first, last }, resolution, population)
  const country = { place: MEXICO, rows: atlas.codes.map((_, row) => row) }
  const table = { measure, place: [] as string[], period: [] as string[], value: [] as Value[] }
  for (const line of linesOf(part, country, { per: 'municipality', lang: 'en' })) {
    let cut = 0
    for (const value of valuesOf(part, line, (known) => known)) {
      table.place.push(line.place)
      table.period.push(part.cuts[cut++]?.label ?? '')
      table.value.push(value)
    }
  }
  return table
}

/** The table as CSV: UTF-8, LF, one trailing newline. */
export function tableCsv({ place, period, value }: MeasureTable): string {
  const lines = value.map((held, row) =>
    csvFields([place[row] ?? '', period[row] ?? '', held.count, peopleOf(held), changesOf(held), held.missing]),
  )
  return `place,period,count,population,provisional,missing\n${lines.join('\n')}\n`
}

/** The same table as Parquet; the source stands in the metadata of the file. */
export function tableParquet({ measure, place, period, value }: MeasureTable): Uint8Array {
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: 'place', data: [...place], type: 'STRING', nullable: false },
      { name: 'period', data: [...period], type: 'STRING', nullable: false },
      { name: 'count', data: value.map(({ count }) => count), type: 'INT32', nullable: true },
      { name: 'population', data: value.map(peopleOf), type: 'INT32', nullable: true },
      { name: 'provisional', data: value.map(changesOf), type: 'BOOLEAN', nullable: true },
      { name: 'missing', data: value.map(({ missing }) => missing), type: 'STRING', nullable: true },
    ],
    kvMetadata: [
      { key: 'measure', value: measure.id },
      { key: 'time_basis', value: measure.timeBasis },
      { key: 'source', value: measure.source },
    ],
  })
  return new Uint8Array(bytes)
}
