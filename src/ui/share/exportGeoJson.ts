import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import type { MultiPolygon as MultiPolygonArcs, Polygon as PolygonArcs } from 'topojson-specification'
import type { Outlines } from '../../io/packedOutlines.ts'
import type { Slice } from '../../slice/rows.ts'
import { drain, type Making } from './exportDrain.ts'
import { recordsOf, type SliceRecord } from './exportRecords.ts'
import { textFile } from './exportText.ts'

/** A slice with outlines. */
export type SliceFeatures = FeatureCollection<MultiPolygon | null, SliceRecord>

type Arcs = PolygonArcs | MultiPolygonArcs

function shapeFinder(outlines: Outlines, codes: readonly string[]) {
  const { municipalities } = outlines.objects
  const arcsOf = new Map(municipalities.geometries.map((shape) => [String(shape.id).padStart(5, '0'), shape]))
  return (rows: readonly number[]): MultiPolygon | null => {
    const shapes = rows.flatMap((row) => arcsOf.get(codes[row] as string) ?? [])
    return shapes.length === 0 ? null : merge(outlines, shapes as Arcs[])
  }
}

function* pieces({ features, ...rest }: SliceFeatures & Readonly<Record<string, unknown>>): Generator<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},"features":[`
  for (const [i, one] of features.entries()) yield `${i === 0 ? '' : ','}\n${JSON.stringify(one)}`
  yield '\n]}\n'
}

/**
 * A slice as GeoJSON: one feature a row, the columns of its CSV as properties; the outline of a place is that of its
 * municipalities joined, null where there is none. `metadata` becomes members of the collection.
 */
export async function geoJsonFile(
  slice: Slice,
  outlines: Outlines,
  metadata: Readonly<Record<string, string>>,
  making: Making,
): Promise<Blob> {
  const codes = slice.parts[0]?.figures.atlas.codes ?? []
  const shapeOf = shapeFinder(outlines, codes)
  const known = new Map<string, MultiPolygon | null>()
  const features: Feature<MultiPolygon | null, SliceRecord>[] = []
  await drain(
    recordsOf(slice),
    ({ rows, record }) => {
      const key = rows.join()
      const geometry = known.has(key) ? (known.get(key) ?? null) : shapeOf(rows)
      known.set(key, geometry)
      features.push({ type: 'Feature', properties: record, geometry })
      return 1
    },
    making,
  )
  const quiet = { signal: making.signal, progress: () => undefined }
  return textFile(pieces({ type: 'FeatureCollection', ...metadata, features }), 'application/geo+json', quiet)
}
