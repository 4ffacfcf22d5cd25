import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWindow, type Window } from '../../src/model/period.ts'
import { type Place, parsePlace } from '../../src/model/place.ts'
import { defaultView, type View } from '../../src/model/view.ts'
import { compareRegions, exposedOf, settingOf } from '../../src/stats/compareRegions.ts'
import { rateRatio } from '../../src/stats/ratio.ts'
import { valueIn } from '../../src/stats/value.ts'
import {
  nameWithin,
  type RatioStatement,
  ratioSentence,
  restWithin,
  type Times,
  windowWithin,
} from '../../src/text/ratioSentence.ts'
import { countriesOf, isCompared, toggleCountry, withVersus } from '../../src/ui/compare/compareView.ts'
import { atlas, figuresOf, measureOf, rowsAt } from './chartGround.ts'

const occurred = figuresOf('homicides')
const window = (text: string): Window => parseWindow(text) as Window
const place = (text: string): Place => parsePlace(atlas, text) as Place
const year = window('2010')

describe('two regions', () => {
  test('lie apart, one in the other, across each other, or are the same', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const { setting, shared } = settingOf(a, b)
        const back = settingOf(b, a)
        expect(shared).toBe(a.filter((row) => b.includes(row)).length)
        expect([setting === 'apart', setting === 'same']).toEqual([
          shared === 0,
          shared === a.length && shared === b.length,
        ])
        expect(setting === 'one-in-other').toBe(back.setting === 'other-in-one')
      }),
      { seed: 7 },
    )
  })

  test('apart are compared as they are: Juárez and La Laguna, 2007 to 2010', () => {
    const [juarez, laguna] = [rowsAt('08037'), rowsAt('metro:2010.la-laguna')]
    const found = compareRegions(occurred, juarez, laguna, window('2007..2010'))
    if ('missing' in found) throw new Error('no ratio')
    expect([found.setting, found.one.count, found.other.count]).toEqual(['apart', 7966, 1441])
    const [one, other] = [juarez, laguna].map((rows) => valueIn(occurred, rows, window('2007..2010')).rate?.rate ?? 0)
    expect(found.ratio?.ratio).toBeCloseTo((one as number) / (other as number), 9)
  })

  test('within each other are compared without the shared deaths, the smaller first', () => {
    for (const [one, other] of [
      ['08037', 'mx'],
      ['mx', '08037'],
    ] as const) {
      const found = compareRegions(occurred, rowsAt(one), rowsAt(other), year)
      if ('missing' in found) throw new Error('no ratio')
      expect(found.setting).toBe(one === 'mx' ? 'other-in-one' : 'one-in-other')
      expect(found.one.count).toBe(3747)
      expect(found.one.count + found.other.count).toBe(26_045)
      const all = exposedOf(valueIn(occurred, rowsAt('mx'), year), year)
      expect(found.one.personYears + found.other.personYears).toBeCloseTo(all?.personYears ?? 0, 3)
    }
  })

  test('that are the same, or of which one has no population, have no ratio and a reason', () => {
    expect(compareRegions(occurred, rowsAt('08037'), rowsAt('08037'), year)).toEqual({ setting: 'same', missing: null })
    const before = compareRegions(figuresOf('homicides-registered'), rowsAt('14125'), rowsAt('mx'), window('1991'))
    expect(before).toEqual({ setting: 'one-in-other', missing: 'not-yet-created' })
  })
})

describe('the sentence of a ratio', () => {
  const says = (ratio: Times, lang: 'en' | 'es', parts: Partial<RatioStatement> = {}) =>
    ratioSentence(
      {
        measure: measureOf('homicides'),
        window: year,
        one: { name: 'Juárez, Chihuahua', counted: '12 deaths' },
        other: { name: lang === 'en' ? 'Mexico' : 'México', counted: '20 deaths' },
        between: 'places',
        ratio,
        ...parts,
      },
      lang,
    )

  test('can be printed in both languages', () => {
    const ratio = { ratio: 12.4, low: 12.02, high: 12.83 }
    expect(says(ratio, 'en')).toBe(
      'In 2010 the homicide rate of Juárez, Chihuahua, was 12.4 times that of Mexico (95 % interval 12.0 to 12.8).',
    )
    expect(says(ratio, 'es')).toBe(
      'En 2010 la tasa de homicidio de Juárez, Chihuahua, fue 12.4 veces la de México (intervalo de 95 %: 12.0 a 12.8).',
    )
  })

  test('says when there is no clear difference, and never when the interval leaves 1 out', () => {
    const bound = fc.double({ min: 0.001, max: 50, noNaN: true })
    fc.assert(
      fc.property(bound, bound, bound, (a, b, c) => {
        const [low, ratio, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number]
        const unclear = low <= 1 && high >= 1
        expect(says({ ratio, low, high }, 'en').includes('no clear difference')).toBe(unclear)
        expect(says({ ratio, low, high }, 'es').includes('no hay una diferencia clara')).toBe(unclear)
      }),
      { seed: 7 },
    )
  })

  test('prints a bound near 1 as something else than 1 where the difference is clear', () => {
    expect(says({ ratio: 1.04, low: 1.002, high: 1.08 }, 'en')).toContain(
      '1.040 times that of Mexico (95 % interval 1.002',
    )
    expect(says({ ratio: 0.9, low: 0.81, high: 0.998 }, 'en')).toContain('(95 % interval 0.810 to 0.998).')
  })

  test('tells a bound where one side has none', () => {
    const none = { other: { name: 'Abejones, Oaxaca', counted: null } }
    expect(says({ ratio: Number.POSITIVE_INFINITY, low: 3.21, high: Number.POSITIVE_INFINITY }, 'en', none)).toBe(
      'In 2010 Juárez, Chihuahua, had 12 deaths and Abejones, Oaxaca, none: the homicide rate of Juárez, Chihuahua, was at least 3.2 times that of Abejones, Oaxaca (95 % interval).',
    )
    const first = { one: { name: 'Abejones, Oaxaca', counted: null } }
    expect(says({ ratio: 0, low: 0, high: 0.45 }, 'es', first)).toBe(
      'En 2010 Abejones, Oaxaca, no tuvo ninguna y México 20 deaths: la tasa de homicidio de Abejones, Oaxaca, fue cuando más 0.45 veces la de México (intervalo de 95 %).',
    )
    const windows = { other: { name: '2004', counted: null }, between: 'windows' as const }
    expect(
      says({ ratio: Number.POSITIVE_INFINITY, low: 0.4, high: Number.POSITIVE_INFINITY }, 'en', windows),
    ).toContain(
      'had 12 deaths and none in 2004: the homicide rate of Juárez, Chihuahua, was at least 0.4 times that of 2004 (95 % interval): no clear difference.',
    )
  })

  test('names places with their articles', () => {
    const within = (text: string, lang: 'en' | 'es') => nameWithin(atlas, place(text), '', lang)
    expect([within('metro:2010.la-laguna', 'en'), within('metro:2010.la-laguna', 'es')]).toEqual([
      'the La Laguna metro area',
      'la zona metropolitana de La Laguna',
    ])
    expect([within('15', 'es'), within('09', 'es'), within('09', 'en')]).toEqual([
      'el Estado de México',
      'la Ciudad de México',
      'Mexico City',
    ])
    expect([restWithin('Mexico', 'en'), restWithin('el Estado de México', 'es')]).toEqual([
      'the rest of Mexico',
      'el resto del Estado de México',
    ])
    const rest = { other: { name: restWithin('México', 'es'), counted: '20 deaths' } }
    expect(says({ ratio: 2, low: 1.5, high: 2.5 }, 'es', rest)).toContain('veces la del resto de México (')
  })

  test('names windows, of years, months and twelve of them', () => {
    const all = ['2010', '2007..2010', '2010-07', '2007-06..2008-12', '2009-08..2010-07'].map(window)
    expect(all.map((each) => windowWithin(each, 'en'))).toEqual([
      '2010',
      '2007 to 2010',
      'July 2010',
      'June 2007 to December 2008',
      'the 12 months to July 2010',
    ])
    expect(says({ ratio: 2, low: 1.5, high: 2.5 }, 'es', { window: window('2007..2010') })).toMatch(
      /^De 2007 a 2010 la/,
    )
  })

  test('of every measure is known in both languages', () => {
    for (const measure of atlas.measures)
      for (const lang of ['en', 'es'] as const)
        expect(says({ ratio: 2, low: 1.5, high: 2.5 }, lang, { measure })).not.toContain(measure.id)
  })

  test('of Juárez in 2010 against 2007 is the ratio of its rates', () => {
    const [now, then] = [year, window('2007')].map((each) => exposedOf(valueIn(occurred, rowsAt('08037'), each), each))
    const ratio = now && then ? rateRatio(now, then) : null
    if (!ratio) throw new Error('no ratio')
    const other = { name: '2007', counted: '200 deaths' }
    expect(says(ratio, 'en', { other, between: 'windows' })).toBe(
      'In 2010 the homicide rate of Juárez, Chihuahua, was 18.7 times that of 2007 (95 % interval 16.2 to 21.6).',
    )
  })
})

describe('the view of a comparison', () => {
  const view = (patch: Partial<View>): View => ({ ...defaultView(atlas), ...patch })

  test('takes five places more, none twice, and not the place in view', () => {
    const five = ['01', '02', '03', '04', '05'].map(place)
    expect(withVersus(view({ place: place('08') }), place('08')).came).toBe('there')
    expect(withVersus(view({ versus: [place('25')] }), place('25')).came).toBe('there')
    expect(withVersus(view({ versus: five }), place('25'))).toEqual({ versus: five, came: 'full' })
    expect(withVersus(view({}), place('25'))).toEqual({ versus: [place('25')], came: 'added' })
  })

  test('holds countries among the filters, beside those of others', () => {
    const added = toggleCountry(['kind:lab'], 'USA')
    expect(added).toEqual(['kind:lab', 'country:usa'])
    expect(countriesOf([...added, 'country:USA', 'country:bra'])).toEqual(['USA', 'BRA'])
    expect(toggleCountry(added, 'USA')).toEqual(['kind:lab'])
  })

  test('is one as soon as a second place or measure, a country or a form of the chart is chosen', () => {
    expect(isCompared(view({}))).toBe(false)
    expect(isCompared(view({ filters: ['kind:lab'] }))).toBe(false)
    for (const patch of [
      { measures: ['homicides', 'drug-war-homicides'] },
      { versus: [place('25')] },
      { chart: ['log'] as const },
      { filters: ['country:usa'] },
    ])
      expect(isCompared(view(patch))).toBe(true)
  })
})
