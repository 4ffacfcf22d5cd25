import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildGroups } from './groups/buildGroups.ts'
import { buildIncidents } from './incidents/buildIncidents.ts'
import { openRaw } from './raw.ts'
import { formatTable } from './table.ts'

const { values } = parseArgs({ options: { from: { type: 'string' }, articles: { type: 'string' } } })
if (!values.from) throw new Error('usage: tsx data/build/articles.ts --from <folder of raw files>')
const raw = openRaw(values.from)
const data = join(import.meta.dirname, '..')
const tables = [
  ...buildGroups(raw),
  ...buildIncidents({
    raw,
    articles: openRaw(values.articles ?? join(values.from, '../articles')),
    bounds: readFileSync(join(data, '../geo/bounds.csv'), 'utf8'),
  }),
]
for (const { table } of tables) {
  writeFileSync(join(data, `${table.name}.csv`), formatTable(table))
  console.log(`${table.name}: ${table.rows.length} rows`)
}
