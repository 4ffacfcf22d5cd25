import { PALETTES } from '../../../src/model/palette.ts'
import { classOf, NO_DATA, scaleOf } from '../../../src/model/scale.ts'

/** Size of the picture in CSS pixels, and the camera over all of Mexico. */
export const PICTURE = { width: 1200, height: 800, lon: -102, lat: 24, zoom: 4.7 } as const

const { classes, land, line, sea } = PALETTES.light

/** The colour of each class, the last for areas without a figure. */
export const COLORS: readonly string[] = [...classes, land]

/** Borders between areas, and what lies around the country. */
export const BORDER = { color: line, width: 0.5, opacity: 0.16 } as const
export const GROUND = sea

/** Scale and place of a Mercator projection by d3 that shows the same as the camera. */
export const MERCATOR = {
  scale: (512 * 2 ** PICTURE.zoom) / (2 * Math.PI),
  center: [PICTURE.lon, PICTURE.lat] as [number, number],
  translate: [PICTURE.width / 2, PICTURE.height / 2] as [number, number],
}

const SCALE = scaleOf('total')

/** Class of an area by its deaths and the people who lived there for a year. */
export const levelOf = (deaths: number, people: number): number =>
  people === 0 ? NO_DATA : classOf(SCALE, (deaths * 100_000) / people)

/** Red, green and blue of a colour, 0 to 255. */
export const rgbOf = (hex: string): [number, number, number] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
