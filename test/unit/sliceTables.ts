import { fileURLToPath } from 'node:url'
import { readAtlas, readCounts, readPopulation } from '../../data/pack/readTables.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { type Counts, indexCounts } from '../../src/model/counts.ts'
import type { Coverage } from '../../src/model/measure.ts'
import { carryPopulation } from '../../src/model/population.ts'
import type { SliceSource } from '../../src/slice/source.ts'

const folder = fileURLToPath(new URL('../../data', import.meta.url))
const FIRST_YEAR = 1990
const LAST_YEAR = 2025

/** The committed tables as the source of slices, each read when it is first asked for. */
export function tableSource(): SliceSource {
  const data = readAtlas(folder)
  const atlas = indexAtlas(data)
  const population = carryPopulation(atlas, readPopulation(folder, data, FIRST_YEAR, LAST_YEAR))
  const known = new Map<Coverage, Counts>()
  return {
    version: async () => 'tables',
    atlas: async () => atlas,
    population: async () => population,
    async counts({ id }, coverage) {
      const counts = known.get(coverage) ?? indexCounts(coverage, atlas.rows, readCounts(folder, data, id, coverage))
      known.set(coverage, counts)
      return counts
    },
  }
}
