/** Pixels of a fine diagonal hatch that repeats without a seam; `color` is hex, the ground stays clear. */
export function hatch(color: string, size = 12): { width: number; height: number; data: Uint8Array } {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16)) as [number, number, number]
  const data = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const near = Math.abs(((x + y) % (size / 2)) - size / 4)
      data.set([r, g, b, near < 1 ? 190 : near < 1.6 ? 70 : 0], (y * size + x) * 4)
    }
  }
  return { width: size, height: size, data }
}
