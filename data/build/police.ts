import { readCsv } from '../../src/io/readCsv.ts'
import { ReadError, type Spot } from '../../src/io/readError.ts'
import type { Comparison } from './comparison.ts'
import type { Figure } from './figure.ts'
import { foldName } from './foldName.ts'
import type { NameIndex } from './nameIndex.ts'
import { parseCount } from './parseCount.ts'
import type { Raw } from './raw.ts'
import { monthOf } from './spanishMonths.ts'
import type { State } from './states.ts'

/** Case files of SNSP, not victims. Codes SS998 (unspecified) and SS999 (other municipalities) as in its own system. */
export interface CaseFiles {
  readonly homicides: readonly Figure[]
  readonly femicides: readonly Figure[]
  readonly comparisons: readonly Comparison[]
}

const YEAR_FILE = 'police/snsp-intentional-homicide-femicide-year-2015-2019.csv'
const MONTH_FILE = 'police/snsp-intentional-homicide-femicide-month-2024-01-2025-06.csv'

/** Names of the monthly file that no other source uses, by state and name. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['20 San Juan Mixtepec Distrito 08', '20208'],
  ['20 San Juan Mixtepec Distrito 26', '20209'],
  ['20 San Pedro Mixtepec Distrito 22', '20318'],
  ['20 San Pedro Mixtepec Distrito 26', '20319'],
])

const UNPLACED: ReadonlyMap<string, string> = new Map([
  ['No Especificado', '998'],
  ['Otros Municipios', '999'],
])

const positive = (figures: readonly Figure[]) => figures.filter(({ count }) => count > 0)

/** Reads case files by year, 2015-2019; the file has codes. */
export function readPoliceYears(raw: Raw): CaseFiles {
  const { rows } = readCsv(YEAR_FILE, raw.bytes(YEAR_FILE), {
    columns: ['code', 'year', 'homicidio_doloso', 'feminicidio'],
  })
  const figuresOf = (column: 'homicidio_doloso' | 'feminicidio') =>
    rows.map(({ row, cell }) => ({
      code: cell.code,
      period: cell.year,
      count: parseCount(cell[column], { file: YEAR_FILE, row, column }),
    }))
  return {
    homicides: positive(figuresOf('homicidio_doloso')),
    femicides: positive(figuresOf('feminicidio')),
    comparisons: [],
  }
}

function parseDecimal(text: string, spot: Spot): number {
  if (!/^\d+\.0$/.test(text)) throw new ReadError('not a whole number', { ...spot, value: text })
  return Number(text)
}

function codeOf(state: string, name: string, index: NameIndex, spot: Spot): string {
  const unplaced = UNPLACED.get(name)
  if (unplaced) return state + unplaced
  const alias = ALIASES.get(`${state} ${name}`)
  if (alias) return alias
  const codes = index.codesOf(state).filter((code) => index.isNamed(code, name))
  const [code] = codes
  if (code === undefined || codes.length > 1)
    throw new ReadError(codes.length > 1 ? 'name that fits two codes' : `name without a code in state ${state}`, {
      ...spot,
      value: name,
    })
  return code
}

/**
 * Reads case files by month, January 2024 to June 2025; the file has names only, which are looked up in their state.
 * Throws when a name fits none or two, or a municipality stands twice in a month.
 */
export function readPoliceMonths(raw: Raw, states: readonly State[], index: NameIndex): CaseFiles {
  const stateOf = new Map(states.map(({ code, officialName }) => [foldName(officialName), code]))
  const { rows } = readCsv(MONTH_FILE, raw.bytes(MONTH_FILE), {
    columns: ['Entidad', 'Municipio', 'Feminicidio', 'Homicidio culposo', 'Homicidio doloso', 'Total', 'Año', 'Mes'],
  })
  const seen = new Set<string>()
  const comparisons: Comparison[] = []
  const found = rows.map(({ row, cell }) => {
    const spot = { file: MONTH_FILE, row }
    const state = stateOf.get(foldName(cell.Entidad))
    if (!state) throw new ReadError('unknown state', { ...spot, column: 'Entidad', value: cell.Entidad })
    const code = codeOf(state, cell.Municipio, index, { ...spot, column: 'Municipio' })
    const period = monthOf(cell.Año, cell.Mes, { ...spot, column: 'Mes' })
    if (seen.has(`${code} ${period}`))
      throw new ReadError('municipality and month that stand twice', { ...spot, value: `${code} ${period}` })
    seen.add(`${code} ${period}`)
    const count = (column: 'Feminicidio' | 'Homicidio culposo' | 'Homicidio doloso' | 'Total') =>
      parseDecimal(cell[column], { ...spot, column })
    const [femicides, homicides] = [count('Feminicidio'), count('Homicidio doloso')]
    const ours = femicides + homicides + count('Homicidio culposo')
    comparisons.push({
      check: 'police, months: total column',
      period,
      place: code,
      ours,
      published: count('Total'),
      exact: true,
    })
    return { code, period, femicides, homicides }
  })
  return {
    homicides: positive(found.map(({ code, period, homicides }) => ({ code, period, count: homicides }))),
    femicides: positive(found.map(({ code, period, femicides }) => ({ code, period, count: femicides }))),
    comparisons,
  }
}
