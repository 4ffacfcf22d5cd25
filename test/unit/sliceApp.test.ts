import { describe, expect, test } from 'vitest'
import { encodeOutline, type Outline } from '../../src/model/outline.ts'
import { createSliceApp } from '../../src/slice/app.ts'
import { papaCsv } from './csvParsers.ts'
import { tableSource } from './sliceTables.ts'

const source = tableSource()
const app = createSliceApp(source)
const AROUND_LAGUNA: Outline = [
  [-103.75, 25.3],
  [-103.75, 25.72],
  [-103.1, 25.72],
  [-103.1, 25.3],
]
const LAGUNA = ['05017', '05035', '10007', '10012']

const get = async (address: string, init?: RequestInit) => {
  const answer = await app.request(address, init)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

async function rowsOf(query: string): Promise<Record<string, string>[]> {
  const { status, text } = await get(`/slice.csv?${query}`)
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
  const [header = [], ...rows] = papaCsv(text)
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
}

const column = (rows: readonly Record<string, string>[], name: string) => rows.map((row) => row[name])
const sum = (rows: readonly Record<string, string>[]) => rows.reduce((total, row) => total + Number(row.count), 0)

describe('rows', () => {
  test('go by measure, then place in the order asked, then period', async () => {
    const rows = await rowsOf('m=homicides&m=drug-war-homicides&t=2007-06..2007-07&p=25&vs=mx&vs=metro:la-laguna')
    expect(column(rows, 'measure')).toEqual([...Array(6).fill('homicides'), ...Array(6).fill('drug-war-homicides')])
    const places = ['25', '25', 'mx', 'mx', 'metro:2010.la-laguna', 'metro:2010.la-laguna']
    expect(column(rows, 'place')).toEqual([...places, ...places])
    expect(new Set(column(rows, 'period').map((period, i) => `${i % 2} ${period}`))).toEqual(
      new Set(['0 2007-06', '1 2007-07']),
    )
  })

  test('of the drug-war list stand above the registry in Sinaloa in all 19 months', async () => {
    const rows = await rowsOf('m=drug-war-homicides&m=homicides&t=2007-06..2008-12&p=25')
    const counts = rows.map((row) => Number(row.count))
    expect(counts.length).toBe(38)
    expect(counts.slice(0, 19).filter((count, i) => count > (counts[19 + i] ?? Number.NaN)).length).toBe(19)
  })

  test('by municipality add up to the place, for every measure, state and the country', async () => {
    for (const { id } of (await source.atlas()).measures) {
      for (const p of ['mx', '25', '20', '15', '24']) {
        const [whole = {}] = await rowsOf(`m=${id}&p=${p}&by=window`)
        const members = await rowsOf(`m=${id}&p=${p}&by=window&per=municipality`)
        expect([id, p, sum(members)]).toEqual([id, p, Number(whole.count)])
      }
    }
  })

  test('by municipality: the drawn ones by code, then what has no outline and a count', async () => {
    const rows = await rowsOf('m=homicides-registered&t=2024&p=25&per=municipality')
    const codes = column(rows, 'place')
    expect(codes.slice(0, 18)).toEqual(Array.from({ length: 18 }, (_, i) => `250${String(i + 1).padStart(2, '0')}`))
    expect(codes.slice(18)).toEqual(['25019', '25020', '25999'].filter((code) => codes.includes(code)))
    expect(rows.slice(18).every((row) => Number(row.count) > 0 && row.population === '')).toBe(true)
  })

  test('name the place in the language asked', async () => {
    expect(column(await rowsOf('p=mx&vs=09&t=2010&lang=es'), 'place_name')).toEqual(['México', 'Ciudad de México'])
    expect(column(await rowsOf('p=mx&vs=09&t=2010&lang=en'), 'place_name')).toEqual(['Mexico', 'Mexico City'])
  })

  test('without any parameter are the latest year of the country', async () => {
    const rows = await rowsOf('')
    expect(rows.map(({ measure, place, period }) => [measure, place, period])).toEqual([
      ['homicides-registered', 'mx', '2024'],
    ])
  })

  test('do not change with what concerns the view alone', async () => {
    const plain = (await get('/slice.csv?m=homicides&t=2010&p=08037')).text
    const query = 'm=homicides&t=2010&p=08037&u=nonsense&v=1/2/3&s=x&x=y&t2=never&utm_source=a&__proto__=b'
    expect((await get(`/slice.csv?${query}`)).text).toBe(plain)
  })

  test('of a region without any municipality count 0 people', async () => {
    const [row = {}] = await rowsOf('p=08037,-08037&t=2010')
    expect([row.count, row.population, row.rate, row.missing]).toEqual(['0', '', '', 'no-population'])
  })
})

describe('the cut', () => {
  test.each([
    ['m=homicides&t=2010', 12, '2010-01'],
    ['m=homicides-registered&t=2010', 1, '2010'],
    ['m=homicides-registered&t=2010-01..2010-12', 1, '2010'],
    ['m=homicides-registered&t=2010-02..2010-12', 11, '2010-02'],
    ['m=homicides&t=2021-11..2022-02', 2, '2021-11..2021-12'],
    ['m=homicides&m=homicides-registered&t=2010', 2, '2010'],
    ['m=homicides&t=2007..2010&by=window', 1, '2007..2010'],
    ['m=homicides&t=2007-01..2010-12&by=window', 1, '2007-01..2010-12'],
    ['m=homicides&t=2007-03..2010-05&by=year', 4, '2007-03..2007-12'],
  ])('of %s is %i rows, the first %s', async (query, length, first) => {
    const rows = await rowsOf(query)
    expect([rows.length, rows[0]?.period]).toEqual([length, first])
  })
})

describe('a shape', () => {
  test('around La Laguna by seat is the metro area', async () => {
    const query = `m=homicides&t=2012&p=area:${encodeOutline(AROUND_LAGUNA)}`
    const rows = await rowsOf(`${query}&vs=metro:2010.la-laguna&by=month`)
    const members = await rowsOf(`${query}&per=municipality&by=window`)
    expect(column(members, 'place')).toEqual(LAGUNA)
    expect(column(rows, 'place').slice(0, 1)).toEqual(['area'])
    expect(column(rows, 'count').slice(0, 12)).toEqual(column(rows, 'count').slice(12))
    expect(sum(rows.slice(0, 12))).toBe(1068)
  })

  test('stands as area in a union, too', async () => {
    expect(column(await rowsOf(`p=08037,area:${encodeOutline(AROUND_LAGUNA)}&t=2010`), 'place')).toEqual(['08037,area'])
  })

  test('within a radius holds the municipality itself, and those whose seat is no farther', async () => {
    const own = await rowsOf('p=near:08037:0.01&t=2010&per=municipality')
    expect(column(own, 'place')).toEqual(['08037'])
    const near = column(await rowsOf('p=near:08037:60&t=2010&per=municipality'), 'place')
    expect(near).toContain('08037')
    expect(near).not.toContain('08019')
    expect(column(await rowsOf('p=near:08037:60&t=2010'), 'place')).toEqual(['near:08037:60'])
  })
})

describe('an answer', () => {
  const query = 'm=homicides&t=2010&p=08037&by=year'

  test('is UTF-8 without byte order mark, with CRLF at every end', async () => {
    const bytes = new Uint8Array(await (await app.request(`/slice.csv?${query}`)).arrayBuffer())
    expect(String.fromCharCode(...bytes.slice(0, 8))).toBe('measure,')
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    expect(text.split('\r\n').length).toBe(3)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.split('\r\n')[0]).toBe(
      'measure,place,place_name,period,count,population,rate,rate_low,rate_high,time_basis,source,provisional,missing',
    )
  })

  test('says what it is, from which version, and that anyone may read it', async () => {
    const { headers } = await get(`/slice.csv?${query}`)
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('ETag')).toBe('"tables"')
    expect(headers.get('Cache-Control')).toBe('public, no-cache')
    expect(headers.get('Content-Disposition')).toBe(
      'attachment; filename="homicides_juarez-chihuahua_2010_by-year.csv"',
    )
    expect(headers.get('Link')).toContain(`<slice.csv-metadata.json?${query}>; rel="describedby"`)
  })

  test('has a file name that every system takes, however long the question', async () => {
    const places = Array.from({ length: 5 }, (_, i) => `vs=0800${i + 1},0801${i},metro:2010.la-laguna`).join('&')
    const { headers } = await get(
      `/slice.csv?m=homicides&m=homicides-men&m=homicides-women&t=2007-01..2008-12&${places}`,
    )
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="[a-z0-9+_.-]{20,130}\.csv"$/)
  })

  test('is not sent again to who has it', async () => {
    const { status, text } = await get(`/slice.csv?${query}`, { headers: { 'If-None-Match': 'W/"tables"' } })
    expect([status, text]).toEqual([304, ''])
    expect((await get(`/slice.csv?${query}`, { headers: { 'If-None-Match': '"older"' } })).status).toBe(200)
  })

  test('to HEAD has the headers and no body', async () => {
    const { status, headers, text } = await get(`/slice.csv?${query}`, { method: 'HEAD' })
    expect([status, headers.get('Content-Type'), text]).toEqual([200, 'text/csv; charset=utf-8', ''])
    expect((await get('/slice.csv?p=nowhere', { method: 'HEAD' })).status).toBe(400)
  })

  test('under another base is the same', async () => {
    const other = createSliceApp(source, '/map')
    expect(await (await other.request(`/map/slice.csv?${query}`)).text()).toBe((await get(`/slice.csv?${query}`)).text)
    expect((await other.request(`/slice.csv?${query}`)).status).toBe(404)
  })

  test('says what failed when the figures cannot be read', async () => {
    const broken = createSliceApp({ ...source, counts: () => Promise.reject(new Error('no connection in a.bin')) })
    const answer = await broken.request(`/slice.csv?${query}`)
    expect([answer.status, await answer.text()]).toEqual([500, 'the figures cannot be read: no connection in a.bin\n'])
  })
})

describe('the other addresses', () => {
  const json = async (address: string) => {
    const { status, headers, text } = await get(address)
    expect([status, headers.get('X-Content-Type-Options')]).toEqual([200, 'nosniff'])
    return JSON.parse(text)
  }

  test('slice.json holds the rows of slice.csv, what was asked, and what to cite', async () => {
    const query = 'm=homicides-registered&t=2012&p=02&per=municipality'
    const { query: asked, columns, rows, citation, version } = await json(`/slice.json?${query}`)
    const csv = await rowsOf(query)
    expect(rows.length).toBe(csv.length)
    for (const [i, row] of (rows as (string | number | boolean | null)[][]).entries())
      expect(Object.fromEntries(columns.map((name: string, j: number) => [name, row[j] ?? '']))).toEqual(
        Object.fromEntries(
          Object.entries(csv[i] ?? {}).map(([name, text]) => {
            const at = columns.indexOf(name)
            return [name, typeof row[at] === 'string' ? text : text === '' ? '' : JSON.parse(text)]
          }),
        ),
      )
    expect(asked).toEqual({
      m: ['homicides-registered'],
      t: '2012',
      p: '02',
      vs: [],
      ar: 'seat',
      by: 'year',
      per: 'municipality',
      lang: 'en',
    })
    expect(version).toBe('tables')
    expect(citation.join(' ')).toContain('INEGI')
    expect(citation.join(' ')).toContain('CONAPO')
  })

  test('slice.csv-metadata.json describes every column of the header, in its order', async () => {
    const { url, tableSchema } = await json('/slice.csv-metadata.json?p=08037&t=2010')
    const [header] = papaCsv((await get('/slice.csv?p=08037&t=2010')).text)
    expect(url).toBe('slice.csv?p=08037&t=2010')
    expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(header)
    for (const described of tableSchema.columns) {
      expect(['string', 'integer', 'decimal', 'boolean']).toContain(described.datatype)
      expect(described['dc:description'].map((d: Record<string, string>) => d['@language'])).toEqual(['en', 'es'])
    }
  })

  test('measures.json holds every measure, with coverage in the words of the link', async () => {
    const { measures } = await json('/measures.json')
    expect(measures.map(({ measure }: { measure: string }) => measure).sort()).toEqual([
      'drug-war-homicides',
      'homicides',
      'homicides-men',
      'homicides-registered',
      'homicides-women',
      'police-femicides',
      'police-homicides',
    ])
    const registered = measures.find(({ measure }: { measure: string }) => measure === 'homicides-registered')
    expect(registered.time_basis).toBe('registration')
    expect(registered.coverage).toEqual([
      { resolution: 'month', first: '1990-01', last: '2015-12', provisional_from: null },
      { resolution: 'year', first: '1990', last: '2024', provisional_from: '2024' },
    ])
  })

  test('places.json holds every place that a slice can be asked of', async () => {
    const { places } = (await json('/places.json?lang=es')) as {
      places: { place: string; kind: string; name: string; members?: string[]; parents?: string[]; in?: string }[]
    }
    const of = (kind: string) => places.filter((place) => place.kind === kind)
    expect([of('country').length, of('state').length, of('municipality').length]).toEqual([1, 32, 2478])
    expect(of('metro').find(({ place }) => place === 'metro:2010.la-laguna')?.members).toEqual(LAGUNA)
    expect(of('country')[0]?.name).toBe('México')
    expect(places.find(({ place }) => place === '02006')?.parents).toEqual(['02001'])
    const asked = [...of('country'), ...of('state'), ...of('metro')].map(({ place }) => place)
    const statuses = await Promise.all(asked.map(async (place) => (await get(`/slice.csv?p=${place}&t=2010`)).status))
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  test('lists refuse a language that they do not speak', async () => {
    expect((await get('/places.json?lang=fr')).status).toBe(400)
  })

  test('what is not there is not found', async () => {
    expect((await get('/slice.xml')).status).toBe(404)
    expect((await get('/slice.csv', { method: 'POST' })).status).toBe(404)
  })
})
