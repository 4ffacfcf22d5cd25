import { fileURLToPath } from 'node:url'
import { distance } from '@turf/turf'
import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../data/pack/readTables.ts'
import { outlineOfDrawn } from '../../src/map/draw.ts'
import { drawnOutlines } from '../../src/map/drawOutlines.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { encodeOutline, type Outline } from '../../src/model/outline.ts'
import { type Place, parsePlace } from '../../src/model/place.ts'

const atlas = indexAtlas(readAtlas(fileURLToPath(new URL('../../data', import.meta.url))))
const place = (text: string) => parsePlace(atlas, text) as Place
const triangle: Outline = [
  [-103.6, 25.4],
  [-103.1, 25.4],
  [-103.3, 25.7],
]
const drawn = (ring: readonly (readonly [number, number])[]) =>
  outlineOfDrawn({
    type: 'Feature',
    properties: { mode: 'polygon' },
    geometry: { type: 'Polygon', coordinates: [ring.map((corner) => [...corner])] },
  })

describe('what was drawn', () => {
  test('is an outline to 1e-5 degrees without the corner that closes it, and without one that stands twice', () => {
    const ring = [
      [-103.600001, 25.400004],
      [-103.1, 25.4],
      [-103.100001, 25.400002],
      [-103.3, 25.7],
      [-103.600001, 25.400004],
    ] as const
    expect(drawn(ring)).toEqual(triangle)
  })

  test('is none when it has fewer than three corners, or is no polygon', () => {
    expect(drawn([triangle[0] as Outline[number], [-103.1, 25.4], triangle[0] as Outline[number]])).toBeNull()
    const geometry = { type: 'Point' as const, coordinates: [-103, 25] }
    expect(outlineOfDrawn({ type: 'Feature', properties: {}, geometry })).toBeNull()
  })

  test('has at most 200 corners when a free hand drew more', () => {
    const wavy = Array.from({ length: 900 }, (_, i): [number, number] => {
      const [turn, radius] = [(2 * Math.PI * i) / 900, 1 + 0.1 * Math.sin(i)]
      return [-102 + radius * Math.cos(turn), 23 + radius * Math.sin(turn)]
    })
    const outline = drawn([...wavy, wavy[0] as [number, number]])
    expect(outline?.length).toBeLessThanOrEqual(200)
    expect(outline?.length).toBeGreaterThan(50)
  })
})

describe('the outlines on the map', () => {
  test('are those of drawn areas, closed, added or taken out', () => {
    const text = `25,area:${encodeOutline(triangle)},-area:${encodeOutline(triangle)}`
    const { features } = drawnOutlines(atlas, place(text))
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [[...triangle, triangle[0]]],
      [[...triangle, triangle[0]]],
    ])
  })

  test('are circles around the seat for a radius', () => {
    const { features } = drawnOutlines(atlas, place('near:05035:60'))
    const torreon = atlas.municipalities[atlas.rowOf.get('05035') as number]
    const [ring = []] = features[0]?.geometry.coordinates ?? []
    expect(ring.length).toBe(65)
    for (const corner of ring) expect(distance([torreon?.lon ?? 0, torreon?.lat ?? 0], corner)).toBeCloseTo(60, 6)
  })

  test('are none for other places', () => {
    expect(drawnOutlines(atlas, place('25,metro:2010.la-laguna')).features).toEqual([])
  })
})
