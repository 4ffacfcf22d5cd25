import { fetchOutlines } from '../../io/fetchTables.ts'
import { cutSlice } from '../../slice/app.ts'
import { citationOf } from '../../slice/citation.ts'
import { csvParts } from '../../slice/csv.ts'
import { fileName } from '../../slice/fileName.ts'
import { jsonParts } from '../../slice/json.ts'
import type { Slice } from '../../slice/rows.ts'
import type { SliceSource } from '../../slice/source.ts'
import { writePairs } from '../../state/pairs.ts'
import { type Grain, type Sliced, sliceParams } from './exportAddress.ts'
import type { Making } from './exportDrain.ts'
import { rowCount } from './exportRecords.ts'
import { textFile } from './exportText.ts'

/** The forms of a file of figures. */
export const FORMATS = ['csv', 'json', 'parquet', 'geojson'] as const
export type Format = (typeof FORMATS)[number]

/** A file of figures, its name and how many rows it has. */
export interface Made {
  readonly file: Blob
  readonly name: string
  readonly rows: number
}

/** What stops the making, and who is told how many rows of how many are done. */
export interface Watch {
  readonly signal: AbortSignal
  readonly progress: (done: number, all: number) => void
}

const BYTE_ORDER_MARK = '\uFEFF'

function* marked(parts: Iterable<string>): Generator<string> {
  yield BYTE_ORDER_MARK
  yield* parts
}

async function write(format: Format, slice: Slice, version: string, address: string, making: Making): Promise<Blob> {
  const metadata = { citation: citationOf(slice.query).join(' '), version, address }
  switch (format) {
    case 'csv':
      return textFile(marked(csvParts(slice)), 'text/csv;charset=utf-8', making)
    case 'json':
      return textFile(jsonParts(slice, version), 'application/json', making)
    case 'parquet':
      return (await import('./exportParquet.ts')).parquetFile(slice, metadata, making)
    case 'geojson': {
      const [{ geoJsonFile }, outlines] = await Promise.all([import('./exportGeoJson.ts'), fetchOutlines('fine')])
      return geoJsonFile(slice, outlines, metadata, making)
    }
  }
}

/** How a format cuts a slice: outlines stand once a place, so that GeoJSON holds the whole window. */
export const grainOf = (format: Format, grain: Grain): Grain =>
  format === 'geojson' ? { ...grain, by: 'window' } : grain

/**
 * Makes a file of the figures of a view: CSV as the slice app answers it after a byte order mark, the same rows as JSON,
 * Parquet or GeoJSON. Rejects with the line of the slice app when it cannot be cut, with the reason of the signal when
 * it is stopped. `site` is the address of the page.
 */
export async function makeSlice(
  source: SliceSource,
  view: Sliced,
  format: Format,
  grain: Grain,
  site: string,
  { signal, progress }: Watch,
): Promise<Made> {
  const query = writePairs(sliceParams(view, grainOf(format, grain)))
  const cut = await cutSlice(source, new URLSearchParams(query))
  if ('refused' in cut) throw new Error(cut.refused)
  const rows = rowCount(cut.slice)
  const making = { signal, progress: (done: number) => progress(Math.min(done, rows), rows) }
  const address = `${site}slice.csv?${query}`
  const file = await write(format, cut.slice, await source.version(), address, making)
  return { file, name: fileName(cut.atlas, cut.slice.query, format), rows }
}
