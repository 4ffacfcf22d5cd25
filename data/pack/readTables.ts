import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CsvRow, readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import {
  type AtlasData,
  indexAtlas,
  type Metro,
  type Municipality,
  type UnspecifiedKind,
} from '../../src/model/atlas.ts'
import type { Coverage, Denominator, Measure, TimeBasis } from '../../src/model/measure.ts'
import { parseWindow, type Resolution } from '../../src/model/period.ts'
import type { PopulationTable } from '../../src/model/population.ts'

/** Reads a table of `folder` with the columns named. */
function rowsOf<C extends string>(folder: string, file: string, columns: readonly C[]): readonly CsvRow<C>[] {
  return readCsv(file, readFileSync(join(folder, file)), { columns }).rows
}

function wholeNumber(file: string, row: number, column: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new ReadError('expected a whole number', { file, row, column, value })
  return Number(value)
}

function periodIndex(file: string, row: number, column: string, value: string): number {
  const window = parseWindow(value)
  if (!window || window.first !== window.last)
    throw new ReadError('expected a year or a month', { file, row, column, value })
  return window.first
}

function readMeasures(folder: string): Measure[] {
  const file = 'measures.csv'
  const rows = rowsOf(folder, file, [
    'measure',
    'resolution',
    'first',
    'last',
    'provisional_from',
    'time_basis',
    'denominator',
    'producer',
    'source',
  ])
  const measures = new Map<string, Measure & { coverage: Coverage[] }>()
  for (const { row, cell } of rows) {
    const measure = measures.get(cell.measure) ?? {
      id: cell.measure,
      timeBasis: cell.time_basis as TimeBasis,
      denominator: cell.denominator as Denominator,
      producer: cell.producer,
      source: cell.source,
      coverage: [],
    }
    measure.coverage.push({
      resolution: cell.resolution as Resolution,
      first: periodIndex(file, row, 'first', cell.first),
      last: periodIndex(file, row, 'last', cell.last),
      provisionalFrom:
        cell.provisional_from === '' ? null : periodIndex(file, row, 'provisional_from', cell.provisional_from),
    })
    measures.set(cell.measure, measure)
  }
  return [...measures.values()]
}

function readMetros(folder: string): Metro[] {
  const members = new Map<string, string[]>()
  for (const { cell } of rowsOf(folder, 'metro-members.csv', ['metro', 'code']))
    members.set(cell.metro, [...(members.get(cell.metro) ?? []), cell.code])
  return rowsOf(folder, 'metro-areas.csv', ['id', 'name', 'kind']).map(({ cell }) => ({
    id: cell.id,
    name: cell.name,
    kind: cell.kind,
    members: members.get(cell.id) ?? [],
  }))
}

/** The atlas that the tables of `folder` describe. */
export function readAtlas(folder: string): AtlasData {
  const municipalities: Municipality[] = rowsOf(folder, 'municipalities.csv', [
    'code',
    'name',
    'seat_lat',
    'seat_lon',
    'drawn',
    'created',
    'parents',
  ]).map(({ cell }) => ({
    code: cell.code,
    name: cell.name,
    lon: Number(cell.seat_lon),
    lat: Number(cell.seat_lat),
    drawn: cell.drawn === 'true',
    created: cell.created === '' ? null : Number(cell.created),
    parents: cell.parents === '' ? [] : cell.parents.split(' '),
  }))
  const names = rowsOf(folder, 'unspecified-places.csv', ['code', 'system', 'state', 'kind', 'name_en', 'name_es'])
  const unspecified = names.map(({ cell }) => ({
    code: cell.code,
    system: cell.system,
    state: cell.state,
    kind: cell.kind as UnspecifiedKind,
    en: cell.name_en,
    es: cell.name_es,
  }))
  return {
    municipalities: [...municipalities.filter((m) => m.drawn), ...municipalities.filter((m) => !m.drawn)],
    unspecified: unspecified.filter(
      (u, i) => unspecified.findIndex((other) => other.code === u.code && other.kind === u.kind) === i,
    ),
    states: rowsOf(folder, 'states.csv', ['code', 'name', 'abbreviation']).map(({ cell }) => ({ ...cell })),
    metros: readMetros(folder),
    measures: readMeasures(folder),
  }
}

/** Finds the row of a code as the system of a measure means it. */
function rowFinder(data: AtlasData, measure: string): (code: string) => number | undefined {
  const system = measure.startsWith('police-') ? 'snsp' : 'inegi'
  const rows = new Map(data.municipalities.map(({ code }, row) => [code, row]))
  for (const own of [false, true])
    for (const [i, u] of data.unspecified.entries())
      if ((u.system === system) === own) rows.set(u.code, data.municipalities.length + i)
  return (code) => rows.get(code)
}

/** Counts of one measure and resolution as rows x periods, row-major; a code that is not in the atlas throws. */
export function readCounts(folder: string, data: AtlasData, measure: string, coverage: Coverage): Uint16Array {
  const atlas = indexAtlas(data)
  const file = `${measure}-${coverage.resolution}.csv`
  const find = rowFinder(data, measure)
  const periods = coverage.last - coverage.first + 1
  const values = new Uint16Array(atlas.rows * periods)
  for (const { row, cell } of rowsOf(folder, file, ['code', coverage.resolution, 'count'])) {
    const at = find(cell.code)
    if (at === undefined) throw new ReadError('unknown code', { file, row, column: 'code', value: cell.code })
    const period = periodIndex(file, row, coverage.resolution, cell[coverage.resolution]) - coverage.first
    const count = wholeNumber(file, row, 'count', cell.count)
    if (period < 0 || period >= periods) throw new ReadError('period outside the coverage', { file, row })
    if (count > 65_535) throw new ReadError('count above 65535', { file, row, column: 'count', value: cell.count })
    values[at * periods + period] = count
  }
  return values
}

/** Population of the drawn municipalities from `firstYear` to `lastYear`. */
export function readPopulation(folder: string, data: AtlasData, firstYear: number, lastYear: number): PopulationTable {
  const file = 'population.csv'
  const atlas = indexAtlas(data)
  const years = lastYear - firstYear + 1
  const table: PopulationTable = {
    firstYear,
    years,
    women: new Uint32Array(atlas.drawn * years),
    men: new Uint32Array(atlas.drawn * years),
  }
  for (const { row, cell } of rowsOf(folder, file, ['code', 'year', 'sex', 'population'])) {
    const year = wholeNumber(file, row, 'year', cell.year) - firstYear
    if (year < 0 || year >= years) continue
    const at = atlas.rowOf.get(cell.code)
    if (at === undefined || at >= atlas.drawn)
      throw new ReadError('unknown code', { file, row, column: 'code', value: cell.code })
    const people = wholeNumber(file, row, 'population', cell.population)
    table[cell.sex === 'women' ? 'women' : 'men'][at * years + year] = people
  }
  return table
}
