import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvField, csvFields, neutralise } from '../../src/io/writeCsv.ts'
import { hasPython, papaCsv, pythonCsv, strictCsv } from './csvParsers.ts'

const nasty = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\r\n', '"', ',', "'", ' ', 'á', '5', 'x', '🜚')
const text = fc.oneof(
  fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
)
const table = fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
const write = (records: readonly (readonly string[])[]) => records.map((r) => `${csvFields(r)}\r\n`).join('')
const kept = (records: readonly (readonly string[])[]) => records.map((r) => r.map(neutralise))

describe('what is written is read back', () => {
  test('by papaparse and by a strict reader', () => {
    fc.assert(
      fc.property(table, (records) => {
        const csv = write(records)
        expect(strictCsv(csv)).toEqual(kept(records))
        expect(papaCsv(csv)).toEqual(kept(records))
      }),
      { numRuns: 3000, seed: 2012 },
    )
  })

  test.skipIf(!hasPython)("by Python's reader (skipped without python3)", () => {
    const records = fc.sample(table, { numRuns: 500, seed: 2012 }).flat()
    expect(pythonCsv(write(records))).toEqual(kept(records))
  })
})

describe('a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+5', "'+5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['\tx', "'\tx"],
    ['\0x', "'\0x"],
    ['\r=x', "'\r'=x"],
    ['=1+1\nx', "'=1+1\nx"],
    ['x\n=1+1', "x\n'=1+1"],
    ['x\r\n@a', "x\r\n'@a"],
    ['a=1', 'a=1'],
    ["'=1", "'=1"],
  ])('%j is written as the text %j', (given, expected) => {
    expect(neutralise(given)).toBe(expected)
  })

  test('never starts a field or a line of it, and nothing else is changed', () => {
    fc.assert(
      fc.property(text, (given) => {
        const safe = neutralise(given)
        const isNumber = /^-?\d+(\.\d+)?$/.test(given)
        if (isNumber) expect(safe).toBe(given)
        for (const line of safe.split(/\r\n|\n|\r/)) if (!isNumber) expect(line).not.toMatch(/^[=+\-@\t\0]/)
        expect(safe.replaceAll("'", '')).toBe(given.replaceAll("'", ''))
      }),
      { numRuns: 5000, seed: 2012 },
    )
  })
})

describe('a value', () => {
  test.each([
    [-3, '-3'],
    ['-12.5', '-12.5'],
    ['-08037', '-08037'],
    [0, '0'],
    [107.41, '107.41'],
    [null, ''],
    ['', ''],
    [true, 'true'],
    [false, 'false'],
    ['08037', '08037'],
    ['Juárez, Chihuahua', '"Juárez, Chihuahua"'],
    ['say "so"', '"say ""so"""'],
    ['a\rb', '"a\rb"'],
  ])('%j becomes %j', (value, expected) => {
    expect(csvField(value)).toBe(expected)
  })
})
