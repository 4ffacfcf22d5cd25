import type { Evidence } from '../../model/incident.ts'
import type { Palette } from '../../model/palette.ts'
import { FORMS, type IncidentSymbol, MARKER_SIZE, SYMBOL_STROKE, SYMBOLS } from './incidentSymbols.ts'

const RATIO = 2
const HALO = 1.5

/** The colour of a level of evidence. */
const evidenceColor = (palette: Palette, evidence: Evidence): string =>
  ({
    official: palette.mark,
    reported: palette.ink,
    alleged: palette.series[3] as string,
    opinion: palette.quiet,
  })[evidence]

/** Name of the image of a marker; another theme has other names. */
export const markerName = (palette: Palette, symbol: IncidentSymbol, evidence: Evidence): string =>
  `incident-${symbol}-${evidence}-${palette.ink}`

function disc(to: OffscreenCanvasRenderingContext2D, radius: number): void {
  to.beginPath()
  to.arc(0, 0, radius, 0, 2 * Math.PI)
}

/** Draws the marker of a symbol and a level of evidence, at two pixels to a CSS pixel. */
export function markerImage(palette: Palette, symbol: IncidentSymbol, evidence: Evidence): ImageData {
  const side = MARKER_SIZE * RATIO
  const to = new OffscreenCanvas(side, side).getContext('2d')
  if (!to) throw new Error('a browser without a canvas')
  const { radius, filled, ring, dash, edge, symbol: size } = FORMS[evidence]
  const color = evidenceColor(palette, evidence)
  to.scale(RATIO, RATIO)
  to.translate(MARKER_SIZE / 2, MARKER_SIZE / 2)
  to.fillStyle = palette.halo
  disc(to, (ring ?? radius) + edge / 2 + HALO)
  to.fill()
  to.fillStyle = filled ? color : palette.halo
  disc(to, radius)
  to.fill()
  to.strokeStyle = color
  to.lineWidth = edge
  if (dash) to.setLineDash([...dash])
  if (edge > 0) {
    disc(to, ring ?? radius)
    to.stroke()
  }
  to.setLineDash([])
  to.scale(size, size)
  to.lineWidth = SYMBOL_STROKE
  to.lineCap = 'round'
  to.lineJoin = 'round'
  to.strokeStyle = filled ? palette.halo : color
  to.stroke(new Path2D(SYMBOLS[symbol]))
  return to.getImageData(0, 0, side, side)
}
