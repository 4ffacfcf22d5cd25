import type { Topology } from 'topojson-specification'

/** The arcs of a topology in Web Mercator (0 to 1, y down): arc `i` is `points[2 x starts[i] .. 2 x starts[i + 1]]`. */
export interface Arcs {
  readonly points: Float64Array
  readonly starts: Uint32Array
}

export const mercatorX = (lon: number) => (180 + lon) / 360

export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180)
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI
}

/** Unfolds and projects every arc once. */
export function arcsOf({ arcs, transform }: Pick<Topology, 'arcs' | 'transform'>): Arcs {
  const [kx, ky] = transform?.scale ?? [1, 1]
  const [dx, dy] = transform?.translate ?? [0, 0]
  const starts = new Uint32Array(arcs.length + 1)
  for (const [i, arc] of arcs.entries()) starts[i + 1] = (starts[i] as number) + arc.length
  const points = new Float64Array(2 * (starts[arcs.length] as number))
  let at = 0
  for (const arc of arcs) {
    let [x, y] = [0, 0]
    for (const [px = 0, py = 0] of arc) {
      x = transform ? x + px : px
      y = transform ? y + py : py
      points[at++] = mercatorX(x * kx + dx)
      points[at++] = mercatorY(y * ky + dy)
    }
  }
  return { points, starts }
}

/** Appends the corners of a ring, without its last, which is the first again. A negative arc `~i` runs backwards. */
export function addRing({ points, starts }: Arcs, ring: readonly number[], corners: number[]): void {
  for (const arc of ring) {
    const [first, end] = arc < 0 ? [~arc, starts[~arc + 1] as number] : [arc, starts[arc + 1] as number]
    const start = starts[first] as number
    for (let i = start; i < end - 1; i++) {
      const at = 2 * (arc < 0 ? end - 1 - (i - start) : i)
      corners.push(points[at] as number, points[at + 1] as number)
    }
  }
}

/** The segments of some arcs, four numbers each. */
export function segmentsOf({ points, starts }: Arcs, wanted: readonly number[]): Float32Array {
  const length = wanted.reduce((sum, arc) => sum + (starts[arc + 1] as number) - (starts[arc] as number) - 1, 0)
  const segments = new Float32Array(4 * length)
  let at = 0
  for (const arc of wanted)
    for (let i = starts[arc] as number; i < (starts[arc + 1] as number) - 1; i++) {
      segments.set(points.subarray(2 * i, 2 * i + 4), at)
      at += 4
    }
  return segments
}
