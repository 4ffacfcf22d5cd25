import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readAtlas, readPopulation } from '../../data/pack/readTables.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { sameMetro } from '../../src/model/delimitation.ts'
import { boundsOfDrawn, formatPlace, MEXICO, type Place, parsePlace, rowsOf } from '../../src/model/place.ts'
import { joined, withoutMember, withoutTerm, withTerm } from '../../src/model/region.ts'
import { seatsIn } from '../../src/model/shape.ts'

const folder = fileURLToPath(new URL('../../data', import.meta.url))
const data = readAtlas(folder)
const atlas = indexAtlas(data)
const find = seatsIn(atlas)
const { women, men } = readPopulation(folder, data, 2020, 2020)
const people = (row: number) => (women[row] ?? 0) + (men[row] ?? 0)
const place = (text: string) => parsePlace(atlas, text) as Place
const juarez = { kind: 'municipality', code: '08037' } as const
const drop = (text: string, code: string) => formatPlace(withoutMember(atlas, place(text), code, find))

describe('a shape that is chosen', () => {
  test('becomes the region, joins it or is taken out', () => {
    expect(formatPlace(joined(place('25'), [juarez], 'new'))).toBe('08037')
    expect(formatPlace(joined(place('25'), [juarez], 'add'))).toBe('25,08037')
    expect(formatPlace(joined(place('08'), [juarez], 'out'))).toBe('08,-08037')
  })

  test('does not join the country, but can be taken out of it', () => {
    expect(formatPlace(joined(MEXICO, [juarez], 'add'))).toBe('08037')
    expect(formatPlace(joined(MEXICO, [juarez], 'out'))).toBe('mx,-08037')
  })
})

describe('a region', () => {
  test('of drawn areas alone has their bounds, whatever islands belong to its members', () => {
    const area = (outline: [number, number][]) => ({ term: { kind: 'area', outline } as const, minus: false })
    const [laguna, north] = [
      area([
        [-103.75, 25.3],
        [-103.1, 25.3],
        [-103.1, 25.7],
      ]),
      area([
        [-106, 31],
        [-105, 31],
        [-105, 32],
      ]),
    ]
    expect(boundsOfDrawn({ terms: [laguna] })).toEqual([-103.75, 25.3, -103.1, 25.7])
    expect(boundsOfDrawn({ terms: [laguna, north, { ...laguna, minus: true }] })).toEqual([-106, 25.3, -103.1, 32])
    expect(boundsOfDrawn({ terms: [laguna, { term: juarez, minus: false }] })).toBeNull()
    expect(boundsOfDrawn(MEXICO)).toBeNull()
  })

  test('loses a term, and what was only taken out of it', () => {
    expect(formatPlace(withoutTerm(place('25,-25006,08'), 1))).toBe('25,08')
    expect(formatPlace(withoutTerm(place('25,-25006,08'), 0))).toBe('08')
    expect(withoutTerm(place('25,-25006'), 0)).toBe(MEXICO)
    expect(withoutTerm(place('25'), 0)).toBe(MEXICO)
  })

  test('gets one term for another', () => {
    expect(formatPlace(withTerm(place('25,-08037'), 1, { kind: 'municipality', code: '25006' }))).toBe('25,-25006')
  })

  test.each([
    ['25', '25006', '25,-25006'],
    ['25006,25018', '25006', '25018'],
    ['25006,25', '25006', '25,-25006'],
    ['metro:2010.la-laguna', '05017', 'metro:2010.la-laguna,-05017'],
    ['near:05035:30', '10007', 'near:05035:30,-10007'],
    ['25', '08037', '25'],
  ])('%s without %s is %s', (text, code, expected) => {
    expect(drop(text, code)).toBe(expected)
    expect(rowsOf(atlas, place(drop(text, code)), find)).toEqual(
      rowsOf(atlas, place(text), find).filter((row) => atlas.codes[row] !== code),
    )
  })
})

describe('a metro area in another delimitation', () => {
  test.each([
    ['2010.la-laguna', '2015', '2015.05.01'],
    ['2010.la-laguna', '2020', '2020.05.1.01'],
    ['2020.05.1.01', '2010', '2010.la-laguna'],
    ['2010.valle-de-mexico', '2020', '2020.09.1.01'],
    ['2010.la-laguna', '2010', '2010.la-laguna'],
    ['2010.tula', '2020', '2020.13.3.03'],
  ] as const)('%s is in %s %s', (id, year, expected) => {
    expect(sameMetro(atlas, id, year, people)).toBe(expected)
  })

  test('is null where none holds half of its people', () => {
    const alone = atlas.metros.filter(
      ({ id }) => id.startsWith('2020.') && sameMetro(atlas, id, '2010', people) === null,
    )
    expect(alone.length).toBeGreaterThan(0)
    const earlier = new Set(atlas.metros.filter(({ id }) => id.startsWith('2010.')).flatMap(({ members }) => members))
    const overlapping = alone.filter(({ members }) => members.some((code) => earlier.has(code)))
    expect(overlapping.map(({ name }) => name)).toEqual([])
  })

  test('leads back to where it came from, but for one of 2010 that a larger one holds in 2020', () => {
    const odd = atlas.metros
      .filter(({ id }) => id.startsWith('2010.'))
      .map(({ id }) => {
        const later = sameMetro(atlas, id, '2020', people)
        return later === null ? null : [id, sameMetro(atlas, later, '2010', people)]
      })
      .filter((pair) => pair && pair[0] !== pair[1])
    expect(odd).toEqual([['2010.san-francisco-del-rincon', '2010.leon']])
  })
})
