import { type CompactAtlas, expandAtlas } from '../io/compactAtlas.ts'
import { unpack } from '../io/packed.ts'
import { ReadError } from '../io/readError.ts'
import { indexAtlas } from '../model/atlas.ts'
import { type Counts, indexCounts } from '../model/counts.ts'
import type { Coverage } from '../model/measure.ts'
import { carryPopulation } from '../model/population.ts'
import { shareIn } from '../model/share.ts'
import type { SliceSource } from './source.ts'

type Outlines = Parameters<typeof shareIn>[1]

/** Asks once, and again only when the answer before was an error. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined
      throw error
    })
    return answer
  }
}

/**
 * The packed tables as the source of slices, of the version that they carry. `read` gives a file by its name, such as
 * `atlas.json` or `homicides-month.bin`; `readOutlines` those of the municipalities, at the level of detail that shares of
 * areas are taken from.
 */
export function packedSource(
  read: (file: string) => Promise<ArrayBuffer>,
  readOutlines?: () => Promise<Outlines>,
): SliceSource {
  const compact = once(
    async (): Promise<CompactAtlas> => JSON.parse(new TextDecoder().decode(await read('atlas.json'))),
  )
  const atlas = once(async () => indexAtlas(expandAtlas(await compact())))
  const population = once(async () => {
    const [women, men] = await Promise.all(['women.bin', 'men.bin'].map(async (file) => unpack(file, await read(file))))
    if (!(women?.values instanceof Uint32Array && men?.values instanceof Uint32Array))
      throw new ReadError('expected a table of 32-bit values', { file: 'women.bin, men.bin' })
    const { firstYear } = (await compact()).people
    return carryPopulation(await atlas(), { firstYear, years: women.columns, women: women.values, men: men.values })
  })
  const tables = new Map<Coverage, () => Promise<Counts>>()
  return {
    version: async () => (await compact()).version,
    atlas,
    population,
    ...(readOutlines && { share: once(async () => shareIn(await atlas(), await readOutlines())) }),
    counts(measure, coverage) {
      const file = `${measure.id}-${coverage.resolution}.bin`
      const table =
        tables.get(coverage) ??
        once(async () => {
          const { rows, values } = unpack(file, await read(file))
          if (!(values instanceof Uint16Array)) throw new ReadError('expected a table of 16-bit values', { file })
          return indexCounts(coverage, rows, values)
        })
      tables.set(coverage, table)
      return table()
    },
  }
}
