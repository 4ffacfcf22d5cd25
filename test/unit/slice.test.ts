import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { createSliceApp } from '../../src/slice/app.ts'
import { tableSource } from './sliceTables.ts'

const contract = JSON.parse(readFileSync(new URL('../contract/slices.json', import.meta.url), 'utf8')) as {
  slices: { query: string; why: string; rows: Record<string, string | number | boolean>[] }[]
  refused: string[]
}
const source = tableSource()
const app = createSliceApp(source)
const RATES = ['rate', 'rate_low', 'rate_high']

const rowsOf = async (query: string) =>
  Papa.parse<Record<string, string>>(await (await app.request(`/slice.csv?${query}`)).text(), {
    header: true,
    skipEmptyLines: true,
  }).data

describe('a slice of the contract', () => {
  for (const { query, why, rows } of contract.slices) {
    test(`${why}: ${query}`, async () => {
      const found = await rowsOf(query)
      expect(found.length).toBe(rows.length)
      for (const [i, row] of rows.entries()) {
        for (const [key, value] of Object.entries(row)) {
          const cell = found[i]?.[key]
          if (RATES.includes(key) && value !== '')
            expect(Math.abs(Number(cell) - Number(value))).toBeLessThanOrEqual(0.0101)
          else expect([i, key, cell]).toEqual([i, key, String(value)])
        }
      }
    })
  }

  for (const query of contract.refused) {
    test(`is refused: ${query}`, async () => {
      const answer = await app.request(`/slice.csv?${query}`)
      const text = await answer.text()
      expect(answer.status).toBe(400)
      expect(text).toMatch(/^(m|t|p|by): .+expected .+\n$/)
    })
  }
})
