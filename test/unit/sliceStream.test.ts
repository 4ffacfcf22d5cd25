import { beforeAll, describe, expect, test } from 'vitest'
import { textStream } from '../../src/io/writeText.ts'
import { createSliceApp } from '../../src/slice/app.ts'
import { hasPython, papaCsv, pythonSummary, strictCsv } from './csvParsers.ts'
import { tableSource } from './sliceTables.ts'

const ROWS = 653_400
const DEATHS = 449_679
const QUERY = 'm=homicides&t=2000-01..2021-12&p=mx&per=municipality&by=month'

describe('all municipalities and months of a measure', () => {
  const app = createSliceApp(tableSource())
  const chunks: Uint8Array[] = []
  let text = ''

  beforeAll(async () => {
    const reader = (await app.request(`/slice.csv?${QUERY}`)).body?.getReader()
    for (let read = await reader?.read(); read?.value; read = await reader?.read()) chunks.push(read.value)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
  })

  test('arrive in chunks of about 64 kB', () => {
    expect(chunks.length).toBeGreaterThan(500)
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(128 * 1024)
    expect(Math.min(...chunks.slice(0, -2).map((chunk) => chunk.length))).toBeGreaterThanOrEqual(64 * 1024)
  })

  test.each([
    ['papaparse', papaCsv],
    ['a strict reader', strictCsv],
  ])('are 653,400 rows for %s and sum to 449,679', (_, parse) => {
    const [header = [], ...rows] = parse(text)
    expect(rows.length).toBe(ROWS)
    expect(rows.every((row) => row.length === 13)).toBe(true)
    const count = header.indexOf('count')
    expect(rows.reduce((sum, row) => sum + Number(row[count]), 0)).toBe(DEATHS)
  })

  test.skipIf(!hasPython)('are the same for Python (skipped without python3)', () => {
    expect(pythonSummary(text)).toBe(`${ROWS} ${DEATHS}`)
  })

  test('are the same rows as JSON', async () => {
    const answer = await app.request(`/slice.json?${QUERY}`)
    const { rows } = (await answer.json()) as { rows: (string | number | boolean | null)[][] }
    expect(rows.length).toBe(ROWS)
    expect(new Set(rows.map((row) => `${row[1]} ${row[3]}`)).size).toBe(ROWS)
    expect(rows.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(DEATHS)
  })
})

describe('a stream of text', () => {
  test('asks for parts only while somebody reads', async () => {
    let made = 0
    let ended = false
    function* parts() {
      try {
        for (;;) {
          made++
          yield 'á'.repeat(40_000)
        }
      } finally {
        ended = true
      }
    }
    const reader = textStream(parts()).getReader()
    expect(made).toBe(0)
    const { value } = await reader.read()
    expect([made, value?.length]).toEqual([2, 160_000])
    await reader.cancel()
    expect([made, ended]).toEqual([2, true])
  })

  test('of nothing is empty', async () => {
    expect(await new Response(textStream([])).text()).toBe('')
  })
})
