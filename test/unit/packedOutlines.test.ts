import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Outlines, packOutlines, unpackOutlines } from '../../src/io/packedOutlines.ts'

const committed = (level: string) => JSON.parse(readFileSync(`geo/mexico-${level}.topo.json`, 'utf8')) as Outlines
const buffer = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer

describe('packed outlines', () => {
  test.each(['coarse', 'fine'])('are the %s outlines to the last bit', (level) => {
    const outlines = committed(level)
    expect(unpackOutlines('a.bin', buffer(packOutlines(outlines)))).toEqual(outlines)
  })

  const small: Outlines = {
    type: 'Topology',
    transform: { scale: [0.1, 1 / 3], translate: [-118.25, 14.5] },
    objects: {
      municipalities: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 1001, arcs: [[0, 1], [~1]] },
          { type: 'MultiPolygon', id: 32058, arcs: [[[~0, 1]], [[2], [~2]]] },
        ],
      },
    },
    arcs: [
      [
        [0, 0],
        [5, 0],
        [0, 4],
      ],
      [
        [5, 4],
        [-5, -4],
      ],
      [
        [900_000, 70_000],
        [-1, 1],
        [1, -1],
      ],
    ],
  }
  const packed = packOutlines(small)

  test('keep holes, islands, turned arcs and the transform', () => {
    expect(unpackOutlines('a.bin', buffer(packed))).toEqual(small)
  })

  test('that are cut off or damaged are refused by name, wherever that is', () => {
    for (let at = 1; at < packed.length; at++) {
      expect(() => unpackOutlines('a.bin', buffer(packed.subarray(0, at)))).toThrow(/a\.bin/)
      const damaged = Uint8Array.from(packed)
      damaged[at] = (damaged[at] as number) ^ 1
      expect(() => unpackOutlines('a.bin', damaged.buffer)).toThrow(/a\.bin/)
    }
    expect(() => unpackOutlines('a.bin', new ArrayBuffer(0))).toThrow('no outlines in a.bin')
  })

  test('can only be polygons that are quantized', () => {
    const { transform: _, ...plain } = small
    expect(() => packOutlines(plain as Outlines)).toThrow('outlines without a transform')
    const point = {
      ...small,
      objects: { municipalities: { type: 'GeometryCollection', geometries: [{ type: 'Point' }] } },
    }
    expect(() => packOutlines(point as unknown as Outlines)).toThrow('expected polygons, got Point')
  })
})
