import { describe, expect, test } from 'vitest'
import { PALETTES } from '../../src/model/palette.ts'

type Rgb = readonly [number, number, number]

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((i) => {
    const u = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return u <= 0.04045 ? u / 12.92 : ((u + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const SIGHTS: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** CIE L*a*b* of linear RGB, D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function difference(one: string, other: string, sight: string): number {
  const seen = (hex: string) => {
    const color = linear(hex)
    return lab(
      (SIGHTS[sight] ?? []).map((row) =>
        Math.max(0, row[0] * color[0] + row[1] * color[1] + row[2] * color[2]),
      ) as unknown as Rgb,
    )
  }
  const [a, b] = [seen(one), seen(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

describe.each(Object.keys(SIGHTS))('to eyes with %s', (sight) => {
  test.each(Object.entries(PALETTES))('neighbouring classes of the %s theme are told apart', (_, { classes }) => {
    for (let i = 1; i < classes.length; i++)
      expect(
        difference(classes[i - 1] as string, classes[i] as string, sight),
        `${classes[i - 1]} ${classes[i]}`,
      ).toBeGreaterThan(8)
  })

  test.each(Object.entries(PALETTES))(
    'falls and rises of the %s theme are told apart from each other and from grey',
    (_, palette) => {
      const { falls, rises, unclear } = palette
      for (const fall of falls.slice(0, 3)) {
        for (const rise of rises.slice(1)) expect(difference(fall, rise, sight), `${fall} ${rise}`).toBeGreaterThan(8)
        expect(difference(fall, unclear, sight)).toBeGreaterThan(8)
      }
      for (const rise of rises.slice(1)) expect(difference(rise, unclear, sight)).toBeGreaterThan(8)
    },
  )
})
