import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packEvents } from '../../data/pack/events.ts'
import { readAtlas } from '../../data/pack/readTables.ts'
import { marksOf, positionOf } from '../../src/chart/marksLayout.ts'
import { kindsOf, markedOf } from '../../src/chart/marksShown.ts'
import { markWords } from '../../src/chart/marksWords.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { EVENT_KINDS, eventsOf, readEvents } from '../../src/model/event.ts'
import { encodeOutline } from '../../src/model/outline.ts'
import { parsePlace, rowsOf } from '../../src/model/place.ts'
import { seatsIn } from '../../src/model/shape.ts'
import { decodeLink } from '../../src/state/link.ts'

const folder = join(import.meta.dirname, '../../data')
const atlas = indexAtlas(readAtlas(folder))
const packed = packEvents(folder)
const events = readEvents(packed.events, packed.places)

function here(text: string): string[] {
  const place = parsePlace(atlas, text)
  if ('reason' in place) throw new Error(place.reason)
  return eventsOf(atlas, events, rowsOf(atlas, place, seatsIn(atlas))).map(({ id }) => id)
}

describe('the events of a place', () => {
  test('are all of them in the country', () => {
    expect(here('mx')).toHaveLength(events.length)
    expect(events.length).toBe(packed.events.rows.length)
  })

  test('are the two about Coronel in an area drawn around Guadalajara, Colima and Nayarit', () => {
    const outline = encodeOutline([
      [-106, 22.9],
      [-103.9, 22.9],
      [-102.9, 21],
      [-103.3, 18.6],
      [-105, 18.8],
    ])
    expect(here(`area:${outline}`)).toEqual(
      expect.arrayContaining(['nacho-coronel-killed-2010', 'coronel-son-kidnapped-2010']),
    )
  })

  test('go by code, never by name: Juárez in Chihuahua has its own, no other Juárez has them', () => {
    expect(here('08037')).toEqual(expect.arrayContaining(['villas-de-salvarcar-2010', 'operation-chihuahua-2008']))
    const others = atlas.municipalities.filter(({ name, code }) => name.includes('Juárez') && code !== '08037')
    expect(others.length).toBeGreaterThan(20)
    for (const { code } of others) expect(here(code)).not.toContain('villas-de-salvarcar-2010')
  })

  test('are those of its whole state, but not those of a neighbour town or state', () => {
    expect(here('14039')).toContain('nacho-coronel-killed-2010')
    expect(here('14039')).not.toContain('iguala-2014')
    expect(here('08')).toContain('villas-de-salvarcar-2010')
    expect(here('09')).not.toContain('operation-chihuahua-2008')
    expect(here('05,08')).toContain('operation-chihuahua-2008')
  })

  test('have words for every kind', () => {
    for (const { kind } of events) expect(EVENT_KINDS).toContain(kind)
    for (const lang of ['en', 'es'] as const) {
      const names = Object.values(markWords(lang).kinds)
      expect(new Set(names).size).toBe(EVENT_KINDS.length + 1)
      expect(names).not.toContain('')
    }
  })
})

describe('what is marked', () => {
  test('is of the kinds asked for, with the own events of the link among them in the order of time', () => {
    const { view } = decodeLink(atlas, '#f=kind:capture,kind:escape&e=2005-01-02~mine')
    const marked = markedOf(events, view)
    expect(new Set(marked.map(({ kind }) => kind))).toEqual(new Set(['capture', 'escape', 'own']))
    expect(marked.map(({ date }) => date)).toEqual(marked.map(({ date }) => date).sort())
    expect(marked.find(({ kind }) => kind === 'own')).toMatchObject({ title: 'mine', event: null })
    expect(kindsOf(['kind:nothing'])).toEqual(EVENT_KINDS)
  })
})

describe('a mark', () => {
  test('stands at its day', () => {
    expect(positionOf('2010', 'year')).toBe(2010)
    expect(positionOf('2010-07-02', 'year')).toBeCloseTo(2010, 1)
    expect(positionOf('2010-01-01', 'year')).toBeCloseTo(2009.5, 1)
    expect(positionOf('2010-07-01', 'month')).toBeCloseTo(2010 * 12 + 6 - 0.5, 1)
    expect(positionOf('2010-07-31', 'month')).toBeCloseTo(2010 * 12 + 6 + 0.5, 1)
    expect(positionOf('2010-07', 'month')).toBe(2010 * 12 + 6)
  })

  test('never overlaps another, loses nothing, and stays on the chart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 120 }),
        fc.constantFrom(24, 44),
        (xs, gap) => {
          const placed = xs.map((x, item) => ({ x, item }))
          const marks = marksOf(placed, gap, gap / 2, 300 - gap / 2)
          expect(marks.flatMap(({ items }) => items).sort((a, b) => a - b)).toEqual(xs.map((_, i) => i))
          for (const [i, { x }] of marks.entries()) {
            expect(x).toBeGreaterThanOrEqual(gap / 2 - 1e-6)
            expect(x).toBeLessThanOrEqual(300 - gap / 2 + 1e-6)
            if (i > 0) expect(x - (marks[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(gap - 1e-6)
          }
        },
      ),
    )
  })
})
