import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pointToPolygonDistance } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { buildIncidents } from '../../data/build/incidents/buildIncidents.ts'
import { CORROBORATION, EVIDENCE } from '../../data/build/incidents/vocabulary.ts'
import { openRaw } from '../../data/build/raw.ts'
import { formatTable } from '../../data/build/table.ts'
import { readCsv } from '../../src/io/readCsv.ts'
import { projectFiles } from './projectFiles.ts'

const root = join(import.meta.dirname, '../..')
const upstream = join(root, '../shared/upstream')
const articlesFolder = join(root, '../shared/articles')
const text = (path: string) => readFileSync(join(root, path), 'utf8')

type Row = Readonly<Record<string, string>>
const table = (name: string): Row[] =>
  readCsv<string>(`${name}.csv`, text(`data/${name}.csv`), { columns: [] }).rows.map(({ cell }) => cell)

const incidents = table('incidents')
const quantities = table('incidents-quantities')
const figures = table('article-figures')
const corridors = table('article-corridors')
const via = table('article-corridors-via')
const articles = table('article-sources')
const all = [...incidents, ...figures, ...corridors]

const ids = (rows: readonly Row[], column = 'id') => rows.map((row) => row[column] ?? '')
const list = (cell: string | undefined) => (cell ? cell.split(' ') : [])
const codesOf = (name: string) => new Set(ids(table(name), 'code'))

describe('tables of articles', () => {
  it('hold every record once', () => {
    expect([incidents.length, figures.length, corridors.length]).toEqual([87, 43, 29])
    expect(incidents.filter(({ tier }) => tier === 'core')).toHaveLength(48)
    expect(incidents.filter(({ location }) => location === 'country')).toHaveLength(26)
    expect(new Set(ids(all)).size).toBe(87 + 43 + 29)
  })

  it('link to records, articles and one another', () => {
    const known = {
      incidents: new Set(ids(incidents)),
      figures: new Set(ids(figures)),
      corridors: new Set(ids(corridors)),
    }
    for (const row of all) {
      for (const kind of ['incidents', 'figures', 'corridors'] as const) {
        const links = list(row[kind])
        expect(new Set(links).size, row.id).toBe(links.length)
        expect(
          links.filter((id) => !known[kind].has(id) || id === row.id),
          row.id,
        ).toEqual([])
      }
    }
    expect(quantities.filter(({ incident }) => !known.incidents.has(incident ?? ''))).toEqual([])
    expect(via.filter(({ corridor }) => !known.corridors.has(corridor ?? ''))).toEqual([])
    const keys = new Set(ids(articles, 'article'))
    expect(all.filter(({ article }) => !keys.has(article ?? ''))).toEqual([])
  })

  it('rate evidence and corroboration in closed words', () => {
    const evidence = new Set<string>(EVIDENCE)
    const corroboration = new Set<string>(['', ...CORROBORATION])
    expect(all.filter((row) => !evidence.has(row.evidence ?? ''))).toEqual([])
    expect(all.filter((row) => !corroboration.has(row.corroboration ?? ''))).toEqual([])
    expect(all.filter((row) => (row.established_en === '') !== (row.corroboration === ''))).toEqual([])
  })

  it('speak both languages', () => {
    for (const row of [...all, ...quantities, ...via, ...articles]) {
      for (const column of Object.keys(row).filter((name) => name.endsWith('_en'))) {
        const [en, es] = [row[column], row[column.replace(/_en$/, '_es')]]
        expect(en === '', `${row.id} ${column}`).toBe(es === '')
      }
    }
    const told = ['title', 'summary', 'denial', 'note', 'established', 'hidden_reason', 'evidence_basis']
    for (const row of all) {
      for (const name of told) {
        const [en, es] = [row[`${name}_en`], row[`${name}_es`]]
        if (en) expect(es, `${row.id} ${name}`).not.toBe(en)
      }
      expect(row.title_en, row.id).not.toBe('')
    }
    expect([...incidents, ...corridors].filter(({ summary_en }) => !summary_en)).toEqual([])
  })

  it('never give more weight than their source has', () => {
    const bound = (row: Row, name: string) =>
      [row[`${name}_min`], row[name], row[`${name}_max`]].filter(Boolean).map(Number)
    for (const row of incidents) {
      for (const name of ['fatalities', 'established_fatalities']) {
        const bounds = bound(row, name)
        expect(bounds, `${row.id} ${name}`).toEqual([...bounds].sort((a, b) => a - b))
      }
    }
    const toll = incidents.find(({ id }) => id === 'antunez-soldiers-vigilantes-clash-2014')
    expect([toll?.fatalities, toll?.fatalities_min, toll?.fatalities_max, toll?.fatalities_evidence]).toEqual([
      '',
      '',
      '12',
      'alleged',
    ])
    expect([toll?.code, toll?.established_fatalities_min, toll?.established_fatalities_max]).toEqual([
      '16064',
      '2',
      '4',
    ])
  })
})

describe('dates of incidents', () => {
  const form = { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/, range: /^\d{4}(-\d\d){0,2}$/ }
  const exists = (date: string) => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)

  it('are as exact as they say', () => {
    for (const { id, first = '', last = '', date_precision } of incidents) {
      const shape = form[date_precision as keyof typeof form]
      expect(first, id).toMatch(shape)
      expect(last, id).toMatch(shape)
      if (date_precision === 'range') expect(first < last, id).toBe(true)
      else expect(last, id).toBe(first)
      expect([first, last].every(exists), id).toBe(true)
    }
  })

  it('are in order where they are established elsewhere', () => {
    for (const { id, established_first = '', established_last = '' } of incidents) {
      expect(established_first === '', id).toBe(established_last === '')
      if (established_first !== '') expect([established_first, established_last].every(exists), id).toBe(true)
      expect(established_first <= established_last, id).toBe(true)
    }
    const coronel = incidents.find(({ id }) => id === 'nacho-coronel-killed-2010')
    expect(coronel?.established_first).toBe('2010-07-29')
  })

  it('precede the article that tells them', () => {
    const published = new Map(articles.map(({ article = '', date = '' }) => [article, date]))
    const planned = new Set(['nicaragua-russian-training-centre-2013'])
    for (const { id = '', first = '', article = '' } of incidents) {
      const date = published.get(article) ?? ''
      if (date !== '' && !planned.has(id)) expect(first.slice(0, date.length) <= date, id).toBe(true)
    }
  })
})

describe('places', () => {
  const municipalities = codesOf('municipalities')
  const states = codesOf('states')
  const known = (code: string) => code === 'mx' || municipalities.has(code) || states.has(code)

  it('have codes that exist', () => {
    const cells = (row: Row) =>
      ['code', 'areas', 'established_code', 'from_code', 'to_code'].flatMap((name) => list(row[name]))
    for (const row of [...all, ...via])
      expect(
        cells(row).filter((code) => !known(code)),
        row.id,
      ).toEqual([])
    for (const row of incidents) expect(row.code === '', row.id).toBe(row.country !== 'MX')
  })

  it('draw no halo for a country and one of true size for the rest', () => {
    for (const { id, location, radius_km } of incidents) expect(radius_km === '', id).toBe(location === 'country')
    for (const row of incidents) expect(row.established_lat === '', row.id).toBe(row.established_radius_km === '')
    const size = (wanted: string) => Number(incidents.find(({ id }) => id === wanted)?.radius_km)
    expect(size('brian-terry-killing-2010')).toBe(307)
    expect(size('taxco-mass-grave-2010')).toBe(5)
    expect(size('michoacan-federal-deployment-2014')).toBe(137)
  })

  const topology = JSON.parse(text('geo/mexico-fine.topo.json')) as Topology<{ municipalities: GeometryCollection }>
  const outlines = new Map(
    feature(topology, topology.objects.municipalities).features.map((outline) => [
      String(outline.id).padStart(5, '0'),
      outline as Feature<Polygon | MultiPolygon>,
    ]),
  )
  const children = table('municipalities').filter(({ parents }) => parents !== '')
  const family = (code: string) => [
    code,
    ...children.filter(({ parents }) => list(parents).includes(code)).map(({ code: c = '' }) => c),
  ]
  const members = (code: string) =>
    code.length === 5 ? family(code) : [...outlines.keys()].filter((municipality) => municipality.startsWith(code))

  function kilometresTo(codes: readonly string[], lat: string, lon: string): number {
    const point = [Number(lon), Number(lat)]
    const near = codes.flatMap(members).flatMap((code) => outlines.get(code) ?? [])
    return Math.min(...near.map((outline) => pointToPolygonDistance(point, outline, { units: 'kilometers' })))
  }

  it('lie inside their municipality or state', () => {
    const far = incidents
      .filter(({ code = '', location }) => code !== '' && code !== 'mx' && location !== 'country')
      .map(
        ({ id, code = '', areas, lat = '', lon = '' }) =>
          [id, kilometresTo(areas ? list(areas) : [code], lat, lon)] as const,
      )
    expect(far.length).toBeGreaterThan(30)
    expect(far.filter(([, km]) => km > 0)).toEqual([])
  })

  it('lie inside the established municipality, of its day or split from it', () => {
    const far = incidents
      .filter(({ established_code, established_lat }) => established_code && established_lat)
      .map(
        (row) =>
          [
            row.id,
            kilometresTo([row.established_code ?? ''], row.established_lat ?? '', row.established_lon ?? ''),
          ] as const,
      )
    expect(far.length).toBe(8)
    expect(far.filter(([, km]) => km > 0)).toEqual([])
  })

  it('put the ends of corridors inside their municipality', () => {
    const ends = [
      ...corridors.flatMap((row) =>
        ['from_', 'to_'].map((end) => [row[`${end}code`], row[`${end}lat`], row[`${end}lon`]] as const),
      ),
      ...via.map((row) => [row.code, row.lat, row.lon] as const),
    ].filter(([code, lat]) => code && code !== 'mx' && lat)
    expect(ends.length).toBeGreaterThan(8)
    expect(ends.filter(([code = '', lat = '', lon = '']) => kilometresTo([code], lat, lon) > 0)).toEqual([])
  })
})

describe('what must not be shown or must be shown with care', () => {
  it('hides the two claims that must never be drawn, with a reason, and no other', () => {
    expect(figures.filter(({ hidden }) => hidden === 'true').map(({ id }) => id)).toEqual([
      'cocaine-through-central-america-claim',
    ])
    expect(corridors.filter(({ hidden }) => hidden === 'true').map(({ id }) => id)).toEqual([
      'firearms-mexico-to-us-blog-claim',
    ])
    for (const row of [...figures, ...corridors])
      expect(row.hidden_reason_en === '', row.id).toBe(row.hidden === 'false')
  })

  it('keeps the misprint of 2008 with its correction', () => {
    const traced = figures.filter(({ series }) => series === 'weapons-submitted-for-trace')
    expect(traced.map(({ first, value }) => [first, value])).toEqual([
      ['2007', '17352'],
      ['2008', '31111'],
      ['2009', '21555'],
      ['2010', '8338'],
      ['2011', '20335'],
    ])
    expect(traced.filter(({ corrected_value }) => corrected_value !== '').map((row) => row.corrected_value)).toEqual([
      '32111',
    ])
    expect(traced[1]?.note_en).toContain('32,111')
    expect(traced[1]?.note_es).toContain('32,111')
  })

  it('puts the denial beside an accusation of a named living person', () => {
    const accused = [
      'guzman-trial-bribe-claim-2019',
      'chihuahua-lawyer-hostage-video-2010',
      'obama-mexico-firearms-remarks-2013',
      'anaya-surveillance-claim-2018',
      'guillen-indictment-1996',
    ]
    for (const wanted of accused) {
      const row = incidents.find(({ id }) => id === wanted)
      expect(row?.denial_en, wanted).not.toBe('')
      expect(row?.denial_es, wanted).not.toBe('')
    }
  })

  it('names no private person', () => {
    const words = all.flatMap((row) =>
      Object.entries(row)
        .filter(([name]) => name !== 'citation')
        .map(([, cell]) => cell),
    )
    const names = ['Mario González', 'de la Mora', 'Luis Pavan', 'Emma Coronel']
    expect(words.filter((cell) => names.some((name) => cell.includes(name)))).toEqual([])
  })
})

describe('against the sources', () => {
  const there = existsSync(articlesFolder)

  it.skipIf(!there)('are what the build writes (needs the articles beside the repository)', () => {
    const built = buildIncidents({
      raw: openRaw(upstream),
      articles: openRaw(articlesFolder),
      bounds: text('geo/bounds.csv'),
    })
    for (const { table: own } of built) expect(formatTable(own) === text(`data/${own.name}.csv`), own.name).toBe(true)
  })

  it.skipIf(!there)('point to lines that hold the words on record (needs the articles)', () => {
    const coded = ['incidents', 'figures', 'routes'].flatMap(
      (name) =>
        JSON.parse(readFileSync(join(articlesFolder, 'coded', `${name}.json`), 'utf8')) as {
          id: string
          sourceFile: string
          quoteLocator: { line: number; firstWords: string }
        }[],
    )
    const lines = (file: string) =>
      readFileSync(join(articlesFolder, file), 'utf8')
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' '))
    const wrong = coded.filter(({ id, sourceFile, quoteLocator }) => {
      const row = all.find((other) => other.id === id)
      const [file, line] = (row?.locator ?? '').split(':')
      return file !== sourceFile || !lines(sourceFile)[Number(line) - 1]?.includes(quoteLocator.firstWords)
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it.skipIf(!there)(
    'share no nine words in a row with an article, nor does the page, titles excepted (needs the articles)',
    () => {
      const fold = (s: string) =>
        s
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? []
      const runs = (words: readonly string[]) =>
        words.slice(0, Math.max(0, words.length - 8)).map((_, i) => words.slice(i, i + 9).join(' '))
      const texts = readdirSync(articlesFolder).filter((name) => name.endsWith('.txt'))
      expect(texts).toHaveLength(5)
      const known = new Set(texts.flatMap((name) => runs(fold(readFileSync(join(articlesFolder, name), 'utf8')))))
      expect(known.size).toBeGreaterThan(10_000)
      const own = [...all, ...quantities, ...via, ...articles, ...table('events')].flatMap((row) =>
        Object.entries(row)
          .filter(([name]) => !['citation', 'title'].includes(name))
          .map(([, cell]) => cell),
      )
      const said = projectFiles().filter((path) => /^(README\.md|src\/.*\.tsx?)$/.test(path))
      expect(said.length).toBeGreaterThan(300)
      const pieces = [...own, ...said.map(text)]
      expect(pieces.flatMap((piece) => runs(fold(piece))).filter((run) => known.has(run))).toEqual([])
    },
  )
})
