import Papa from 'papaparse'
import type { Fault } from './report.ts'

/** A file of reports as rows: names of columns, and the cells of each row with its number in the file. */
export interface ReportTable {
  readonly names: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly faults: readonly Fault[]
}

const DELIMITERS = [',', ';', '\t', '|'] as const
const SHOWN = 80

/** The sign that splits the first line most often. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n', 1)
  const counts = DELIMITERS.map((sign) => line.split(sign).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Splits a delimited text; rows of another length than the header, and broken quotes, are faults. */
export function csvRows(source: string): ReportTable {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n', header: false })
  const broken = new Set(errors.flatMap(({ row, type }) => (type === 'Quotes' && row !== undefined ? [row] : [])))
  const [header = [], ...body] = data
  const names = header.map((name, i) => name.trim() || `${i + 1}`)
  const faults: Fault[] = []
  const rows: { row: number; cells: string[] }[] = []
  for (const [i, cells] of body.entries()) {
    const row = i + 2
    if (cells.length === 1 && cells[0]?.trim() === '') continue
    const reason = broken.has(i + 1) ? 'quote' : cells.length === names.length ? null : 'fields'
    if (reason) faults.push({ row, reason, column: '', value: cells.join(' ').slice(0, SHOWN) })
    else rows.push({ row, cells })
  }
  return { names, rows, faults }
}

interface GeoPoint {
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null
  readonly properties?: Readonly<Record<string, unknown>> | null
}

const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** Reads the points of a GeoJSON text as rows with the columns `lat` and `lon`; null when it is no such text. */
export function geoRows(source: string): ReportTable | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(source)
  } catch {
    return null
  }
  if (typeof parsed !== 'object' || parsed === null) return null
  const all = 'features' in parsed ? parsed.features : [parsed]
  if (!Array.isArray(all)) return null
  const features = all as readonly GeoPoint[]
  const keys = new Set(features.flatMap((feature) => Object.keys(feature?.properties ?? {})))
  const names = [...[...keys].filter((key) => key !== 'lat' && key !== 'lon'), 'lat', 'lon']
  const faults: Fault[] = []
  const rows: { row: number; cells: string[] }[] = []
  for (const [i, feature] of features.entries()) {
    const [lon, lat] = Array.isArray(feature?.geometry?.coordinates) ? feature.geometry.coordinates : []
    if (feature?.geometry?.type !== 'Point') {
      faults.push({ row: i + 1, reason: 'geometry', column: 'geometry', value: asText(feature?.geometry?.type) })
      continue
    }
    const own = feature.properties ?? {}
    rows.push({
      row: i + 1,
      cells: names.map((name) => asText(name === 'lat' ? lat : name === 'lon' ? lon : own[name])),
    })
  }
  return { names, rows, faults }
}
