import { fileURLToPath } from 'node:url'
import { readAtlas, readCounts, readPopulation } from '../../data/pack/readTables.ts'
import type { NationalSeries } from '../../src/io/compactAtlas.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { indexCounts } from '../../src/model/counts.ts'
import type { Measure } from '../../src/model/measure.ts'
import { type Place, parsePlace, rowsOf } from '../../src/model/place.ts'
import { carryPopulation } from '../../src/model/population.ts'
import { seatsIn } from '../../src/model/shape.ts'
import type { Figures } from '../../src/stats/value.ts'

const folder = fileURLToPath(new URL('../../data', import.meta.url))
const data = readAtlas(folder)
const population = carryPopulation(indexAtlas(data), readPopulation(folder, data, 1990, 2025))

/** The committed atlas. */
export const atlas = indexAtlas(data)

/** A measure that must be there. */
export const measureOf = (id: string): Measure => atlas.measureOf.get(id) as Measure

/** All figures of a measure from the committed tables. */
export function figuresOf(id: string): Figures {
  const measure = measureOf(id)
  const counts = measure.coverage.map((c) => indexCounts(c, atlas.rows, readCounts(folder, data, id, c)))
  return { atlas, measure, counts, population }
}

/** Rows of a place in the words of the link. */
export const rowsAt = (text: string): number[] => rowsOf(atlas, parsePlace(atlas, text) as Place, seatsIn(atlas))

/** National totals of some measures, summed from the committed tables. */
export function nationalOf(ids: readonly string[]): NationalSeries[] {
  return ids.flatMap((measure) =>
    figuresOf(measure).counts.map(({ coverage, values, periods }) => {
      const counts = new Array<number>(periods).fill(0)
      for (const [i, value] of values.entries()) counts[i % periods] = (counts[i % periods] as number) + value
      return { measure, resolution: coverage.resolution, first: coverage.first, counts }
    }),
  )
}
