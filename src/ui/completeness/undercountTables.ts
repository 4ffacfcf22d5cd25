import { type CsvRow, readCsv } from '../../io/readCsv.ts'
import { ReadError } from '../../io/readError.ts'

/** How certificates name the intent behind an injury. */
export const INTENTS = ['homicide', 'unknown-intent', 'legal-intervention', 'suicide', 'accident'] as const
export type Intent = (typeof INTENTS)[number]

/** Injury deaths of the country in one year of registration, by intent. */
export interface IntentYear {
  readonly year: number
  readonly deaths: Readonly<Record<Intent, number>>
}

/** Homicides by firearm in one state, one count a year from `firstYear`. */
export interface FirearmState {
  readonly state: string
  readonly firstYear: number
  readonly counts: readonly number[]
}

function whole<Column extends string>(file: string, { row, cell }: CsvRow<Column>, column: Column): number {
  const value = cell[column]
  if (!/^\d+$/.test(value)) throw new ReadError('not a whole number', { file, row, column, value })
  return Number(value)
}

const isIntent = (text: string): text is Intent => INTENTS.some((intent) => intent === text)

/** Reads deaths by intent, years ascending; throws a `ReadError` for an unknown intent, a year twice or one that lacks an intent. */
export function readIntents(file: string, text: string): IntentYear[] {
  const years = new Map<number, Map<Intent, number>>()
  for (const record of readCsv(file, text, { columns: ['year', 'intent', 'count'] }).rows) {
    const { intent } = record.cell
    const year = whole(file, record, 'year')
    const known = years.get(year) ?? new Map<Intent, number>()
    if (!isIntent(intent))
      throw new ReadError('unknown intent', { file, row: record.row, column: 'intent', value: intent })
    if (known.has(intent))
      throw new ReadError('an intent that stands twice', {
        file,
        row: record.row,
        column: 'intent',
        value: `${year} ${intent}`,
      })
    years.set(year, known.set(intent, whole(file, record, 'count')))
  }
  const of = (year: number, known: ReadonlyMap<Intent, number>, intent: Intent) => {
    const count = known.get(intent)
    if (count === undefined)
      throw new ReadError('a year without an intent', { file, column: 'intent', value: `${year} ${intent}` })
    return count
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, known]) => ({
      year,
      deaths: Object.fromEntries(INTENTS.map((intent) => [intent, of(year, known, intent)])) as Record<Intent, number>,
    }))
}

/** Reads firearm homicides by state, states by code; throws a `ReadError` where a state lacks a year or has one twice. */
export function readFirearms(file: string, text: string): FirearmState[] {
  const states = new Map<string, Map<number, number>>()
  for (const record of readCsv(file, text, { columns: ['state', 'year', 'count'] }).rows) {
    const { state } = record.cell
    const year = whole(file, record, 'year')
    const known = states.get(state) ?? new Map<number, number>()
    if (known.has(year))
      throw new ReadError('a year that stands twice', {
        file,
        row: record.row,
        column: 'year',
        value: `${state} ${year}`,
      })
    states.set(state, known.set(year, whole(file, record, 'count')))
  }
  const years = [...new Set([...states.values()].flatMap((known) => [...known.keys()]))].sort((a, b) => a - b)
  return [...states]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([state, known]) => ({
      state,
      firstYear: years[0] ?? 0,
      counts: years.map((year) => {
        const count = known.get(year)
        if (count === undefined)
          throw new ReadError('a state without a year', { file, column: 'year', value: `${state} ${year}` })
        return count
      }),
    }))
}

/** Deaths of unknown intent for every 100 deaths by homicide. */
export function unknownPer100({ deaths }: Pick<IntentYear, 'deaths'>): number {
  return (100 * deaths['unknown-intent']) / deaths.homicide
}

/** Several years as one. */
export function together(years: readonly IntentYear[]): Readonly<Record<Intent, number>> {
  const sum = (intent: Intent) => years.reduce((total, { deaths }) => total + deaths[intent], 0)
  return Object.fromEntries(INTENTS.map((intent) => [intent, sum(intent)])) as Record<Intent, number>
}

/** Sinaloa, where the government list counts more deaths than the certificates name homicides. By year of occurrence. */
export const SINALOA = [
  { year: 2007, listed: 426, homicides: 391 },
  { year: 2008, listed: 1084, homicides: 878 },
] as const
