import { readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { Comparison } from './comparison.ts'
import { parseCount } from './parseCount.ts'
import type { Raw } from './raw.ts'

/** Mid-year population of one sex. */
export interface People {
  readonly code: string
  readonly year: string
  readonly sex: 'women' | 'men'
  readonly people: number
}

/** Population by municipality, year and sex, 1990-2040, the names of its municipalities, and its totals as checks. */
export interface PopulationFigures {
  readonly people: readonly People[]
  readonly names: readonly (readonly [code: string, name: string])[]
  readonly comparisons: readonly Comparison[]
}

const YEARS = Array.from({ length: 51 }, (_, i) => String(1990 + i))

function readCells(raw: Raw, part: 'total' | 'hombres' | 'mujeres') {
  const file = `population/poblacion_municipal_${part}.csv`
  const { rows } = readCsv(file, raw.bytes(file), { columns: ['CVE', 'Municipio', ...YEARS] })
  const cells = new Map<string, number>()
  for (const { row, cell } of rows) {
    for (const year of YEARS) {
      const key = `${cell.CVE} ${year}`
      if (cells.has(key))
        throw new ReadError('municipality that stands twice', { file, row, column: 'CVE', value: cell.CVE ?? '' })
      cells.set(key, parseCount(cell[year] ?? '', { file, row, column: year }))
    }
  }
  return { cells, names: rows.map(({ cell }) => [cell.CVE ?? '', cell.Municipio ?? ''] as const) }
}

/** Reads the three files of CONAPO and compares men and women with the total, cell by cell. */
export function readPopulation(raw: Raw): PopulationFigures {
  const [all, men, women] = (['total', 'hombres', 'mujeres'] as const).map((part) => readCells(raw, part))
  if (!all || !men || !women) throw new Error('population: three files expected')
  const keys = [...new Set([...all.cells.keys(), ...men.cells.keys(), ...women.cells.keys()])]
  const split = (key: string) => ({ code: key.slice(0, 5), year: key.slice(6) })
  return {
    names: all.names,
    people: keys.flatMap((key) => [
      { ...split(key), sex: 'women' as const, people: women.cells.get(key) ?? 0 },
      { ...split(key), sex: 'men' as const, people: men.cells.get(key) ?? 0 },
    ]),
    comparisons: keys.map((key) => ({
      check: 'population, years: women and men beside the total',
      period: split(key).year,
      place: split(key).code,
      ours: (women.cells.get(key) ?? 0) + (men.cells.get(key) ?? 0),
      published: all.cells.get(key) ?? null,
      exact: true,
    })),
  }
}
