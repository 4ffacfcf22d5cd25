import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildEvents } from './events/buildEvents.ts'
import { buildGroups } from './groups/buildGroups.ts'
import { buildIncidents } from './incidents/buildIncidents.ts'
import type { DescribedTable } from './incidents/column.ts'
import type { Raw } from './raw.ts'

/**
 * Builds what stands beside the figures: incidents, events and criminal groups, from the raw files, the folder of
 * coded articles, and the areas in `geo/bounds.csv`.
 */
export const buildArticleTables = (raw: Raw, articles: Raw): DescribedTable[] => [
  ...buildEvents(raw),
  ...buildGroups(raw),
  ...buildIncidents({
    raw,
    articles,
    bounds: readFileSync(join(import.meta.dirname, '../../geo/bounds.csv'), 'utf8'),
  }),
]
