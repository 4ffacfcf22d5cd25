import sansUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serifUrl from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import type { Palette } from '../../model/palette.ts'
import { linesOf } from './exportLines.ts'

/** What stands around the drawings of a chart. Texts are already in the language of the page. */
export interface ChartSheet {
  readonly plots: readonly SVGSVGElement[]
  readonly sentence: string
  readonly caption: string
  readonly unit: string
  readonly notes: string
  readonly footer: readonly string[]
  readonly palette: Palette
}

const SVG = 'http://www.w3.org/2000/svg'
const WIDTH = 760
const EDGE = 24
const SANS = "MapSans, 'Source Sans 3', system-ui, sans-serif"
const SERIF = "MapSerif, 'Source Serif 4', Georgia, serif"
const FONTS = {
  title: { family: SERIF, size: 24, weight: 500, line: 30 },
  caption: { family: SANS, size: 15, weight: 600, line: 22 },
  small: { family: SANS, size: 12.5, weight: 400, line: 17 },
}
type Font = keyof typeof FONTS

const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'shape-rendering',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
]
const TRANSIENT = '.ch-cursor, .ch-at'

function element(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (text !== undefined) made.textContent = text
  return made
}

/** A copy of a drawing that looks the same without a style sheet; what follows the pointer is left out. */
function plain(plot: SVGSVGElement): SVGSVGElement {
  const copy = plot.cloneNode(true) as SVGSVGElement
  const [sources, copies] = [plot.querySelectorAll('*'), copy.querySelectorAll('*')]
  for (const [i, source] of [...sources].entries()) {
    const style = getComputedStyle(source)
    const target = copies[i] as Element
    for (const name of KEPT) {
      const value = style.getPropertyValue(name)
      if (value !== '') target.setAttribute(name, value.replaceAll('"', "'"))
    }
  }
  for (const gone of copy.querySelectorAll(TRANSIENT)) gone.remove()
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    each.removeAttribute('class')
    each.removeAttribute('style')
  }
  copy.setAttribute('overflow', 'visible')
  return copy
}

function textWriter(root: SVGElement) {
  const context = document.createElement('canvas').getContext('2d')
  return (text: string, font: Font, color: string, top: number): number => {
    const { family, size, weight, line } = FONTS[font]
    if (context) context.font = `${weight} ${size}px ${family}`
    const measure = (part: string) => context?.measureText(part).width ?? part.length * size * 0.5
    const lines = linesOf(text, WIDTH - 2 * EDGE, measure)
    for (const [i, part] of lines.entries()) {
      const y = top + i * line + line * 0.76
      const attributes = { x: EDGE, y, fill: color, 'font-family': family, 'font-size': size, 'font-weight': weight }
      root.append(element('text', attributes, part))
    }
    return top + lines.length * line
  }
}

/** Puts the drawings where they stand on the page, as wide as the sheet; gives the height that they take. */
function placePlots(root: SVGElement, plots: readonly SVGSVGElement[], top: number): number {
  const boxes = plots.map((plot) => plot.getBoundingClientRect())
  const [left, above] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))]
  const right = Math.max(...boxes.map((box) => box.right))
  const scale = (WIDTH - 2 * EDGE) / (right - left)
  for (const [i, plot] of plots.entries()) {
    const box = boxes[i] as DOMRect
    const copy = plain(plot)
    copy.setAttribute('x', String(EDGE + (box.left - left) * scale))
    copy.setAttribute('y', String(top + (box.top - above) * scale))
    copy.setAttribute('width', String(box.width * scale))
    copy.setAttribute('height', String(box.height * scale))
    root.append(copy)
  }
  return (Math.max(...boxes.map((box) => box.bottom)) - above) * scale
}

/** A chart that stands alone: colours and type written in, the sentence as title, notes, sources and link below. */
export async function chartSheet(sheet: ChartSheet): Promise<SVGSVGElement> {
  const { plots, palette } = sheet
  await Promise.all(
    Object.values(FONTS).map(({ weight, size, family }) => document.fonts.load(`${weight} ${size}px ${family}`)),
  )
  const root = document.createElementNS(SVG, 'svg')
  const ground = element('rect', { width: WIDTH, fill: palette.halo })
  root.append(element('title', {}, sheet.sentence), ground)
  const write = textWriter(root)
  let y = write(sheet.sentence, 'title', palette.ink, 18)
  y = write(sheet.caption, 'caption', palette.ink, y + 6)
  y = write(sheet.unit, 'small', palette.quiet, y)
  y += placePlots(root, plots, y + 8) + 16
  y = write(sheet.notes, 'small', palette.quiet, y)
  y += 8
  for (const line of sheet.footer) y = write(line, 'small', palette.quiet, y)
  const height = Math.ceil(y + 16)
  ground.setAttribute('height', String(height))
  root.setAttribute('viewBox', `0 0 ${WIDTH} ${height}`)
  root.setAttribute('width', String(WIDTH))
  root.setAttribute('height', String(height))
  return root
}

async function dataUrl(address: string): Promise<string> {
  const answer = await fetch(address)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(text)}`
}

async function withFonts(sheet: SVGSVGElement): Promise<SVGSVGElement> {
  const copy = sheet.cloneNode(true) as SVGSVGElement
  const [sans, serif] = await Promise.all([dataUrl(sansUrl), dataUrl(serifUrl)])
  const face = (family: string, url: string) =>
    `@font-face{font-family:${family};font-weight:200 900;src:url(${url}) format("woff2")}`
  copy.prepend(element('style', {}, face('MapSans', sans) + face('MapSerif', serif)))
  return copy
}

/** A drawing as a file of SVG. */
export const svgFile = (sheet: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(sheet)], { type: 'image/svg+xml;charset=utf-8' })

/** A drawing as pixels, `ratio` to one of its own. */
export async function canvasOf(sheet: SVGSVGElement, ratio: number): Promise<HTMLCanvasElement> {
  const address = URL.createObjectURL(svgFile(await withFonts(sheet)))
  const image = new Image()
  image.src = address
  await image.decode()
  URL.revokeObjectURL(address)
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * ratio
  canvas.height = image.naturalHeight * ratio
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}
