import type { Feature, FeatureCollection, Polygon } from 'geojson'
import type { Atlas } from '../model/atlas.ts'
import { circleOutline } from '../model/circle.ts'
import type { Outline } from '../model/outline.ts'
import type { Place, Term } from '../model/place.ts'

function outlineOf(atlas: Atlas, term: Term): Outline | null {
  if (term.kind === 'area') return term.outline
  if (term.kind !== 'near') return null
  const seat = atlas.municipalities[atlas.rowOf.get(term.code) ?? -1]
  return seat ? circleOutline(seat.lon, seat.lat, term.km) : null
}

/** The drawn areas and circles of a region as the map shows them. */
export function drawnOutlines(atlas: Atlas, place: Place): FeatureCollection<Polygon> {
  const features = place.terms.flatMap(({ term }): Feature<Polygon>[] => {
    const outline = outlineOf(atlas, term)
    if (!outline) return []
    const ring = [...outline, outline[0] as Outline[number]].map(([lon, lat]) => [lon, lat])
    return [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }]
  })
  return { type: 'FeatureCollection', features }
}
