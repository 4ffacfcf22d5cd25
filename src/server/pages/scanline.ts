/** A ring of corners in pixels, the first not repeated at the end. */
export type Ring = readonly (readonly [x: number, y: number])[]

/** Pixels of red, green and blue, row by row. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** A colour as red, green and blue, 0 to 255. */
export type Color = readonly [number, number, number]

/** Reads a colour such as `#8b1f14`. */
export const colorOf = (hex: string): Color => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
  return [r, g, b]
}

/** An empty picture of one colour. */
export function blank(width: number, height: number, color: Color): Raster {
  const data = new Uint8Array(width * height * 3)
  for (let i = 0; i < data.length; i++) data[i] = color[i % 3] as number
  return { width, height, data }
}

function crossings(rings: readonly Ring[], y: number): number[] {
  const found: number[] = []
  for (const ring of rings) {
    let [x0, y0] = ring.at(-1) ?? [0, 0]
    for (const [x1, y1] of ring) {
      if (y0 <= y !== y1 <= y) found.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
      x0 = x1
      y0 = y1
    }
  }
  return found.sort((a, b) => a - b)
}

/** Fills the inside of rings, holes left out, by the even-odd rule; a pixel is inside when its centre is. */
export function fill({ width, height, data }: Raster, rings: readonly Ring[], color: Color): void {
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y))
  const top = Math.max(0, Math.ceil(ys.reduce((a, b) => Math.min(a, b), Infinity) - 0.5))
  const bottom = Math.min(height - 1, Math.floor(ys.reduce((a, b) => Math.max(a, b), -Infinity) - 0.5))
  for (let row = top; row <= bottom; row++) {
    const xs = crossings(rings, row + 0.5)
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil((xs[i] as number) - 0.5))
      const to = Math.min(width - 1, Math.floor((xs[i + 1] as number) - 0.5))
      for (let x = from; x <= to; x++) data.set(color, (row * width + x) * 3)
    }
  }
}

/** Draws a line through points, `thick` pixels wide, as a row of squares. */
export function stroke({ width, height, data }: Raster, points: Ring, thick: number, color: Color): void {
  const half = (thick - 1) / 2
  for (const [i, [x1, y1]] of points.entries()) {
    const [x0, y0] = points[i - 1] ?? [x1, y1]
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))))
    for (let s = 0; s <= steps; s++) {
      const [cx, cy] = [x0 + ((x1 - x0) * s) / steps, y0 + ((y1 - y0) * s) / steps]
      for (let y = Math.round(cy - half); y <= cy + half; y++)
        for (let x = Math.round(cx - half); x <= cx + half; x++)
          if (x >= 0 && y >= 0 && x < width && y < height) data.set(color, (y * width + x) * 3)
    }
  }
}

/** The same picture at half the size; each pixel is the mean of four, which smooths its edges. */
export function halve({ width, height, data }: Raster): Raster {
  const [w, h] = [width >> 1, height >> 1]
  const out = new Uint8Array(w * h * 3)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      for (let c = 0; c < 3; c++) {
        const at = (2 * y * width + 2 * x) * 3 + c
        const below = at + width * 3
        const sum = [at, at + 3, below, below + 3].reduce((total, i) => total + (data[i] as number), 0)
        out[(y * w + x) * 3 + c] = (sum + 2) >> 2
      }
    }
  }
  return { width: w, height: h, data: out }
}
