import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { COLUMNS } from '../../slice/columns.ts'
import type { Slice } from '../../slice/rows.ts'
import { drain, type Making } from './exportDrain.ts'
import { recordsOf, type SliceRecord } from './exportRecords.ts'

const GROUP = 20_000

const TYPES = { string: 'STRING', integer: 'INT32', decimal: 'DOUBLE', boolean: 'BOOLEAN' } as const

const columnsOf = (records: readonly SliceRecord[]): ColumnSource[] =>
  COLUMNS.map(({ name, type }) => ({
    name,
    type: TYPES[type],
    data: records.map((record) => record[name as keyof SliceRecord]),
  }))

const untyped = ({ name, data }: ColumnSource): ColumnSource => ({ name, data })

/** A slice as Parquet with the columns of its CSV, what is empty there null; `metadata` says where it comes from. */
export async function parquetFile(
  slice: Slice,
  metadata: Readonly<Record<string, string>>,
  making: Making,
): Promise<Blob> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
  })
  let group: SliceRecord[] = []
  const flush = () => {
    writer.write({ columnData: columnsOf(group).map(untyped), rowGroupSize: GROUP })
    group = []
  }
  await drain(
    recordsOf(slice),
    ({ record }) => {
      group.push(record)
      if (group.length === GROUP) flush()
      return 1
    },
    making,
  )
  if (group.length > 0) flush()
  writer.finish()
  return new Blob([bytes.getBytes()], { type: 'application/vnd.apache.parquet' })
}
