import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCsv } from '../../io/readCsv.ts'
import { LANGUAGES } from '../../model/view.ts'
import type { Figures } from '../../stats/value.ts'
import { diskSource } from '../diskSource.ts'
import { factsOf, subjectsOf } from './facts.ts'
import { frame, PICTURE } from './frame.ts'
import { drawCountry, type Outlines, pngFile } from './picture.ts'
import { placePage } from './placePage.ts'
import { sitemap, siteOf } from './sitemap.ts'

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url))

function readNeighbours(): Map<string, string[]> {
  const { rows } = readCsv('neighbours.csv', readFileSync(path('geo/neighbours.csv')), {
    columns: ['code', 'neighbours'],
  })
  return new Map(rows.map(({ cell }) => [cell.code, cell.neighbours.split(' ').filter((code) => code !== '')]))
}

async function main(target: string, site: string | null): Promise<void> {
  const started = performance.now()
  const facts = await factsOf(diskSource(path('data/packed'), path('geo')), readNeighbours())
  const subjects = subjectsOf(facts.atlas)
  let bytes = 0
  for (const lang of LANGUAGES) {
    const folder = join(target, 'places', lang)
    mkdirSync(folder, { recursive: true })
    for (const subject of subjects) {
      const html = frame(placePage(facts, subject, lang), site)
      bytes += Buffer.byteLength(html)
      writeFileSync(join(folder, `${subject.file}.html`), html)
    }
  }
  copyFileSync(fileURLToPath(new URL('./places.css', import.meta.url)), join(target, 'places', 'places.css'))
  const outlines = JSON.parse(readFileSync(path('geo/mexico-coarse.topo.json'), 'utf8')) as Outlines
  writeFileSync(join(target, PICTURE.file), pngFile(drawCountry(facts.figures[0] as Figures, outlines)))
  if (site !== null) {
    const files = subjects.map(({ file }) => file)
    writeFileSync(join(target, 'sitemap.xml'), sitemap(site, files))
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${subjects.length * LANGUAGES.length} pages of places, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds} s`)
}

await main(process.argv[2] ?? 'dist', siteOf(process.env.SITE_ADDRESS))
