import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAtlas } from '../../data/pack/readTables.ts'
import { tonesOf } from '../../src/chart/tones.ts'
import type { Outlines } from '../../src/io/packedOutlines.ts'
import { geometryOf } from '../../src/map/geometry.ts'
import { neighboursOf } from '../../src/map/shapes.ts'
import { type Direction, towards } from '../../src/map/towards.ts'
import { indexAtlas } from '../../src/model/atlas.ts'

test('a series sounds higher for more, and silent where nothing is known', () => {
  const tones = tonesOf([1, null, 2, 0])
  expect(tones.map(({ hertz }) => Math.round(hertz))).toEqual([453, 1280, 160])
  expect(tones.map(({ start, length }) => start / length)).toEqual([0, 2, 3])
  expect(tonesOf([null, 0])).toEqual([])
  expect(tonesOf(new Array(1000).fill(1)).at(-1)?.length).toBeGreaterThanOrEqual(0.05)
})

test('the arrows lead from a municipality to those beside it', () => {
  const atlas = indexAtlas(readAtlas(new URL('../../data', import.meta.url).pathname))
  const outlines = JSON.parse(
    readFileSync(new URL('../../geo/mexico-coarse.topo.json', import.meta.url), 'utf8'),
  ) as Outlines
  const geometry = geometryOf(atlas.codes.slice(0, atlas.drawn), outlines)
  const neighbours = neighboursOf(atlas, outlines)
  const from = atlas.rowOf.get('25006') as number
  const at = (direction: Direction) => {
    const row = towards(geometry, from, neighbours[from] ?? [], direction)
    return row === null ? null : atlas.codes[row]
  }
  expect(neighbours[from]?.map((row) => atlas.codes[row])).toContain('25018')
  expect(at('ArrowUp')).toBe('25003')
  expect(at('ArrowLeft')).toBe('25018')
  expect(neighbours[from]?.map((row) => atlas.codes[row])).toContain(at('ArrowDown'))
})
