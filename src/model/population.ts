import type { Atlas } from './atlas.ts'
import type { Denominator } from './measure.ts'

/** Mid-year population by row and year, people. `women` and `men` hold rows x years, row-major. */
export interface PopulationTable {
  readonly firstYear: number
  readonly years: number
  readonly women: Uint32Array
  readonly men: Uint32Array
}

/**
 * Population as rates need it, rows x years, row-major. Before its creation a municipality of one parent has none,
 * its parent carries it; one of several parents keeps its own in sums over regions (`shared` marks those years), and
 * has none by itself (`alone`).
 */
export interface Population {
  readonly firstYear: number
  readonly years: number
  readonly region: Readonly<Record<Denominator, Uint32Array>>
  readonly alone: Readonly<Record<Denominator, Uint32Array>>
  /** Rows created of several parents, with the year of creation. */
  readonly shared: ReadonlyMap<number, number>
}

function carry(atlas: Atlas, table: PopulationTable, own: Uint32Array) {
  const region = own.slice()
  const alone = own.slice()
  const { years, firstYear } = table
  const children = atlas.municipalities
    .flatMap((m, row) => (m.created === null ? [] : [{ row, created: m.created, parents: m.parents }]))
    .sort((a, b) => b.created - a.created)
  for (const { row, created, parents } of children) {
    const parent = parents.length === 1 ? atlas.rowOf.get(parents[0] as string) : undefined
    for (let y = 0; y < Math.min(years, created - firstYear); y++) {
      const i = row * years + y
      alone[i] = 0
      if (parent === undefined) continue
      const j = parent * years + y
      region[j] = (region[j] as number) + (region[i] as number)
      alone[j] = region[j] as number
      region[i] = 0
    }
  }
  return { region, alone }
}

/** Carries the population of municipalities to their parents for the years before they were created. */
export function carryPopulation(atlas: Atlas, table: PopulationTable): Population {
  const size = atlas.rows * table.years
  const total = new Uint32Array(size)
  for (let i = 0; i < table.women.length; i++) total[i] = (table.women[i] as number) + (table.men[i] as number)
  const pad = (values: Uint32Array) => {
    const padded = new Uint32Array(size)
    padded.set(values)
    return padded
  }
  const parts = {
    total: carry(atlas, table, total),
    women: carry(atlas, table, pad(table.women)),
    men: carry(atlas, table, pad(table.men)),
  }
  return {
    firstYear: table.firstYear,
    years: table.years,
    region: { total: parts.total.region, women: parts.women.region, men: parts.men.region },
    alone: { total: parts.total.alone, women: parts.women.alone, men: parts.men.alone },
    shared: new Map(
      atlas.municipalities.flatMap((m, row) => (m.created !== null && m.parents.length > 1 ? [[row, m.created]] : [])),
    ),
  }
}
