import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { destination, distance } from '@turf/turf'
import fc from 'fast-check'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../data/pack/readTables.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { CIRCLE_CORNERS, circleOutline } from '../../src/model/circle.ts'
import { decodeOutline, encodeOutline, type Outline } from '../../src/model/outline.ts'
import { seatsIn } from '../../src/model/shape.ts'
import { shareIn } from '../../src/model/share.ts'
import { MOST_CORNERS, simplifyOutline } from '../../src/model/simplifyOutline.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const outlines: Topology<{ municipalities: GeometryCollection }> = JSON.parse(
  readFileSync(folder('geo/mexico-coarse.topo.json'), 'utf8'),
)
const atlas = indexAtlas(readAtlas(folder('data')))
const share = shareIn(atlas, outlines)
const seat = seatsIn(atlas)
const codes = (rows: readonly number[]) => rows.map((row) => atlas.codes[row]).sort()
const box = (west: number, south: number, east: number, north: number): Outline => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]
const area = (outline: Outline) => ({ kind: 'area', outline }) as const

/** A bent rectangle around the seats of Torreón, Matamoros, Gómez Palacio and Lerdo. */
const LAGUNA: Outline = [
  [-103.56, 25.5],
  [-103.2, 25.49],
  [-103.19, 25.56],
  [-103.48, 25.6],
  [-103.56, 25.57],
]

describe('the share of a municipality inside an area', () => {
  test('counts those of which at least half lies inside, wherever their seat is', () => {
    expect(codes(seat(area(LAGUNA)))).toEqual(['05017', '05035', '10007', '10012'])
    expect(codes(share(area(LAGUNA)))).toEqual([])
  })

  test('counts all of Mexico inside a box around it, and nothing in the sea', () => {
    expect(share(area(box(-119, 14, -86, 33))).length).toBe(atlas.drawn)
    expect(share(area(box(-112, 17, -110, 18)))).toEqual([])
  })

  test('of a box and of what is left of the country beside it is the whole, but for what is split in even halves', () => {
    const west = share(area(box(-119, 14, -102, 33)))
    const east = share(area(box(-102, 14, -86, 33)))
    expect(west.filter((row) => east.includes(row))).toEqual([])
    expect(west.length + east.length).toBe(atlas.drawn)
  })

  test('does not depend on the direction, the first corner or a corner on an edge', () => {
    const plain = box(-104, 24, -101, 27)
    const middle: Outline = [...plain.slice(0, 1), [-102.5, 24], ...plain.slice(1)]
    const expected = codes(share(area(plain)))
    expect(expected.length).toBeGreaterThan(20)
    for (const same of [[...plain].reverse(), [...plain.slice(2), ...plain.slice(0, 2)], middle])
      expect(codes(share(area(same)))).toEqual(expected)
  })

  test('is taken of a circle for a radius', () => {
    const near = codes(share({ kind: 'near', code: '05035', km: 150 }))
    const torreon = atlas.municipalities[atlas.rowOf.get('05035') as number]
    const circle = codes(share(area(circleOutline(torreon?.lon ?? 0, torreon?.lat ?? 0, 150))))
    expect(near).toEqual(circle)
    expect(near).toContain('10007')
    expect(near).not.toContain('08037')
  })

  test('refuses an outline whose code the atlas lacks', () => {
    const one = { ...outlines.objects.municipalities.geometries[0], id: 99_123 }
    const broken = { ...outlines, objects: { municipalities: { type: 'GeometryCollection', geometries: [one] } } }
    expect(() => shareIn(atlas, broken as typeof outlines)).toThrow('outlines: unknown code 99123')
  })
})

describe('a circle', () => {
  test('has 64 corners at its radius', () => {
    const corners = circleOutline(-103.4, 25.5, 80)
    expect(corners.length).toBe(CIRCLE_CORNERS)
    for (const [lon, lat] of corners) expect(distance([-103.4, 25.5], [lon, lat])).toBeCloseTo(80, 6)
  })
})

describe('a simplified outline', () => {
  const wobbly = fc.array(fc.double({ min: 60, max: 400, noNaN: true }), { minLength: 3, maxLength: 2000 }).map((km) =>
    km.map((radius, i): [number, number] => {
      const [lon = 0, lat = 0] = destination([-102, 23.5], radius, (360 * i) / km.length - 180).geometry.coordinates
      return [lon, lat]
    }),
  )

  test('has at most 200 corners, all of them its own, and a link under 2,000 characters', () => {
    fc.assert(
      fc.property(wobbly, (outline) => {
        const kept = simplifyOutline(outline)
        expect(kept.length).toBeLessThanOrEqual(MOST_CORNERS)
        expect(kept.length).toBeGreaterThanOrEqual(3)
        const own = new Set(outline.map((corner) => corner.join()))
        expect(kept.every((corner) => own.has(corner.join()))).toBe(true)
        expect(`#m=homicides&t=2012-01..2012-12&p=area:${encodeOutline(kept)}`.length).toBeLessThan(2000)
        expect(decodeOutline(encodeOutline(kept))?.length).toBe(kept.length)
      }),
      { numRuns: 60 },
    )
  })

  test('stays as it is when it has few', () => {
    expect(simplifyOutline(LAGUNA)).toBe(LAGUNA)
  })
})
