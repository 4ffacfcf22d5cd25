import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, readRows } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import { readText } from '../../src/io/readText.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))

function refusal(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ReadError) return error.message
    throw error
  }
  return 'read without an error'
}

const read = (text: string, columns: readonly string[] = []) => readCsv('t.csv', text, { columns })
const cells = (text: string) => read(text).rows.map(({ cell }) => ({ ...cell }))

describe('readCsv', () => {
  it('keeps every value as text', () => {
    expect(cells('code,count,flag\n01001,007,true\n')).toEqual([{ code: '01001', count: '007', flag: 'true' }])
  })

  it('numbers rows from 1 with the header and the preamble', () => {
    const { rows } = readCsv('t.csv', 'Title\n"by, hand"\na,b\n1,2\n3,4\n', { columns: ['a', 'b'], preamble: 2 })
    expect(rows.map(({ row, cell }) => [row, cell.a, cell.b])).toEqual([
      [4, '1', '2'],
      [5, '3', '4'],
    ])
  })

  it.each([
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['mixed line ends', 'a,b\r\n1,2\n'],
    ['a first line end unlike the others', 'a,b\n1,2\r\n'],
    ['no last line end', 'a,b\n1,2'],
    ['blank lines at the end', 'a,b\n1,2\n\n  \n'],
    ['spaces around names of columns', ' a ,b \n1,2\n'],
  ])('reads through %s', (_, text) => {
    expect(cells(text)).toEqual([{ a: '1', b: '2' }])
  })

  it('reads a byte order mark in bytes', () => {
    expect(readCsv('t.csv', bytes('\uFEFFa\n1\n'), { columns: ['a'] }).rows[0]?.cell.a).toBe('1')
  })

  it('reads quotes, commas and line ends inside quotes', () => {
    expect(cells('a,b\n"say ""no"", twice","x\r\ny"\n')).toEqual([{ a: 'say "no", twice', b: 'x\ny' }])
  })

  it('never guesses the delimiter', () => {
    expect(read('a;b\n1;2\n').columns).toEqual(['a;b'])
    expect(readCsv('t.csv', 'a|b\n1,5|2\n', { delimiter: '|', columns: ['a'] }).rows[0]?.cell.a).toBe('1,5')
  })

  it.each([
    ['a row with a field too many', 'a,b\n1,2\n3,4,5\n', 'expected 2 fields, got 3, in t.csv, row 3: "3,4,5"'],
    ['a row with a field too few', 'a,b\n1\n', 'expected 2 fields, got 1, in t.csv, row 2: "1"'],
    ['a blank line between rows', 'a,b\n1,2\n\n3,4\n', 'expected 2 fields, got 1, in t.csv, row 3: ""'],
    ['a column twice', 'a,b,a\n1,2,3\n', 'column that stands twice in t.csv, row 1, column "a"'],
    ['a column twice but for spaces', 'a,a \n1,2\n', 'column that stands twice in t.csv, row 1, column "a"'],
    ['a column without a name', 'a,,b\n1,2,3\n', 'column without a name in t.csv, row 1, column "2"'],
    ['__proto__', '__proto__,b\n1,2\n', 'column name that is not allowed in t.csv, row 1, column "__proto__"'],
    ['constructor', 'a,constructor\n1,2\n', 'column name that is not allowed in t.csv, row 1, column "constructor"'],
    ['a quote that never ends', 'a,b\n"1,2\n', 'quoted field unterminated in t.csv, row 2'],
    ['a quote that ends too soon', 'a,b\n"1"x,2\n', 'trailing quote on quoted field is malformed in t.csv, row 2'],
    ['nothing', '', 'no header in t.csv'],
  ])('refuses %s', (_, text, message) => {
    expect(refusal(() => read(text))).toContain(message)
  })

  it('refuses a file without a column that is expected', () => {
    const message = refusal(() => read('code,cuenta\n01001,2\n', ['code', 'count']))
    expect(message).toBe('missing column in t.csv, row 1, column "count": "code,cuenta"')
  })

  it('gives rows without a prototype', () => {
    const [row] = read('a\n__proto__\n').rows
    expect(Object.getPrototypeOf(row?.cell)).toBeNull()
    expect(row?.cell.a).toBe('__proto__')
  })

  it('reads back any table that is quoted by RFC 4180', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n').replace(/\uFEFF/g, ''))
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
    fc.assert(
      fc.property(table, (rows) => {
        const columns = (rows[0] ?? []).map((_, i) => `c${i}`)
        const text = [columns, ...rows]
          .map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        expect(read(text).rows.map((row) => columns.map((column) => row.cell[column]))).toEqual(rows)
      }),
    )
  })
})

describe('readRows', () => {
  it('gives ragged rows as they are', () => {
    expect(readRows('t.csv', '"Title"\n"a","b",""\n1,2\n')).toEqual([
      { row: 1, fields: ['Title'] },
      { row: 2, fields: ['a', 'b', ''] },
      { row: 3, fields: ['1', '2'] },
      { row: 4, fields: [''] },
    ])
  })
})

describe('readText', () => {
  const name = 'Ázcapotzalco, Ñuu Savi'

  it('reads UTF-8 and Latin-1 when told', () => {
    expect(readText('t.csv', bytes(name)).text).toBe(name)
    expect(readText('t.csv', latin1(name), 'windows-1252').text).toBe(name)
  })

  it('reads the marks that windows-1252 has beyond Latin-1', () => {
    expect(readText('t.csv', Uint8Array.of(0x93, 0x80, 0x94), 'windows-1252').text).toBe('“€”')
  })

  it('refuses Latin-1 as UTF-8 and names the file', () => {
    expect(refusal(() => readText('t.csv', latin1(name)))).toBe('text that is not utf-8 in t.csv')
  })

  it('detects either and says which', () => {
    expect(readText('t.csv', bytes(name), 'detect')).toEqual({ text: name, encoding: 'utf-8' })
    expect(readText('t.csv', latin1(name), 'detect')).toEqual({ text: name, encoding: 'windows-1252' })
  })

  it('refuses UTF-16', () => {
    expect(refusal(() => readText('t.csv', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'detect'))).toContain('UTF-16')
    expect(refusal(() => readText('t.csv', Uint8Array.of(0xfe, 0xff, 0, 0x61), 'detect'))).toContain('UTF-16')
  })

  it('refuses control characters and names the row', () => {
    expect(refusal(() => readText('t.csv', bytes('a\nb\u0000\n')))).toBe('control character in t.csv, row 2: "\\u0000"')
  })
})
