import { PNG } from 'pngjs'
import type { Geometry } from '../../src/map/geometry.ts'
import { NO_DATA } from '../../src/model/scale.ts'
import { COLORS, PICTURE, rgbOf } from './page/picture.ts'

/** A pixel of the picture that lies well inside an area. */
export interface Sample {
  readonly row: number
  readonly x: number
  readonly y: number
}

const ROOM = 2.5
const TOLERANCE = 6

const mercatorY = (lat: number) => {
  const sine = Math.sin((lat * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

/** Radius of the largest circle in a triangle, and its middle. */
function inCircle(points: readonly (readonly [number, number])[]): { x: number; y: number; radius: number } {
  const [[ax, ay], [bx, by], [cx, cy]] = points as [[number, number], [number, number], [number, number]]
  const [a, b, c] = [Math.hypot(bx - cx, by - cy), Math.hypot(cx - ax, cy - ay), Math.hypot(ax - bx, ay - by)]
  const around = a + b + c
  const area = Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2
  return {
    x: (a * ax + b * bx + c * cx) / around,
    y: (a * ay + b * by + c * cy) / around,
    radius: (2 * area) / around,
  }
}

/** A pixel for every area that has room for one in a picture of the camera. */
export function samplesOf({ corners, indices, starts }: Geometry): Sample[] {
  const world = 512 * 2 ** PICTURE.zoom
  const [left, top] = [
    ((PICTURE.lon + 180) / 360) * world - PICTURE.width / 2,
    mercatorY(PICTURE.lat) * world - PICTURE.height / 2,
  ]
  const at = (corner: number): [number, number] => [
    (corners[2 * corner] as number) * world - left,
    (corners[2 * corner + 1] as number) * world - top,
  ]
  const samples: Sample[] = []
  for (let row = 0; row < starts.length - 1; row++) {
    let best = { x: 0, y: 0, radius: 0 }
    for (let t = starts[row] as number; t < (starts[row + 1] as number); t++) {
      const circle = inCircle([0, 1, 2].map((i) => at(indices[3 * t + i] as number)))
      if (circle.radius > best.radius) best = circle
    }
    const inside = best.x > 0 && best.y > 0 && best.x < PICTURE.width && best.y < PICTURE.height
    if (inside && best.radius >= ROOM) samples.push({ row, x: Math.floor(best.x), y: Math.floor(best.y) })
  }
  return samples
}

/** Share of the pixels that have the colour of the class of their area; areas without a figure are left out. */
export function agreement(picture: Buffer, samples: readonly Sample[], levels: Uint8Array): number {
  const { data, width } = PNG.sync.read(picture)
  const judged = samples.filter(({ row }) => levels[row] !== NO_DATA)
  const right = judged.filter(({ row, x, y }) => {
    const wanted = rgbOf(COLORS[levels[row] as number] as string)
    return wanted.every((part, i) => Math.abs((data[4 * (y * width + x) + i] as number) - part) <= TOLERANCE)
  })
  return right.length / judged.length
}
