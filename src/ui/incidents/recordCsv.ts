import { csvFields } from '../../io/writeCsv.ts'
import type { Incident } from '../../model/incident.ts'

const BOM = '\uFEFF'
const END = '\r\n'

/** Records as published, as a CSV file: a header, and a row each. */
export function recordCsv(columns: readonly string[], incidents: readonly Incident[]): Blob {
  const rows = [columns, ...incidents.map(({ cells }) => cells)]
  return new Blob([BOM, ...rows.map((row) => csvFields(row) + END)], { type: 'text/csv;charset=utf-8' })
}
