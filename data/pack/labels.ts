import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompactLabels } from '../../src/io/compactLabels.ts'
import { readCsv } from '../../src/io/readCsv.ts'

const FILE = 'labels.csv'

const COLUMNS = ['name_en', 'name_es', 'lat', 'lon', 'kind', 'rank'] as const

/** Packs the place names of the folder of geometry for the browser. */
export const packLabels = (geo: string): CompactLabels =>
  readCsv(FILE, readFileSync(join(geo, FILE)), { columns: COLUMNS }).rows.map(({ cell }) => [
    cell.name_en,
    cell.name_es,
    Number(cell.lat),
    Number(cell.lon),
    cell.kind,
    Number(cell.rank),
  ])
