import { polygon, simplify } from '@turf/turf'
import type { Outline } from './outline.ts'

/** Corners of all outlines of a region together, so that its link stays under 2,000 characters. */
export const MOST_CORNERS = 200

const FINEST = 1e-4
const GROWTH = 1.3

function thinned(outline: Outline, tolerance: number): Outline {
  const ring = [...outline, outline[0] as Outline[number]].map(([lon, lat]) => [lon, lat])
  const [kept = []] = simplify(polygon([ring]), { tolerance, highQuality: true }).geometry.coordinates
  return kept.slice(0, -1).map(([lon = 0, lat = 0]) => [lon, lat])
}

/**
 * The outline with at most `most` corners (3 at least): its own corners, those left out that move its edge least. An
 * outline with no more stays as it is.
 */
export function simplifyOutline(outline: Outline, most = MOST_CORNERS): Outline {
  let kept = outline
  for (let tolerance = FINEST; kept.length > Math.max(3, most); tolerance *= GROWTH) kept = thinned(outline, tolerance)
  return kept
}
