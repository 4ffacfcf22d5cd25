import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wholeName } from '../slice/fileName.ts'
import { diskSource } from './diskSource.ts'
import { measureTable, tableCsv, tableParquet } from './measureTable.ts'
import { placeTable } from './placeTable.ts'

const target = join(process.argv[2] ?? 'dist', 'data')
const source = diskSource(fileURLToPath(new URL('../../data/packed', import.meta.url)))
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(target, name), content)

mkdirSync(target, { recursive: true })
const atlas = await source.atlas()
write('places.csv', placeTable(atlas))
for (const measure of atlas.measures) {
  for (const coverage of measure.coverage) {
    const table = await measureTable(source, measure, coverage)
    write(wholeName(measure, coverage, 'csv'), tableCsv(table))
    write(wholeName(measure, coverage, 'parquet'), tableParquet(table))
  }
}
