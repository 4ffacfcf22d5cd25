import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readAtlas, readPopulation } from '../../data/pack/readTables.ts'
import type { Coverage, Measure } from '../../src/model/measure.ts'
import { nationalFigures } from '../../src/stats/national.ts'
import { valueIn } from '../../src/stats/value.ts'
import { atlas, figuresOf, nationalOf } from './chartGround.ts'

const folder = fileURLToPath(new URL('../../data', import.meta.url))
const { firstYear, years, women, men } = readPopulation(folder, readAtlas(folder), 1990, 2025)

const byYear = (values: Uint32Array) =>
  Array.from({ length: years }, (_, year) => {
    let sum = 0
    for (let i = year; i < values.length; i += years) sum += values[i] as number
    return sum
  })

const people = { firstYear, women: byYear(women), men: byYear(men) }
const everyone = Array.from({ length: atlas.rows }, (_, row) => row)

test.each(atlas.measures.map(({ id }) => id))('the country by itself says of %s what all rows say together', (id) => {
  const figures = figuresOf(id)
  const series = nationalOf([id])
  const counts = (_: Measure, { resolution }: Coverage) => series.find((s) => s.resolution === resolution)?.counts ?? []
  const national = nationalFigures(atlas, figures.measure, { counts, people })
  let compared = 0
  for (const { resolution, first, last } of figures.measure.coverage)
    for (let period = first; period <= last; period += resolution === 'year' ? 1 : 7) {
      const window = { unit: resolution, first: period, last: period }
      expect(valueIn(national, [0], window)).toEqual({ ...valueIn(figures, everyone, window), shared: false })
      compared += 1
    }
  expect(compared).toBeGreaterThan(3)
})
