import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../data/pack/readTables.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Missing } from '../../src/model/missing.ts'
import { parseWindow, type Window } from '../../src/model/period.ts'
import { LANGUAGES } from '../../src/model/view.ts'
import { words } from '../../src/text/say.ts'
import { type Statement, sentence, sentenceText } from '../../src/text/sentence.ts'

const atlas = indexAtlas(readAtlas(new URL('../../data', import.meta.url).pathname))

function statement(
  measure: string,
  window: string,
  place: string,
  count: number | null,
  rate: number | null,
): Statement {
  return {
    measure: atlas.measureOf.get(measure) as Measure,
    window: parseWindow(window) as Window,
    place,
    wide: place === 'Mexico' || place === 'México',
    count,
    rate,
    empty: false,
    missing: null,
  }
}

const english = (s: Statement) => sentenceText(sentence(s, 'en'))
const spanish = (s: Statement) => sentenceText(sentence(s, 'es'))

describe('the sentence', () => {
  test('says a year as the query and its answer', () => {
    expect(english(statement('homicides-registered', '2010', 'Mexico', 25757, 22.445))).toBe(
      'In 2010, Mexico registered 25,757 deaths by homicide, 22.4 per 100,000.',
    )
    expect(spanish(statement('homicides-registered', '2010', 'México', 25757, 22.445))).toBe(
      'En 2010 México registró 25,757 defunciones por homicidio, 22.4 por cada 100 mil.',
    )
  })

  test('says of a shape without a municipality that there is nothing to count', () => {
    const nowhere = { ...statement('homicides', '2010', 'the drawn area', 0, null), empty: true }
    expect(english(nowhere)).toBe('The drawn area holds no municipality, so there is no figure of homicide for 2010.')
    expect(spanish({ ...nowhere, place: 'el área dibujada' })).toBe(
      'El área dibujada no abarca ningún municipio, así que no hay cifra de homicidio para 2010.',
    )
  })

  test('says that totals by occurrence need a known municipality and month', () => {
    expect(english(statement('homicides', '2018', 'Mexico', 34404, 27.31))).toBe(
      'In 2018, 34,404 deaths by homicide with a known municipality and month occurred in Mexico, 27.3 per 100,000.',
    )
  })

  test('says of women and men what it says of all, whose municipality is always known', () => {
    expect(english(statement('homicides-women', '2008', 'Mexico', 1425, 2.54))).toBe(
      `In 2008, 1,425 deaths by ${words('en').measures['homicides-women']?.short} occurred in Mexico, 2.54 per 100,000 women.`,
    )
    expect(spanish(statement('homicides-men', '2008', 'México', 1, 0.01))).toMatch(
      /^En 2008 ocurrió 1 defunción por .* en México, /,
    )
  })

  test('names both ends of a range, and the year that a rate is of', () => {
    expect(english(statement('drug-war-homicides', '2006-12..2011-09', 'Mexico', 47515, 8.72))).toBe(
      'From December 2006 to September 2011, the government list counted 47,515 deaths presumed linked to organized crime in Mexico, 8.72 per 100,000 a year.',
    )
    expect(spanish(statement('homicides', '2007..2010', 'Juárez, Chihuahua', 7966, 147.29))).toBe(
      'De 2007 a 2010 ocurrieron 7,966 defunciones por homicidio en Juárez, Chihuahua, 147.3 por cada 100 mil al año.',
    )
  })

  test('says which 12 months a trailing window is', () => {
    expect(english(statement('homicides', '2009-08..2010-07', 'Mexico', 22000, 19.3))).toMatch(
      /^In the 12 months to July 2010, /,
    )
    expect(spanish(statement('homicides', '2009-08..2010-07', 'México', 22000, 19.3))).toMatch(
      /^En los 12 meses hasta julio de 2010 /,
    )
  })

  test('counts one death in the singular', () => {
    expect(english(statement('homicides', '2010-07', 'Sáric, Sonora', 1, 400))).toContain(' 1 death by homicide ')
    expect(spanish(statement('homicides', '2010-07', 'Sáric, Sonora', 1, 400))).toContain(' ocurrió 1 defunción por ')
  })

  test('gives the reason where there is no figure', () => {
    const said = (missing: Missing, lang: 'en' | 'es') =>
      sentenceText(sentence({ ...statement('drug-war-homicides', '2011', 'Mexico', null, null), missing }, lang))
    expect(said('not-covered', 'en')).toContain('covers December 2006–September 2011')
    expect(said('not-covered', 'es')).toContain('cubre diciembre de 2006–septiembre de 2011')
    expect(said('not-yet-created', 'en')).toContain('did not exist yet')
  })

  test('opens each choice once, for every measure and language', () => {
    for (const lang of LANGUAGES) {
      for (const { id } of atlas.measures) {
        const controls = sentence(statement(id, '2010', 'X', 5, 1), lang).flatMap((s) => s.control ?? [])
        expect([...controls].sort()).toEqual(['measure', 'place', 'time'])
      }
    }
  })
})
