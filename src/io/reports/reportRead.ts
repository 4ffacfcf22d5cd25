import {
  type Columns,
  type DayOrder,
  type Fault,
  type FaultReason,
  PLACED,
  type ReportOutcome,
  type Reports,
  type Role,
} from './report.ts'
import { recognise, suffices } from './reportColumns.ts'
import { dayOrderOf, monthsOfDate, reportDate } from './reportDate.ts'
import type { PlaceBook } from './reportPlaces.ts'
import { csvRows, geoRows, type ReportTable } from './reportRows.ts'
import { cleanText } from './reportText.ts'

const NUMBER = /^-?\d{1,3}([.,]\d+)?$/
const BATCH = 2000
const LONGEST = 2000
const SHOWN = 80
/** Bounds of Mexico with its islands: west, south, east, north. */
const MEXICO = [-118.6, 14.3, -86.4, 32.9] as const

interface Good {
  readonly date: string
  readonly lon: number
  readonly lat: number
  readonly placed: number
  readonly code: string
  readonly text: string
}

type Checked = Good | { readonly reason: FaultReason; readonly role: Role | null; readonly value: string }

type Cell = (role: Role) => string

function pointOf(lat: string, lon: string): readonly [number, number] | FaultReason {
  if (!NUMBER.test(lat) || !NUMBER.test(lon)) return 'bad-coordinates'
  const [x, y] = [Number(lon.replace(',', '.')), Number(lat.replace(',', '.'))]
  const [west, south, east, north] = MEXICO
  return x >= west && x <= east && y >= south && y <= north ? [x, y] : 'outside'
}

function check(cell: Cell, order: DayOrder, book: PlaceBook): Checked {
  const told = cell('date')
  if (told === '') return { reason: 'no-date', role: 'date', value: '' }
  const date = reportDate(told, order)
  if (date === null) return { reason: 'bad-date', role: 'date', value: told }
  const text = cleanText(cell('text')).slice(0, LONGEST)
  const [lat, lon, code, place] = [cell('lat'), cell('lon'), cell('code'), cell('place')]
  if (lat !== '' || lon !== '') {
    const point = pointOf(lat, lon)
    if (typeof point === 'string') return { reason: point, role: 'lat', value: `${lat} ${lon}` }
    return { date, lon: point[0], lat: point[1], placed: PLACED.indexOf('point'), code: '', text }
  }
  if (code === '' && place === '') return { reason: 'no-place', role: null, value: '' }
  const found = code === '' ? book.byName(place, cell('state')) : book.byCode(code)
  if ('reason' in found) return { reason: found.reason, role: code === '' ? 'place' : 'code', value: code || place }
  const { place: at } = found
  const placed = PLACED.indexOf(code === '' ? 'name' : 'code')
  return { date, lon: at.lon, lat: at.lat, placed, code: at.code, text }
}

function pack(good: readonly Good[]): Reports {
  const months = good.map(({ date }) => monthsOfDate(date))
  return {
    lon: Float64Array.from(good, ({ lon }) => lon),
    lat: Float64Array.from(good, ({ lat }) => lat),
    firstMonth: Int32Array.from(months, ([first]) => first),
    lastMonth: Int32Array.from(months, ([, last]) => last),
    placed: Uint8Array.from(good, ({ placed }) => placed),
    dates: good.map(({ date }) => date),
    codes: good.map(({ code }) => code),
    texts: good.map(({ text }) => text),
  }
}

function readTable(
  table: ReportTable,
  columns: Columns,
  book: PlaceBook,
  progress: (done: number, all: number) => void,
) {
  const { names, rows } = table
  const at = new Map(Object.entries(columns).map(([role, name]) => [role as Role, names.indexOf(name)]))
  const cellOf = (cells: readonly string[]) => (role: Role) => (cells[at.get(role) ?? -1] ?? '').trim()
  const order = dayOrderOf(rows.map(({ cells }) => cellOf(cells)('date')))
  const good: Good[] = []
  const faults: Fault[] = [...table.faults]
  for (const [i, { row, cells }] of rows.entries()) {
    if (i % BATCH === 0) progress(i, rows.length)
    const checked = check(cellOf(cells), order, book)
    if (!('reason' in checked)) good.push(checked)
    else {
      const { reason, role, value } = checked
      faults.push({ row, reason, column: (role && columns[role]) ?? '', value: cleanText(value).slice(0, SHOWN) })
    }
  }
  progress(rows.length, rows.length)
  return { reports: pack(good), faults: faults.sort((a, b) => a.row - b.row), order }
}

/**
 * Reads a CSV or GeoJSON text of reports. Good rows are kept, each bad one is listed with its reason. Where the columns
 * do not say when and where, it asks for them unless `told` does.
 */
export function readReports(
  text: string,
  told: Columns | null,
  book: PlaceBook,
  progress: (done: number, all: number) => void,
): ReportOutcome {
  const table = (/^\s*[{[]/.test(text) ? geoRows(text) : null) ?? csvRows(text)
  const columns = told ?? recognise(table.names)
  if (!suffices(columns)) return { kind: 'ask', names: table.names, guess: columns }
  return { kind: 'read', ...readTable(table, columns, book, progress) }
}
