import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packIncidents } from '../../data/pack/incidents.ts'
import { readAtlas } from '../../data/pack/readTables.ts'
import { stretchText } from '../../src/chart/marksDate.ts'
import { readArticles } from '../../src/io/fetchIncidents.ts'
import { readCsv } from '../../src/io/readCsv.ts'
import { incidentLayers } from '../../src/map/incidents/incidentOverlay.ts'
import { incidentPoints, offsetOfSlot, pixelsOf, slotOf, spreadOffset } from '../../src/map/incidents/incidentPoints.ts'
import { FORMS, SYMBOLS, symbolOf } from '../../src/map/incidents/incidentSymbols.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { EVIDENCE } from '../../src/model/incident.ts'
import { mayLieOutside, touches } from '../../src/model/incidentDate.ts'
import { incidentFilter, searchable, valuesOf, withValues } from '../../src/model/incidentFilter.ts'
import { PALETTES } from '../../src/model/palette.ts'
import type { Window } from '../../src/model/period.ts'
import { decodeLink, encodeLink } from '../../src/state/link.ts'
import { amountText } from '../../src/ui/incidents/amountText.ts'
import { CATEGORIES } from '../../src/ui/incidents/categories.ts'
import { COMPARISONS, PEOPLE_COMPARISON, REGION_COMPARISON } from '../../src/ui/incidents/comparisons.ts'
import { figureText } from '../../src/ui/incidents/figureText.ts'
import { recordCsv } from '../../src/ui/incidents/recordCsv.ts'
import { shownIncidents } from '../../src/ui/incidents/shown.ts'
import { incidentWords } from '../../src/ui/incidents/words.ts'

const folder = join(import.meta.dirname, '../../data')
const packed = packIncidents(folder)
const articles = readArticles(packed)
const { incidents, figures } = articles
const atlas = indexAtlas(readAtlas(folder))
const year = (index: number): Window => ({ unit: 'year', first: index, last: index })
const of = (id: string) => {
  const found = incidents.find((incident) => incident.id === id)
  if (!found) throw new Error(`no incident ${id}`)
  return found
}
const ids = (filters: readonly string[], window: Window) =>
  shownIncidents(incidents, incidentFilter(filters), window).shown.map(({ id }) => id)

describe('the packed articles', () => {
  test('hold 87 incidents, and every figure but the hidden one, of which no word leaves the tables', () => {
    expect(incidents).toHaveLength(87)
    expect([figures.length, articles.hidden]).toEqual([42, 1])
    expect(JSON.stringify(packed)).not.toContain('cocaine-through-central-america-claim')
  })

  test('have a source for every record', () => {
    for (const { article } of [...incidents, ...figures]) expect(articles.sources.has(article), article).toBe(true)
  })

  test('pin what is established, and no whole country', () => {
    expect(of('guzman-prison-escape-2001')).toMatchObject({
      pinEstablished: true,
      pin: { location: expect.any(String) },
    })
    expect(of('mexico-homicide-count-gap').pin).toBeNull()
    const placeless = packed.incidents.rows.filter(
      (row) =>
        row[packed.incidents.columns.indexOf('location')] === 'country' &&
        row[packed.incidents.columns.indexOf('established_lat')] === '',
    )
    expect(incidents.filter(({ pin }) => pin === null)).toHaveLength(placeless.length)
    expect(placeless.length).toBeGreaterThan(5)
  })
})

describe('a marker', () => {
  test('has a symbol for every category, and a name in both languages', () => {
    for (const { category, others } of incidents) {
      for (const kind of [category, ...others]) {
        expect(SYMBOLS[symbolOf(kind)]).toMatch(/^M/)
        expect(CATEGORIES[kind]?.en).toBeTruthy()
        expect(CATEGORIES[kind]?.es).toBeTruthy()
      }
    }
    expect(() => symbolOf('rumour')).toThrow('a category without a symbol: rumour')
  })

  test('tells the four levels of evidence apart by form alone', () => {
    const { official, reported, alleged, opinion } = FORMS
    expect([official.filled, reported.filled, alleged.filled, opinion.filled]).toEqual([true, true, false, false])
    expect([official.ring !== null, reported.ring !== null]).toEqual([true, false])
    expect([alleged.dash !== null, opinion.dash !== null]).toEqual([true, false])
    expect(opinion.radius).toBeLessThan(alleged.radius)
  })

  test('stands apart from others on its point, and a slot gives back its place', () => {
    for (let n = 2; n <= 16; n++) {
      const all = Array.from({ length: n }, (_, k) => spreadOffset(k, n))
      for (const [i, [x, y]] of all.entries())
        for (const [u, v] of all.slice(i + 1)) expect(Math.hypot(x - u, y - v)).toBeGreaterThanOrEqual(23)
    }
    expect(spreadOffset(0, 1)).toEqual([0, 0])
    expect(offsetOfSlot(slotOf(2, 5))).toEqual(spreadOffset(2, 5))
    expect(offsetOfSlot(undefined)).toEqual([0, 0])
  })

  test('has a halo of the true radius', () => {
    const metresPerPixel = (40_075_016.686 * Math.cos((24.85 * Math.PI) / 180)) / (512 * 2 ** 6)
    expect((pixelsOf(160, 24.85) * 2 ** 6 * metresPerPixel) / 1000).toBeCloseTo(160, 6)
  })

  test('has one point for each pin, spread where several share it, and says when a date is wider than the window', () => {
    const { shown } = shownIncidents(incidents, incidentFilter([]), year(2010))
    const { features } = incidentPoints(shown, year(2010), PALETTES.light)
    expect(features).toHaveLength(shown.filter(({ pin }) => pin !== null).length)
    const by = new Map(features.map((feature) => [feature.properties?.id, feature]))
    const slots = features
      .filter(({ geometry }) => geometry.coordinates.join() === '-106.4608,31.7202')
      .map(({ properties }) => properties?.slot)
    expect(new Set(slots).size).toBe(slots.length)
    expect(slots.length).toBeGreaterThan(3)
    expect(by.get('juarez-sinaloa-carrillo-fuentes-war-2008')?.properties?.vague).toBe(true)
    expect(by.get('chihuahua-lawyer-kidnapping-2010')?.properties?.vague).toBe(false)
  })

  test('lies in layers whose names stand once', () => {
    const names = incidentLayers(PALETTES.dark).map(({ id }) => id)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the filter', () => {
  test('shows in 2010 Tubutama, Taxco, San Fernando, and the case of the lawyer in Chihuahua', () => {
    expect(ids([], year(2010))).toEqual(
      expect.arrayContaining([
        'tubutama-saric-massacre-2010',
        'taxco-mass-grave-2010',
        'san-fernando-migrant-massacre-2010',
        'chihuahua-lawyer-kidnapping-2010',
        'chihuahua-lawyer-body-found-2010',
      ]),
    )
    expect(ids([], year(2010))).not.toContain('taxco-grave-unregistered-2010')
  })

  test('takes a record wherever its date may lie', () => {
    const may: Window = { unit: 'month', first: 2010 * 12 + 4, last: 2010 * 12 + 4 }
    expect(ids([], may)).toContain('juarez-sinaloa-carrillo-fuentes-war-2008')
    expect(ids([], may)).toContain('tijuana-brokered-deal-claim-2010')
    expect(ids([], may)).not.toContain('chihuahua-lawyer-kidnapping-2010')
    expect(touches({ first: '2010', last: '2010' }, may)).toBe(true)
    expect(mayLieOutside({ first: '2010', last: '2010' }, may)).toBe(true)
    expect(mayLieOutside({ first: '2010-05-02', last: '2010-05-30' }, may)).toBe(false)
  })

  test('asks by tier, category, level, text without accents, and any time', () => {
    expect(ids(['tier:context'], year(2010))).toContain('taxco-grave-unregistered-2010')
    expect(ids(['tier:context'], year(2010))).not.toContain('taxco-mass-grave-2010')
    expect(ids(['cat:massacre', 'tier:core', 'tier:context'], year(2010)).sort()).toEqual([
      'san-fernando-migrant-massacre-2010',
      'tubutama-saric-massacre-2010',
    ])
    const alleged = ids(['ev:alleged', 'when:any'], year(1999)).map((id) => of(id).evidence)
    expect(new Set(alleged)).toEqual(new Set(['alleged']))
    expect(ids(['q:MICHOACAN', 'when:any'], year(1999))).toContain('michoacan-federal-deployment-2014')
    expect(ids([], year(1999))).toEqual([])
  })

  test('shows the open record whatever else is asked', () => {
    expect(ids(['id:taxco-mass-grave-2010', 'cat:arrest'], year(1999))).toEqual(['taxco-mass-grave-2010'])
    expect(ids(['id:nobody'], year(1999))).toEqual([])
  })

  test('counts what lies outside of the window', () => {
    const { shown, outside } = shownIncidents(incidents, incidentFilter([]), year(2010))
    expect(shown.length + outside).toBe(incidents.filter(({ tier }) => tier === 'core').length)
  })

  test('is kept by the link, and what is typed always fits it', () => {
    const view = decodeLink(atlas, '#x=incidents&f=cat:massacre,ev:official,tier:context,q:san fernando,id:a-b').view
    expect(view.filters).toHaveLength(5)
    expect(decodeLink(atlas, encodeLink(atlas, view)).view.filters).toEqual(view.filters)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const text = searchable(typed)
        const filters = withValues([], 'q', text.trim() === '' ? [] : [text])
        const { view: back, notUnderstood } = decodeLink(atlas, encodeLink(atlas, { ...view, filters }))
        expect(notUnderstood).toEqual([])
        expect(valuesOf(back.filters, 'q')).toEqual(valuesOf(filters, 'q'))
      }),
    )
  })
})

describe('what a card says', () => {
  test('dates as precise as they are', () => {
    expect(stretchText({ first: '2010-07-29', last: '2010-07-29' }, 'en')).toBe('July 29, 2010')
    expect(stretchText({ first: '2010-07-29', last: '2010-07-29' }, 'es')).toBe('29 de julio de 2010')
    expect(stretchText({ first: '2010-02', last: '2010-02' }, 'es')).toBe('febrero de 2010')
    expect(stretchText({ first: '2008', last: '2012-05' }, 'en')).toBe('2008 – May 2012')
  })

  test('amounts as the article gives them', () => {
    expect(amountText({ value: 44, min: 44, max: 44 }, 'en')).toBe('44')
    expect(amountText({ value: null, min: null, max: 12 }, 'en')).toBe('at most 12')
    expect(amountText({ value: null, min: 2, max: 4 }, 'es')).toBe('de 2 a 4')
    expect(amountText({ value: null, min: null, max: null }, 'es')).toBeNull()
  })

  test('has words for every level of evidence and corroboration in both languages', () => {
    for (const lang of ['en', 'es'] as const) {
      const words = incidentWords(lang)
      for (const level of EVIDENCE) expect(words.evidenceAbout[level]).toBeTruthy()
      for (const { established } of incidents)
        if (established) expect(words.corroboration).toHaveProperty(established.corroboration)
    }
  })

  test('is a CSV with the columns and cells of the table', async () => {
    const chosen = incidents.slice(0, 9)
    const text = await recordCsv(articles.columns, chosen).text()
    const back = readCsv('incident.csv', text, { columns: articles.columns })
    expect(back.rows.map(({ cell }) => articles.columns.map((column) => cell[column]))).toEqual(
      chosen.map(({ cells }) => cells),
    )
  })
})

describe('the figures', () => {
  const figure = (id: string) => {
    const found = figures.find((one) => one.id === id)
    if (!found) throw new Error(`no figure ${id}`)
    return found
  }

  test('keep the hedge of the article, and the misprint beside what it should read', () => {
    expect(figureText(figure('juarez-killed-since-2008'), 'en')).toBe('nearly 9,500')
    expect(figureText(figure('juarez-killed-since-2008'), 'es')).toBe('casi 9,500')
    expect(figureText(figure('guzman-associates-dozens-arrested'), 'en')).toBe('dozens')
    expect(figureText(figure('piedras-negras-escaped-share'), 'en')).toBe('about 20 %')
    expect(figure('weapons-submitted-for-trace-2008')).toMatchObject({ value: 31_111, corrected: 32_111 })
  })

  test('are compared with measures, places and times that there are', () => {
    for (const id of [...Object.keys(COMPARISONS), PEOPLE_COMPARISON.id]) expect(figure(id).id).toBe(id)
    for (const { measure } of [...Object.values(COMPARISONS).flat(), REGION_COMPARISON])
      expect(atlas.measureOf.has(measure)).toBe(true)
    expect(figures.filter(({ series }) => series === REGION_COMPARISON.series)).toHaveLength(2)
  })
})
