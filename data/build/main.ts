import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildArticleTables } from './articleTables.ts'
import { buildTables } from './buildTables.ts'
import { failures, formatComparisons } from './comparison.ts'
import { openRaw } from './raw.ts'

const { values } = parseArgs({ options: { from: { type: 'string' }, articles: { type: 'string' } } })
if (!values.from) {
  console.error(
    'usage: npm run data -- --from <folder of raw files> [--articles <folder, articles beside it unless told>]',
  )
  process.exit(2)
}

const raw = openRaw(values.from)
const articles = openRaw(values.articles ?? join(values.from, '../articles'))
const { files, comparisons, notices } = buildTables(raw, buildArticleTables(raw, articles))
console.log(formatComparisons(comparisons))
for (const notice of notices) console.log(notice)

const failed = failures(comparisons)
if (failed.length > 0) {
  console.error(`${failed.length} sums differ from what was published; nothing is written`)
  process.exit(1)
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '..')
for (const [name, text] of files) writeFileSync(join(folder, name), text)
console.log(
  `${files.size} files written, ${comparisons.filter((c) => c.exact).length} sums equal to what was published`,
)
