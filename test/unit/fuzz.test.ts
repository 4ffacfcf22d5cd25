import { describe, expect, test } from 'vitest'
import { readArea } from '../../src/io/area/areaFile.ts'
import { readReports } from '../../src/io/reports/reportRead.ts'
import { book, orRefused, propertiesOf } from '../fuzz/properties.ts'
import { tableSource } from './sliceTables.ts'

const numRuns = Number(process.env.FUZZ ?? 10_000)
const timeout = 60_000 + numRuns * 20

describe(`${numRuns} cases`, () => {
  const properties = Object.values(propertiesOf(tableSource()))

  test.each(properties.map((property) => [property.title, property] as const))(
    '%s',
    { timeout },
    async (_, property) => {
      await property.check({ numRuns, seed: 20_061_211 })
    },
  )
})

describe('a file that is nested deeply', () => {
  const deep = 50_000

  test.each([
    ['lists', 'a.geojson', '['.repeat(deep)],
    ['lists that close', 'a.geojson', `${'['.repeat(deep)}${']'.repeat(deep)}`],
    ['collections', 'a.geojson', `${'{"type":"GeometryCollection","geometries":['.repeat(deep)}${']}'.repeat(deep)}`],
    ['elements', 'a.kml', `<kml>${'<Folder>'.repeat(deep)}${'</Folder>'.repeat(deep)}</kml>`],
  ])('of %s is refused by name, and gives no report', (_, name, text) => {
    expect(orRefused(() => readArea(name, new TextEncoder().encode(text)))).toBeNull()
    expect(orRefused(() => readReports(text, null, book, () => undefined))?.kind).not.toBe('read')
  })
})
