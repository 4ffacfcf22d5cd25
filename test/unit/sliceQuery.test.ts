import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encodeOutline, type Outline } from '../../src/model/outline.ts'
import { shareIn } from '../../src/model/share.ts'
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

const get = async (address: string) => {
  const answer = await app.request(address)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('a refusal names the parameter, the value and what is expected', () => {
  const outline = `area:${encodeOutline(AROUND_LAGUNA)}`
  test.each([
    ['m=homicides&m=nonsense', 'm: "nonsense"'],
    ['m=homicides&m=homicides-men&m=homicides-women&m=drug-war-homicides', 'm: "drug-war-homicides"'],
    ['m=', 'm: ""'],
    ['t=2010&t=2011', 't: "2011"'],
    ['t=', 't: ""'],
    ['t=2010..2012-05', 't: "2010..2012-05"'],
    ['p=', 'p: ""'],
    ['p=99', 'p: "99"'],
    ['p=-08', 'p: "-08"'],
    ['p=25999', 'p: "25999"'],
    ['p=08&p=09', 'p: "09"'],
    ['vs=atlantis', 'vs: "atlantis"'],
    ['vs=01&vs=02&vs=03&vs=04&vs=05&vs=06', 'vs: "06"'],
    ['per=state', 'per: "state"'],
    ['by=', 'by: ""'],
    ['lang=fr', 'lang: "fr"'],
    ['ar=centre', 'ar: "centre"'],
    [`ar=share&p=${outline}`, 'ar: "share"'],
    ['ar=share&p=08&vs=near:08037:50', 'ar: "share"'],
    ['t=0001..9999&by=month&per=municipality', 't: "0001..9999"'],
    ['p=foo%0D%0Abar%00', 'p: "foo bar "'],
    [`p=${'9'.repeat(5000)}`, `p: "${'9'.repeat(99)}…"`],
  ])('%s', async (query, start) => {
    for (const path of ['/slice.csv', '/slice.json', '/slice.csv-metadata.json']) {
      const { status, headers, text } = await get(`${path}?${query}`)
      expect(status).toBe(400)
      expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
      expect(text.startsWith(start)).toBe(true)
      expect(text).toMatch(/^[^\n]{1,500}, expected [^\n]+\n$|^[^\n]{1,500}: expected [^\n]+\n$/)
    }
  })

  test('the rule of a drawn area does not matter where there is none', async () => {
    expect((await get('/slice.csv?p=08037&t=2010&ar=share')).status).toBe(200)
  })

  test('the share of the area, from the outlines, is another rule than the seat', async () => {
    const outlines = JSON.parse(readFileSync(new URL('../../geo/mexico-fine.topo.json', import.meta.url), 'utf8'))
    const other = createSliceApp({ ...source, share: async () => shareIn(await source.atlas(), outlines) })
    const membersOf = async (rule: string) => {
      const answer = await other.request(`/slice.csv?p=${outline}&ar=${rule}&t=2010&per=municipality`)
      return papaCsv(await answer.text())
        .slice(1)
        .map(([, place]) => place)
    }
    expect(await membersOf('seat')).toEqual(LAGUNA)
    expect(await membersOf('share')).toEqual(['05017', '10012'])
  })

  test('a rule that the host knows is used', async () => {
    const taken: string[] = []
    const juarez = (await source.atlas()).rowOf.get('08037') ?? -1
    const other = createSliceApp({
      ...source,
      share: async () => (term) => {
        taken.push(term.kind)
        return [juarez]
      },
    })
    const answer = await other.request(`/slice.csv?p=${outline}&ar=share&t=2010`)
    expect(papaCsv(await answer.text())[1]?.slice(1, 5)).toEqual(['area', 'the drawn area', '2010', '3766'])
    expect(taken).toEqual(['area'])
  })
})
