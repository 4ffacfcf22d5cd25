import { type RawRow, readRows } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { Comparison } from './comparison.ts'
import type { Figure } from './figure.ts'
import { inegiPlace } from './inegiPlace.ts'
import { parseCountOrBlank } from './parseCount.ts'
import type { Raw } from './raw.ts'
import { monthOf } from './spanishMonths.ts'

/** One line of the export: a municipality, a state, or the country, with its total and twelve months. */
interface Line {
  readonly place: string
  readonly name: string
  readonly total: number
  readonly months: readonly number[]
}

/** Deaths registered in a year by month, with the names that the export gives to codes, and its own totals as checks. */
export interface RegisteredMonths {
  readonly figures: readonly Figure[]
  readonly names: readonly (readonly [code: string, name: string])[]
  readonly comparisons: readonly Comparison[]
}

const HEADER_ROW = 6
const CHECK = 'homicides-registered, months'

function readLine(file: string, raw: RawRow): Line {
  const { row, fields } = raw
  if (fields.length !== 15)
    throw new ReadError(`expected 15 fields, got ${fields.length},`, { file, row, value: fields.join() })
  const place = inegiPlace(file, raw)
  const [total = 0, ...months] = fields
    .slice(2)
    .map((text, i) => parseCountOrBlank(text, { file, row, column: `${i + 3}` }))
  return { place, name: fields[1] ?? '', total, months }
}

function checkFrame(file: string, year: string, rows: readonly RawRow[]): void {
  const titled = rows[1]?.fields[0]
  if (titled !== `Año de registro : ${year}`)
    throw new ReadError('another year of registration', { file, row: 2, value: titled ?? '' })
  const header = rows[HEADER_ROW - 1]?.fields ?? []
  if (header.length !== 16 || header[2] !== 'Total')
    throw new ReadError('another header', { file, row: HEADER_ROW, value: header.join() })
  for (const [i, name] of header.slice(3, 15).entries()) {
    const spot = { file, row: HEADER_ROW, column: `${i + 4}` }
    if (Number(monthOf(year, name, spot).slice(5)) !== i + 1)
      throw new ReadError('month out of order', { ...spot, value: name })
  }
  const [blank, source] = rows.slice(-2)
  if (blank?.fields.join() !== '' || !source?.fields[0]?.startsWith('FUENTE: INEGI'))
    throw new ReadError('another last line', { file, row: rows.length, value: source?.fields.join() ?? '' })
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Compares a line with those that it sums over, column by column: the total and each month. */
function compareLines(level: string, period: string, whole: Line, parts: readonly Line[]): Comparison[] {
  const columns = [whole.total, ...whole.months].map((published, i) => ({
    published,
    ours: sum(parts.map((part) => (i === 0 ? part.total : (part.months[i - 1] ?? 0)))),
    period: i === 0 ? period : `${period}-${String(i).padStart(2, '0')}`,
  }))
  return columns.map((c, i) => ({
    ...c,
    check: `${CHECK}: ${level}`,
    place: i === 0 && level === 'country' ? 'mx' : `${whole.place}, by month`,
    exact: true,
  }))
}

/**
 * Reads one year of INEGI's web query (year of registration, municipality of occurrence x month of registration).
 * Rows are told apart by their first cell: ` 01 001 ` a municipality, `=CONCATENAR(0,01)` a state, blank the country.
 * Rows abroad (33999, 34999, 35999) follow the row of state 33. A blank cell is 0.
 */
export function readRegisteredMonths(raw: Raw, year: string): RegisteredMonths {
  const file = `homicides/inegi-registration-month-1990-2015/${year}.csv`
  const rows = readRows(file, raw.bytes(file), { encoding: 'windows-1252' })
  while (rows.at(-1)?.fields.join() === '') rows.pop()
  checkFrame(file, year, rows)
  const [country, ...lines] = rows.slice(HEADER_ROW, -2).map((row) => readLine(file, row))
  if (country?.place !== 'mx') throw new ReadError('expected the row of the country', { file, row: HEADER_ROW + 1 })
  const states: { state: Line; members: Line[] }[] = []
  for (const line of lines) {
    if (line.place.length === 2) states.push({ state: line, members: [] })
    else states.at(-1)?.members.push(line)
  }
  const municipal = states.flatMap(({ members }) => members)
  const months = municipal.map((line) => ({
    check: `${CHECK}: twelve months and total column`,
    period: year,
    place: line.place,
    ours: sum(line.months),
    published: line.total,
    exact: true,
  }))
  return {
    figures: municipal.flatMap(({ place, months: counts }) =>
      counts.flatMap((count, i) =>
        count === 0 ? [] : { code: place, period: `${year}-${String(i + 1).padStart(2, '0')}`, count },
      ),
    ),
    names: municipal.flatMap(({ place, name }) => (place.endsWith('999') ? [] : [[place, name] as const])),
    comparisons: [
      ...compareLines(
        'country',
        year,
        country,
        states.map(({ state }) => state),
      ),
      ...states.flatMap(({ state, members }) => compareLines('states', year, state, members)),
      ...months,
    ],
  }
}
