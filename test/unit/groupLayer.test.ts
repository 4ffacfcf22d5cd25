import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packGroups } from '../../data/pack/groups.ts'
import { readAtlas, readCounts, readPopulation } from '../../data/pack/readTables.ts'
import { readMentions } from '../../src/io/fetchGroups.ts'
import { unpack } from '../../src/io/packed.ts'
import { GROUP_CODES, GROUP_COLORS, GROUP_GREYS } from '../../src/map/groups/groupColors.ts'
import { groupClasses, groupFill } from '../../src/map/groups/groupFill.ts'
import { groupLabels } from '../../src/map/groups/groupOverlay.ts'
import { indexAtlas } from '../../src/model/atlas.ts'
import { indexCounts } from '../../src/model/counts.ts'
import { levelsByGroups } from '../../src/model/groupRates.ts'
import { GROUP_MODES, groupView, mentionClass } from '../../src/model/groupView.ts'
import { groupSeries, groupsCover, mentionedOf, mentionsIn, sumOf } from '../../src/model/groupWindow.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Window } from '../../src/model/period.ts'
import { carryPopulation } from '../../src/model/population.ts'
import { NO_DATA } from '../../src/model/scale.ts'
import { fieldOf } from '../../src/stats/value.ts'

const folder = join(import.meta.dirname, '../../data')
const data = readAtlas(folder)
const atlas = indexAtlas(data)
const packed = packGroups(folder, data)
const mentions = readMentions(
  packed.groups,
  unpack('groups.bin', packed.mentions.buffer.slice(0, packed.mentions.byteLength) as ArrayBuffer),
)
const whole: Window = { unit: 'year', first: 2000, last: 2018 }
const of2010: Window = { unit: 'year', first: 2010, last: 2010 }
const position = (id: string) => mentions.groups.findIndex((group) => group.id === id)
const counts = (given: Readonly<Record<string, number>>) => {
  const all = new Uint32Array(mentions.groups.length)
  for (const [id, n] of Object.entries(given)) all[position(id)] = n
  return all
}
const all = sumOf(mentions, mentionsIn(mentions, whole))

describe('mentions of groups in a window', () => {
  test('are all 64,895 rows of the source from 2000 to 2018, of which 69 % name no group', () => {
    expect(all.all).toBe(64_895)
    expect((100 * (all.all - all.named)) / all.all).toBeCloseTo(69, 0)
    expect(mentionsIn(mentions, whole)).toHaveLength(1447)
    expect(sumOf(mentions, mentionsIn(mentions, of2010)).all).toBe(5775)
  })

  test('without a month count only where the whole year is inside', () => {
    const undated = mentions.yearOnly.reduce((sum, flag) => sum + flag, 0)
    expect(undated).toBe(7)
    const i = mentions.yearOnly.indexOf(1)
    const start = mentions.month[i] as number
    const january: Window = { unit: 'month', first: start, last: start }
    const year: Window = { unit: 'month', first: start, last: start + 11 }
    const row = mentions.row[i] as number
    const had = (window: Window) => mentionsIn(mentions, window).find((one) => one.row === row)?.all ?? 0
    const months = Array.from({ length: 12 }, (_, m) => had({ unit: 'month', first: start + m, last: start + m }))
    expect(had(year)).toBeGreaterThan(months.reduce((a, b) => a + b))
    expect(had(january)).toBeLessThan(had(year))
  })

  test('say whether the source covers the window', () => {
    expect(groupsCover(of2010)).toBe('all')
    expect(groupsCover({ unit: 'year', first: 2018, last: 2019 })).toBe('part')
    expect(groupsCover({ unit: 'year', first: 2024, last: 2024 })).toBe('none')
    expect(mentionsIn(mentions, { unit: 'year', first: 2024, last: 2024 })).toEqual([])
  })

  test('sum by year to the same as by window', () => {
    const rows = new Set(Array.from({ length: atlas.rows }, (_, row) => row))
    const series = groupSeries(mentions, rows)
    expect(series.map((years) => years.reduce((a, b) => a + b, 0))).toEqual([...all.counts])
    expect(series.reduce((sum, years) => sum + (years[10] as number), 0)).toBe(5775)
  })
})

describe('the dominant group', () => {
  const of = (given: Readonly<Record<string, number>>) => mentionedOf(mentions, 0, counts(given))

  test('is never the unidentified nor the others, however many', () => {
    expect(of({ unidentified: 900, other: 90, zetas: 1 })).toMatchObject({ dominant: position('zetas'), groups: 1 })
    expect(of({ unidentified: 9, other: 9 })).toMatchObject({ dominant: null, groups: 0, named: 0, all: 18 })
    for (const { dominant, second } of mentionsIn(mentions, whole))
      for (const g of [dominant, second]) if (g !== null) expect(mentions.groups[g]?.kind).toBe('group')
  })

  test('is none where two lead alike, and contested where none has more than half', () => {
    expect(of({ zetas: 3, gulf: 3 })).toMatchObject({ dominant: null, contested: true })
    expect(of({ zetas: 4, gulf: 3, sinaloa: 1 })).toMatchObject({ dominant: position('zetas'), contested: true })
    expect(of({ zetas: 5, gulf: 3, sinaloa: 1 })).toMatchObject({ dominant: position('zetas'), contested: false })
    expect(of({ zetas: 5, unidentified: 50 })).toMatchObject({ contested: false })
  })
})

/** OKLab of a hex colour as one of four kinds of eyes sees it (Machado, Oliveira, Fernandes 2009, full strength). */
const EYES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function seen(hex: string, eyes: readonly (readonly number[])[]): number[] {
  const linear = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  const dot = (row: readonly number[], v: readonly number[]) => row.reduce((sum, n, i) => sum + n * (v[i] as number), 0)
  const rgb = eyes.map((row) => Math.max(0, Math.min(1, dot(row, linear))))
  const lms = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(dot(row, rgb)))
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map((row) => dot(row, lms))
}

describe('the colours of ten groups', () => {
  test.each(['light', 'dark'] as const)('can be told apart by four kinds of eyes in the %s theme', (theme) => {
    const [none, unnamed] = GROUP_GREYS[theme]
    const colors = [...Object.values(GROUP_COLORS[theme]), none, unnamed]
    expect(colors).toHaveLength(12)
    for (const eyes of Object.values(EYES)) {
      const all = colors.map((hex) => seen(hex, eyes))
      for (const [i, a] of all.entries())
        for (const b of all.slice(i + 1))
          expect(Math.hypot(...a.map((n, k) => n - (b[k] as number)))).toBeGreaterThan(0.1)
    }
  })

  test('come with a code each, no two alike', () => {
    const named = mentions.groups.filter(({ kind }) => kind === 'group').map(({ id }) => id)
    expect(Object.keys(GROUP_CODES).sort()).toEqual([...named].sort())
    expect(Object.keys(GROUP_COLORS.dark).sort()).toEqual([...named].sort())
    expect(new Set(Object.values(GROUP_CODES)).size).toBe(10)
  })
})

describe('the areas', () => {
  const mentioned = mentionsIn(mentions, of2010)

  test.each(GROUP_MODES)('in mode %s have only classes of the key, one for each municipality', (mode) => {
    const view = groupView(mode === 'dominant' ? [] : [`show:${mode}`], mentions)
    const fill = groupFill(mentions, view, mentioned, atlas.drawn, 'light')
    const levels = new Set(groupClasses(mentions, view, 'light').map(({ level }) => level))
    expect(fill.levels).toHaveLength(atlas.drawn)
    for (const level of fill.levels) expect(levels.has(level)).toBe(true)
    expect(levels.has(NO_DATA)).toBe(false)
    const empty = atlas.drawn - mentioned.filter(({ row }) => row < atlas.drawn).length
    expect(fill.levels.filter((level) => level === 0)).toHaveLength(empty)
  })

  test('of one group go by its mentions, and are hatched where the source is silent', () => {
    const view = groupView(['group:zetas'], mentions)
    const { levels } = groupFill(mentions, view, mentioned, atlas.drawn, 'dark')
    for (const { row, counts } of mentioned)
      if (row < atlas.drawn) expect(levels[row]).toBe(mentionClass(counts[position('zetas')] as number))
    expect([0, 1, 2, 4, 5, 19, 20].map(mentionClass)).toEqual([0, 1, 2, 2, 3, 3, 4])
    expect(new Set(groupFill(mentions, view, null, atlas.drawn, 'dark').levels)).toEqual(new Set([NO_DATA]))
    expect(groupView(['group:nobody', 'show:nothing'], mentions)).toEqual({ mode: 'dominant', only: null })
  })

  test('carry codes, with the second where it is contested', () => {
    const labels = groupLabels(atlas, mentions, groupView([], mentions), mentioned).features
    const contested = mentioned.filter((one) => one.contested && one.dominant !== null && one.row < atlas.drawn)
    expect(labels.filter(({ properties }) => String(properties?.label).includes('/'))).toHaveLength(contested.length)
    expect(contested.length).toBeGreaterThan(10)
  })
})

describe('rates by how many groups are mentioned', () => {
  test('hold every death and every year lived in a drawn municipality once', () => {
    const measure = data.measures.find(({ id }) => id === 'homicides-registered') as Measure
    const coverage = measure.coverage.find(({ resolution }) => resolution === 'year')
    if (!coverage) throw new Error('no yearly coverage')
    const table = indexCounts(coverage, atlas.rows, readCounts(folder, data, measure.id, coverage))
    const population = carryPopulation(atlas, readPopulation(folder, data, 1990, 2024))
    const field = fieldOf({ atlas, measure, counts: [table], population }, of2010)
    if (!field) throw new Error('2010 is not covered')
    const levels = levelsByGroups(mentionsIn(mentions, of2010), atlas.drawn, field.counts, field.personYears)
    const lived = [...field.personYears.subarray(0, atlas.drawn).keys()].filter(
      (row) => (field.personYears[row] as number) > 0,
    )
    expect(levels.reduce((sum, { municipalities }) => sum + municipalities, 0)).toBe(lived.length)
    expect(levels.reduce((sum, { count }) => sum + count, 0)).toBe(
      lived.reduce((sum, row) => sum + (field.counts[row] as number), 0),
    )
    expect(levels.map(({ groups }) => groups)).toEqual([0, 1, 2, 3, 4])
    const rates = levels.map(({ count, personYears }) => (count * 1e5) / personYears)
    expect(rates[4] as number).toBeGreaterThan(rates[0] as number)
  })
})
