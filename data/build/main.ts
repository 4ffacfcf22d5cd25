import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildTables } from './buildTables.ts'
import { failures, formatComparisons } from './comparison.ts'
import { openRaw } from './raw.ts'

const { values } = parseArgs({ options: { from: { type: 'string' } } })
if (!values.from) {
  console.error('usage: npm run data -- --from <folder of raw files>')
  process.exit(2)
}

const { files, comparisons, notices } = buildTables(openRaw(values.from))
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
