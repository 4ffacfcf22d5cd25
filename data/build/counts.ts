import type { Comparison } from './comparison.ts'
import { readDrugWar, type TypedFigure } from './drugWar.ts'
import { type Figure, sumByPeriod, sumByYear } from './figure.ts'
import { MEASURES } from './measures.ts'
import type { NameIndex } from './nameIndex.ts'
import { readOccurrenceMonths } from './occurrenceMonth.ts'
import { readDeathsBySex } from './occurrenceSex.ts'
import { readPoliceMonths, readPoliceYears } from './police.ts'
import { compareWithPublished } from './publishedTotals.ts'
import type { Raw } from './raw.ts'
import type { RegisteredMonths } from './registeredMonth.ts'
import { compareYearsWithMonths, readRegisteredYears } from './registeredYear.ts'
import type { State } from './states.ts'

/** Figures of every table of counts by its name, those with a type apart, and all comparisons. */
export interface Counts {
  readonly tables: ReadonlyMap<string, readonly Figure[]>
  readonly typed: readonly TypedFigure[]
  readonly comparisons: readonly Comparison[]
}

/** Sums by month of occurrence beside registrations of the year: another time basis, so for information only. */
function compareBases(occurred: readonly Figure[], registered: readonly Figure[]): Comparison[] {
  const published = sumByYear(registered)
  return [...sumByYear(occurred)].sort().map(([period, ours]) => ({
    check: 'homicides-month: deaths occurred beside deaths registered in the year',
    period,
    place: 'mx',
    ours,
    published: published.get(period) ?? null,
    exact: false,
  }))
}

/** Reads the counts of every measure; `months` are the monthly registrations, which also give names to codes. */
export function readCounts(
  raw: Raw,
  states: readonly State[],
  index: NameIndex,
  months: readonly RegisteredMonths[],
): Counts {
  const registered = readRegisteredYears(raw, states, index)
  const registeredMonths = months.flatMap(({ figures }) => figures)
  const occurred = readOccurrenceMonths(raw)
  const drugWar = readDrugWar(raw)
  const bySex = readDeathsBySex(raw)
  const policeYears = readPoliceYears(raw)
  const policeMonths = readPoliceMonths(raw, states, index)
  const tables = new Map<string, readonly Figure[]>([
    ['homicides-registered-year', registered.figures],
    ['homicides-registered-month', registeredMonths],
    ['homicides-month', occurred],
    ['drug-war-homicides-month', drugWar.figures],
    ['police-homicides-year', policeYears.homicides],
    ['police-homicides-month', policeMonths.homicides],
    ['police-femicides-year', policeYears.femicides],
    ['police-femicides-month', policeMonths.femicides],
    ['homicides-women-year', bySex.women],
    ['homicides-men-year', bySex.men],
  ])
  return {
    tables,
    typed: drugWar.typed,
    comparisons: [
      ...MEASURES.flatMap(({ table, measure }) =>
        compareWithPublished(table, measure, sumByPeriod(tables.get(table) ?? [])),
      ),
      ...compareWithPublished('homicides by sex, all', 'homicides by sex', sumByYear(bySex.all)),
      ...registered.comparisons,
      ...compareYearsWithMonths(registered.figures, registeredMonths),
      ...months.flatMap(({ comparisons }) => comparisons),
      ...compareBases(occurred, registered.figures),
      ...drugWar.comparisons,
      ...bySex.comparisons,
      ...policeMonths.comparisons,
    ],
  }
}
