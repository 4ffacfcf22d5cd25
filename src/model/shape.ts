import { booleanPointInPolygon, distance, polygon } from '@turf/turf'
import type { Atlas, Municipality } from './atlas.ts'
import type { Outline } from './outline.ts'
import type { FindInShape } from './place.ts'

function rowsWhere(atlas: Atlas, holds: (municipality: Municipality) => boolean): number[] {
  const rows: number[] = []
  for (let row = 0; row < atlas.drawn; row++) if (holds(atlas.municipalities[row] as Municipality)) rows.push(row)
  return rows
}

function inArea(atlas: Atlas, outline: Outline): number[] {
  const ring = [...outline, outline[0] as readonly [number, number]].map(([lon, lat]) => [lon, lat])
  const area = polygon([ring])
  return rowsWhere(atlas, ({ lon, lat }) => booleanPointInPolygon([lon, lat], area))
}

function nearTo(atlas: Atlas, code: string, km: number): number[] {
  const centre = atlas.municipalities[atlas.rowOf.get(code) ?? -1]
  if (!centre) throw new Error(`unknown municipality: ${code}`)
  return rowsWhere(atlas, ({ lon, lat }) => distance([centre.lon, centre.lat], [lon, lat]) <= km)
}

/**
 * Finds the drawn municipalities whose seat lies in a shape: inside a drawn area or on its edge, or at most so many
 * km (great circle) from the seat of the municipality named, which is always among them.
 */
export const seatsIn =
  (atlas: Atlas): FindInShape =>
  (term) =>
    term.kind === 'area' ? inArea(atlas, term.outline) : nearTo(atlas, term.code, term.km)
