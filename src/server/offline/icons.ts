import { PNG } from 'pngjs'
import { colorOf } from '../pages/scanline.ts'

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly round: number
  readonly color: readonly number[]
}

const SIDE = 64
const SAMPLES = 4

function rectsOf(svg: string): Rect[] {
  const rects = [...svg.matchAll(/<rect ([^>]*)\/>/g)].map(([, attributes = '']) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]
    const number = (name: string) => Number(of(name) ?? 0)
    return {
      x: number('x'),
      y: number('y'),
      width: number('width'),
      height: number('height'),
      round: number('rx'),
      color: colorOf(of('fill') ?? ''),
    }
  })
  if (rects.length === 0) throw new Error('no rectangle in the icon')
  return rects
}

function holds({ x, y, width, height, round }: Rect, px: number, py: number): boolean {
  const dx = Math.max(x + round - px, px - (x + width - round), round === 0 ? x - px : 0)
  const dy = Math.max(y + round - py, py - (y + height - round), round === 0 ? y - py : 0)
  if (dx <= 0 || dy <= 0) return px >= x && px < x + width && py >= y && py < y + height
  return dx * dx + dy * dy <= round * round
}

/**
 * A square picture of an icon that is made of rectangles in a field of 64 x 64, the first of them its ground. `full` fills
 * the whole square with the ground and draws the rest at four fifths, so that a system may cut any shape out of it.
 */
export function iconPng(svg: string, size: number, full: boolean): Buffer {
  const [ground, ...bars] = rectsOf(svg) as [Rect, ...Rect[]]
  const picture = new PNG({ width: size, height: size })
  const [scale, shift] = full ? [SIDE / 0.8 / size, (SIDE - SIDE / 0.8) / 2] : [SIDE / size, 0]
  const colorAt = (x: number, y: number) => {
    const bar = bars.findLast((rect) => holds(rect, x, y))
    return bar?.color ?? (full || holds(ground, x, y) ? ground.color : null)
  }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sums = [0, 0, 0, 0]
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES
        const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES
        const color = colorAt(x * scale + shift, y * scale + shift)
        if (color) for (const [i, value] of [...color, 255].entries()) sums[i] = (sums[i] as number) + value
      }
      const [r = 0, g = 0, b = 0, alpha = 0] = sums
      const covered = alpha / 255 || 1
      picture.data.set(
        [r / covered, g / covered, b / covered, alpha / SAMPLES ** 2].map(Math.round),
        (row * size + column) * 4,
      )
    }
  }
  return PNG.sync.write(picture)
}
