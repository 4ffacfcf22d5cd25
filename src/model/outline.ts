/** A closed ring of a drawn area: corners as [longitude, latitude] in degrees, the first not repeated at the end. */
export type Outline = readonly (readonly [number, number])[]

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const SCALE = 1e5
const MAX_CORNERS = 5000

function push(out: string[], value: number): void {
  let rest = value < 0 ? -2 * value - 1 : 2 * value
  while (rest >= 32) {
    out.push(ALPHABET.charAt(32 + (rest % 32)))
    rest = Math.floor(rest / 32)
  }
  out.push(ALPHABET.charAt(rest))
}

/**
 * Writes an outline in the letters of a link: differences of coordinates in 1e-5 degrees (an error of 0.8 m at most),
 * zigzag, five bits a letter.
 */
export function encodeOutline(outline: Outline): string {
  const out: string[] = []
  let [x, y] = [0, 0]
  for (const [lon, lat] of outline) {
    const [nx, ny] = [Math.round(lon * SCALE), Math.round(lat * SCALE)]
    push(out, nx - x)
    push(out, ny - y)
    x = nx
    y = ny
  }
  return out.join('')
}

function numbersOf(text: string): number[] | null {
  const numbers: number[] = []
  let [value, factor] = [0, 1]
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter)
    if (digit < 0 || factor > 32 ** 6) return null
    value += (digit % 32) * factor
    factor *= 32
    if (digit < 32) {
      numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2)
      value = 0
      factor = 1
    }
  }
  return factor === 1 ? numbers : null
}

/** Reads what `encodeOutline` wrote; null unless it is 3 to 5,000 corners on the globe. */
export function decodeOutline(text: string): Outline | null {
  const numbers = numbersOf(text)
  if (!numbers || numbers.length % 2 !== 0 || numbers.length < 6 || numbers.length > 2 * MAX_CORNERS) return null
  const outline: [number, number][] = []
  let [x, y] = [0, 0]
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i] as number
    y += numbers[i + 1] as number
    if (Math.abs(x) > 180 * SCALE || Math.abs(y) > 90 * SCALE) return null
    outline.push([x / SCALE, y / SCALE])
  }
  return outline
}
