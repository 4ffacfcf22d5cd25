import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Corridor } from '../../model/corridor.ts'
import { EVIDENCE, type Evidence } from '../../model/incident.ts'
import type { Theme } from '../../model/palette.ts'
import type { Overlay } from '../overlays.ts'
import { ROUTE_COLORS } from './routesColors.ts'
import { arrow } from './routesImages.ts'
import type { Pointed } from './routesLayers.ts'

/** Breaks of an arc by how good its sourcing is, in widths of the line: the better, the fuller. */
const BREAKS: Readonly<Record<Evidence, readonly [number, number]>> = {
  official: [6, 2],
  reported: [4, 2.5],
  alleged: [2, 3],
  opinion: [1, 4],
}
const RANK = 25
const BULGE = 0.16
const MORE_BULGE = 0.07
const STEPS = 32

/** A bent line between two places, so that none looks like a road: a quadratic curve, its bend in shares of its length. */
function arc([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], bulge: number): Position[] {
  const [x, y] = [(x0 + x1) / 2 + (y1 - y0) * bulge, (y0 + y1) / 2 - (x1 - x0) * bulge]
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS
    const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
    return [at(x0, x, x1), at(y0, y, y1)]
  })
}

/** The corridors as arcs; those between the same places bend by and by more. */
export function corridorArcs(
  corridors: readonly Corridor[],
): FeatureCollection<LineString, { id: string; evidence: Evidence }> {
  const seen = new Map<string, number>()
  const features = corridors.flatMap(({ id, evidence, arcs }) =>
    arcs.map(([from, to]): Feature<LineString, { id: string; evidence: Evidence }> => {
      const key = [from, to].join()
      const before = seen.get(key) ?? 0
      seen.set(key, before + 1)
      return {
        type: 'Feature',
        properties: { id, evidence },
        geometry: { type: 'LineString', coordinates: arc(from, to, BULGE + before * MORE_BULGE) },
      }
    }),
  )
  return { type: 'FeatureCollection', features }
}

/** The places that corridors begin at. */
export function corridorStarts(corridors: readonly Corridor[]): FeatureCollection<Point> {
  const places = new Map(corridors.flatMap(({ arcs }) => arcs.slice(0, 1)).map(([from]) => [from.join(), from]))
  return {
    type: 'FeatureCollection',
    features: [...places.values()].map((from) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [...from] },
    })),
  }
}

/** The corridors told in the articles: thin, bent and broken, the one that is lifted out thicker. */
export function corridorOverlay(
  arcs: FeatureCollection,
  starts: FeatureCollection,
  lit: string | null,
  theme: Theme,
  point: Pointed,
): Overlay {
  const { ink, quiet, paper } = ROUTE_COLORS[theme]
  const head = `corridor-arrow-${theme}`
  const lines = EVIDENCE.map(
    (evidence): LayerSpecification => ({
      id: `corridors-${evidence}`,
      type: 'line',
      source: 'corridors',
      filter: ['==', ['get', 'evidence'], evidence],
      paint: {
        'line-color': ink,
        'line-width': ['case', ['==', ['get', 'id'], lit ?? ''], 3, 1.4],
        'line-dasharray': [...BREAKS[evidence]],
      },
    }),
  )
  return {
    rank: RANK,
    sources: {
      corridors: { type: 'geojson', data: arcs },
      'corridor-starts': { type: 'geojson', data: starts },
    },
    layers: [
      {
        id: 'corridors-casing',
        type: 'line',
        source: 'corridors',
        paint: { 'line-color': paper, 'line-width': 4, 'line-opacity': 0.85 },
      },
      ...lines,
      {
        id: 'corridors-arrow',
        type: 'symbol',
        source: 'corridors',
        layout: {
          'symbol-placement': 'line-center',
          'icon-image': head,
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
      },
      {
        id: 'corridors-start',
        type: 'circle',
        source: 'corridor-starts',
        paint: {
          'circle-radius': 3,
          'circle-color': paper,
          'circle-stroke-color': quiet,
          'circle-stroke-width': 1.5,
        },
      },
    ],
    images: new Map([[head, arrow(ink, paper)]]),
    answering: ['corridors-casing'],
    point,
  }
}
