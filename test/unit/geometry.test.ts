import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../data/pack/readTables.ts'
import type { Outlines } from '../../src/io/packedOutlines.ts'
import { boundsOf, geometryOf, rowAt } from '../../src/map/geometry.ts'
import { paint } from '../../src/map/paint.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { PALETTES } from '../../src/model/palette.ts'
import { CLASSES, classOf, NO_DATA, scaleOf, UNSURE } from '../../src/model/scale.ts'

const atlas = indexAtlas(readAtlas(new URL('../../data', import.meta.url).pathname))
const codes = atlas.codes.slice(0, atlas.drawn)
const outlines = JSON.parse(
  readFileSync(new URL('../../geo/mexico-coarse.topo.json', import.meta.url), 'utf8'),
) as Outlines
const geometry = geometryOf(codes, outlines)

describe('the geometry of the map', () => {
  test('gives each municipality triangles of its own', () => {
    for (let row = 0; row < atlas.drawn; row++) {
      expect(geometry.starts[row + 1]).toBeGreaterThan(geometry.starts[row] as number)
      const corner = geometry.indices[3 * (geometry.starts[row] as number)] as number
      expect(geometry.rows[corner]).toBe(row)
    }
    expect(geometry.indices.length / 3).toBe(geometry.starts[atlas.drawn])
  })

  test('finds most municipalities at their seats, and nothing at sea', () => {
    const found = codes.filter((_, row) => {
      const { lon, lat } = atlas.municipalities[row] as { lon: number; lat: number }
      return rowAt(geometry, lon, lat) === row
    })
    expect(found.length).toBeGreaterThan(0.97 * codes.length)
    expect(rowAt(geometry, -95, 24)).toBeNull()
  })

  test('knows how far Juárez reaches', () => {
    const [west, south, east, north] = boundsOf(geometry, [atlas.rowOf.get('08037') as number]) as number[]
    expect(west).toBeCloseTo(-106.95, 0)
    expect(east).toBeCloseTo(-106.1, 0)
    expect(south).toBeCloseTo(31.1, 0)
    expect(north).toBeCloseTo(31.8, 0)
    expect(boundsOf(geometry, [])).toBeNull()
  })

  test('refuses outlines that do not fit the table', () => {
    expect(() => geometryOf(codes.slice(1), outlines)).toThrow('unknown code 1001')
    expect(() => geometryOf([...codes, '99998'], outlines)).toThrow('no outline of 99998')
  })
})

describe('the classes of the map', () => {
  test('are those of the fixed scale, with bounds in the class below', () => {
    const scale = scaleOf('total')
    expect([0, 0.01, 5, 5.01, 10, 25, 50, 100, 100.1].map((rate) => classOf(scale, rate))).toEqual([
      0, 1, 1, 2, 2, 3, 4, 5, 6,
    ])
    expect(classOf(scaleOf('women'), 2.5)).toBe(3)
  })

  test('tell zero from no data, and fade what fewer than six deaths say', () => {
    const field = {
      counts: Uint32Array.of(0, 5, 6, 0),
      personYears: Float64Array.of(1000, 20_000, 20_000, 0),
      provisional: false,
    }
    expect([...paint(field, 4, scaleOf('total'))]).toEqual([0, 3 + UNSURE, 4, NO_DATA])
    expect([...paint(null, 2, scaleOf('total'))]).toEqual([NO_DATA, NO_DATA])
  })

  test('have colours whose lightness moves in even steps', () => {
    for (const { classes } of Object.values(PALETTES)) {
      expect(classes).toHaveLength(CLASSES)
      const steps = classes.slice(1).map(lightness)
      const gaps = steps.slice(1).map((l, i) => l - (steps[i] as number))
      const mean = gaps.reduce((a, b) => a + b) / gaps.length
      for (const gap of gaps) expect(Math.abs(gap - mean)).toBeLessThan(0.02)
    }
  })
})

/** OKLab lightness of a hex colour. */
function lightness(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const u = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return u <= 0.04045 ? u / 12.92 : ((u + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
}
