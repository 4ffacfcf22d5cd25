import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CompactAtlas, NationalSeries } from '../../src/io/compactAtlas.ts'
import { pack } from '../../src/io/packed.ts'
import { type Outlines, packOutlines } from '../../src/io/packedOutlines.ts'
import type { AtlasData } from '../../src/model/atlas.ts'
import { inMonths, yearOf } from '../../src/model/period.ts'
import { DEFAULT_MEASURE } from '../../src/model/view.ts'
import { packCorridors } from './corridors.ts'
import { packEvents } from './events.ts'
import { packGazetteer } from './gazetteer.ts'
import { packGroups } from './groups.ts'
import { packIncidents } from './incidents.ts'
import { packLabels } from './labels.ts'
import { readAtlas, readCounts, readPopulation } from './readTables.ts'
import { packRoadTables } from './roads.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const target = join(folder, 'packed')

const VERSION_DIGITS = 16

const hash = createHash('sha256')

function write(name: string, content: string | Uint8Array): void {
  hash.update(name).update(content)
  writeFileSync(join(target, name), content)
}

function totals(values: Uint16Array, periods: number): number[] {
  const sums = new Array<number>(periods).fill(0)
  for (let i = 0; i < values.length; i++) sums[i % periods] = (sums[i % periods] as number) + (values[i] as number)
  return sums
}

function compact(
  data: AtlasData,
  national: NationalSeries[],
  people: CompactAtlas['people'],
): Omit<CompactAtlas, 'version'> {
  const rowOf = new Map(data.municipalities.map((m, row) => [m.code, row]))
  return {
    codes: data.municipalities.map((m) => m.code),
    names: data.municipalities.map((m) => m.name),
    lons: data.municipalities.map((m) => Math.round(m.lon * 1e4)),
    lats: data.municipalities.map((m) => Math.round(m.lat * 1e4)),
    drawn: data.municipalities.filter((m) => m.drawn).length,
    created: data.municipalities.flatMap((m, row) =>
      m.created === null ? [] : [[row, m.created, m.parents.join(' ')]],
    ),
    unspecified: data.unspecified,
    states: data.states,
    metros: data.metros.map((m) => ({ ...m, members: m.members.map((code) => rowOf.get(code) as number) })),
    measures: data.measures,
    national,
    people,
  }
}

function columnSums(values: Uint32Array, years: number): number[] {
  const sums = new Array<number>(years).fill(0)
  values.forEach((value, i) => {
    sums[i % years] = (sums[i % years] as number) + value
  })
  return sums
}

function main(): void {
  mkdirSync(target, { recursive: true })
  const data = readAtlas(folder)
  const ends = data.measures.flatMap((m) =>
    m.coverage.map((c) => yearOf(inMonths({ unit: c.resolution, first: c.first, last: c.last }).last)),
  )
  const starts = data.measures.flatMap((m) =>
    m.coverage.map((c) => yearOf(inMonths({ unit: c.resolution, first: c.first, last: c.last }).first)),
  )
  const population = readPopulation(folder, data, Math.min(...starts), Math.max(...ends))
  const { years, firstYear } = population
  const drawn = population.women.length / years
  write('women.bin', pack({ rows: drawn, columns: years, values: population.women }))
  write('men.bin', pack({ rows: drawn, columns: years, values: population.men }))
  const rows = data.municipalities.length + data.unspecified.length
  const national: NationalSeries[] = []
  for (const measure of data.measures) {
    for (const coverage of measure.coverage) {
      const values = readCounts(folder, data, measure.id, coverage)
      const periods = values.length / rows
      write(`${measure.id}-${coverage.resolution}.bin`, pack({ rows, columns: periods, values }))
      national.push({
        measure: measure.id,
        resolution: coverage.resolution,
        first: coverage.first,
        counts: totals(values, periods),
      })
      if (measure.id !== DEFAULT_MEASURE || coverage.resolution !== 'year') continue
      const first = Uint32Array.from({ length: rows * 3 }, (_, i) => {
        const row = Math.floor(i / 3)
        const people = row * years + coverage.last - firstYear
        return (
          (i % 3 === 0 ? values[(row + 1) * periods - 1] : (i % 3 === 1 ? population.women : population.men)[people]) ??
          0
        )
      })
      write('first.bin', pack({ rows, columns: 3, values: first }))
    }
  }
  for (const level of ['coarse', 'fine']) {
    const outlines = JSON.parse(
      readFileSync(join(folder, '..', 'geo', `mexico-${level}.topo.json`), 'utf8'),
    ) as Outlines
    write(`outlines-${level}.bin`, packOutlines(outlines))
  }
  const roads = packRoadTables(join(folder, '..', 'geo'))
  write('roads.bin', roads.network)
  write('roads.json', JSON.stringify(roads.places))
  write('corridors.json', JSON.stringify(packCorridors(folder)))
  write('incidents.json', JSON.stringify(packIncidents(folder)))
  write('events.json', JSON.stringify(packEvents(folder)))
  const { groups, mentions } = packGroups(folder, data)
  write('groups.json', JSON.stringify(groups))
  write('groups.bin', mentions)
  write('labels.json', JSON.stringify(packLabels(join(folder, '..', 'geo'))))
  write('localities.json', JSON.stringify(packGazetteer(folder, data)))
  const people = { firstYear, women: columnSums(population.women, years), men: columnSums(population.men, years) }
  const atlas = compact(data, national, people)
  const version = hash.update(JSON.stringify(atlas)).digest('hex').slice(0, VERSION_DIGITS)
  const whole: CompactAtlas = { version, ...atlas }
  writeFileSync(join(target, 'atlas.json'), JSON.stringify(whole))
}

main()
