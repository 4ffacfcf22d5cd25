import { hatch } from '../../map/hatch.ts'
import type { Palette } from '../../model/palette.ts'
import type { LegendText } from './exportLegend.ts'
import { linesOf } from './exportLines.ts'

/** What is drawn around a picture of the map. Texts are already in the language of the page. */
export interface MapSheet {
  readonly picture: HTMLCanvasElement
  /** Pixels of the picture to a CSS pixel. */
  readonly ratio: number
  readonly sentence: string
  readonly basis: string
  readonly legend: LegendText
  readonly footer: readonly string[]
  readonly palette: Palette
}

const EDGE = 20
const SWATCH = { width: 44, height: 12, gap: 10 }
const SANS = 'MapSans, system-ui, sans-serif'
const SERIF = 'MapSerif, Georgia, serif'

const FONTS = {
  title: { font: `500 24px ${SERIF}`, line: 30 },
  basis: { font: `400 13px ${SANS}`, line: 18 },
  legend: { font: `600 13px ${SANS}`, line: 20 },
  small: { font: `400 12px ${SANS}`, line: 16 },
}

type Font = keyof typeof FONTS

interface Block {
  readonly height: number
  readonly draw: (context: CanvasRenderingContext2D, top: number) => void
}

const space = (height: number): Block => ({ height, draw: () => undefined })

function textBlock(context: CanvasRenderingContext2D, text: string, name: Font, color: string, width: number): Block {
  const { font, line } = FONTS[name]
  context.font = font
  const lines = linesOf(text, width - 2 * EDGE, (part) => context.measureText(part).width)
  return {
    height: lines.length * line,
    draw: (to, top) => {
      to.font = font
      to.fillStyle = color
      for (const [i, part] of lines.entries()) to.fillText(part, EDGE, top + i * line + line * 0.76)
    },
  }
}

function hatched(context: CanvasRenderingContext2D, palette: Palette): CanvasPattern | string {
  const { width, height, data } = hatch(palette.line)
  const tile = document.createElement('canvas')
  tile.width = width
  tile.height = height
  tile.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0)
  return context.createPattern(tile, 'repeat') ?? palette.line
}

function legendBlock({ legend, palette }: MapSheet): Block {
  return {
    height: SWATCH.height + 20,
    draw: (to, top) => {
      to.font = FONTS.small.font
      let left = EDGE
      for (const { color, label, at } of legend.classes) {
        to.fillStyle = color ?? hatched(to, palette)
        to.fillRect(left, top, SWATCH.width, SWATCH.height)
        to.strokeStyle = palette.line
        to.lineWidth = 0.5
        to.strokeRect(left, top, SWATCH.width, SWATCH.height)
        to.fillStyle = palette.ink
        to.textAlign = at === 'middle' ? 'center' : 'right'
        to.fillText(label, at === 'middle' ? left + SWATCH.width / 2 : left + SWATCH.width, top + SWATCH.height + 14)
        left += SWATCH.width + (color === null ? SWATCH.gap : 0)
      }
      to.textAlign = 'left'
    },
  }
}

function pictureBlock({ picture, ratio }: MapSheet): Block {
  const [width, height] = [picture.width / ratio, picture.height / ratio]
  return { height, draw: (to, top) => to.drawImage(picture, 0, top, width, height) }
}

/** Draws the sentence, the map, its legend, the sources and the link on one canvas of the picture's own width. */
export async function mapSheet(sheet: MapSheet): Promise<HTMLCanvasElement> {
  const { picture, ratio, palette } = sheet
  await Promise.all(Object.values(FONTS).map(({ font }) => document.fonts.load(font)))
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas to draw on')
  const width = picture.width / ratio
  const text = (said: string, font: Font, color: string) => textBlock(context, said, font, color, width)
  const blocks = [
    space(16),
    text(sheet.sentence, 'title', palette.ink),
    space(6),
    text(sheet.basis, 'basis', palette.quiet),
    space(12),
    pictureBlock(sheet),
    space(14),
    text(sheet.legend.title, 'legend', palette.ink),
    legendBlock(sheet),
    ...sheet.legend.notes.map((note) => text(note, 'small', palette.quiet)),
    space(10),
    ...sheet.footer.map((line) => text(line, 'small', palette.quiet)),
    space(16),
  ]
  canvas.width = picture.width
  canvas.height = Math.ceil(blocks.reduce((sum, { height }) => sum + height, 0) * ratio)
  context.scale(ratio, ratio)
  context.fillStyle = palette.halo
  context.fillRect(0, 0, width, canvas.height / ratio)
  let top = 0
  for (const { height, draw } of blocks) {
    draw(context, top)
    top += height
  }
  return canvas
}

/** A canvas as a PNG; throws when it is too large for the browser. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error(`the picture of ${canvas.width} x ${canvas.height} pixels is too large`)
  return blob
}
