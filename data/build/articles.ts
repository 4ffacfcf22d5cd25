import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildGroups } from './groups/buildGroups.ts'
import { openRaw } from './raw.ts'
import { formatTable } from './table.ts'

const { values } = parseArgs({ options: { from: { type: 'string' } } })
if (!values.from) throw new Error('usage: tsx data/build/articles.ts --from <folder of raw files>')
const raw = openRaw(values.from)
for (const { table } of [...buildGroups(raw)]) {
  writeFileSync(join(import.meta.dirname, '..', `${table.name}.csv`), formatTable(table))
  console.log(`${table.name}: ${table.rows.length} rows`)
}
