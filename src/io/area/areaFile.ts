import type { Outline } from '../../model/outline.ts'
import { MOST_CORNERS, simplifyOutline } from '../../model/simplifyOutline.ts'
import { ReadError } from '../readError.ts'
import { readText } from '../readText.ts'
import { readGeoJsonArea } from './areaGeoJson.ts'
import { readKmlArea } from './areaKml.ts'
import type { FoundArea } from './areaRing.ts'

/** An area that is ready to be a region. */
export interface ReadArea extends FoundArea {
  /** Corners in the file and in the outlines. */
  readonly corners: { readonly read: number; readonly kept: number }
  /** Smaller polygons that were left out. */
  readonly leftOut: number
}

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 5_000_000

const MOST_OUTLINES = 12
const LEAST_CORNERS = 8

function sizeOf(outline: Outline): number {
  let twice = 0
  for (const [i, [x, y]] of outline.entries()) {
    const [nx, ny] = outline[(i + 1) % outline.length] as Outline[number]
    twice += x * ny - nx * y
  }
  return Math.abs(twice) / 2
}

const cornersOf = (outlines: readonly Outline[]) => outlines.reduce((sum, { length }) => sum + length, 0)

/** Keeps the 12 largest polygons, and of all of them together about 200 corners, so that a link can hold them. */
function fitted(found: FoundArea): ReadArea {
  const outlines = [...found.outlines].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_OUTLINES)
  const all = cornersOf(outlines)
  const spare = MOST_CORNERS - LEAST_CORNERS * outlines.length
  const kept = outlines.map((outline) =>
    all <= MOST_CORNERS
      ? outline
      : simplifyOutline(outline, LEAST_CORNERS + Math.floor((spare * outline.length) / all)),
  )
  return {
    ...found,
    outlines: kept,
    corners: { read: cornersOf(found.outlines), kept: cornersOf(kept) },
    leftOut: found.outlines.length - outlines.length,
  }
}

/**
 * Reads the polygons of a GeoJSON or KML file, by its name or by what it begins with. Throws a `ReadError` that names
 * the file and the place when it is larger than 5 MB, neither of both, broken, without a polygon, or not in degrees.
 */
export function readArea(file: string, bytes: Uint8Array): ReadArea {
  if (bytes.length > MOST_BYTES)
    throw new ReadError('larger than 5 MB, simplify it first,', { file, value: `${bytes.length} bytes` })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new ReadError('a zip file (KMZ?), unpack it first,', { file })
  const { text } = readText(file, bytes)
  const isKml = /\.kml$/i.test(file) || text.trimStart().startsWith('<')
  const found = isKml ? readKmlArea(file, text) : readGeoJsonArea(file, text)
  if (found.outlines.length === 0)
    throw new ReadError(`no polygon among ${found.others} ${found.others === 1 ? 'shape' : 'shapes'}`, { file })
  return fitted(found)
}
