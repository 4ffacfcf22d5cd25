import type { Feature, Polygon } from 'geojson'

const [WEST, SOUTH, EAST, NORTH] = [-121.5041, 11, -82, 36] as const

/** The sheet that the basemap is drawn on: its coasts end at the edges, so there is neither land nor sea beyond them. */
export const SHEET: Feature<Polygon> = {
  type: 'Feature',
  properties: { kind: 'sheet' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [WEST, SOUTH],
        [EAST, SOUTH],
        [EAST, NORTH],
        [WEST, NORTH],
        [WEST, SOUTH],
      ],
    ],
  },
}
