import type { Outline } from '../../model/outline.ts'
import { ReadError } from '../readError.ts'

/** Polygons as a file holds them, and what of it is not an area. */
export interface FoundArea {
  /** The name that the file gives to its only feature, else empty. */
  readonly name: string
  readonly outlines: readonly Outline[]
  /** Holes of polygons, which an outline cannot have. */
  readonly holes: number
  /** Points, lines and features without a geometry. */
  readonly others: number
}

/** Reads the positions of a ring as an outline; `where` names the ring in its file. */
export function outlineOfRing(file: string, where: string, positions: readonly unknown[]): Outline {
  const outline = positions.map((position, i): [number, number] => {
    const [lon, lat] = Array.isArray(position) ? (position as unknown[]) : []
    const at = { file, column: `${where}[${i}]`, value: JSON.stringify(position) ?? 'nothing' }
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
      throw new ReadError('expected longitude and latitude', at)
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
      throw new ReadError('not degrees (WGS 84): longitude within 180, latitude within 90,', at)
    return [lon, lat]
  })
  const [first, last] = [outline[0], outline.at(-1)]
  if (first && last && outline.length > 1 && first[0] === last[0] && first[1] === last[1]) outline.pop()
  if (outline.length < 3)
    throw new ReadError('a polygon with fewer than 3 corners', { file, column: where, value: String(outline.length) })
  return outline
}
