import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'compress-'))
const text = 'code,deaths\n'.repeat(500)
let table = ''

const run = () =>
  execFileSync(process.execPath, ['--import', 'tsx', 'src/server/compress.ts', folder], { encoding: 'utf8' })

beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), text)
  writeFileSync(join(folder, 'assets/tiny.json'), '{}')
  writeFileSync(join(folder, 'assets/picture.png'), text)
  run()
  table = run()
})

afterAll(() => rmSync(folder, { recursive: true }))

test('both forms give the file back', () => {
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(text)
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(text)
})

test('what would not shrink and what is compressed already is left as it is', () => {
  for (const name of ['tiny.json', 'picture.png'])
    for (const form of ['br', 'gz']) expect(existsSync(join(folder, 'assets', `${name}.${form}`))).toBe(false)
})

test('a second run compresses no compressed file, and the table is sorted by file with its sums', () => {
  expect(existsSync(join(folder, 'index.html.br.br'))).toBe(false)
  const rows = table
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/))
  const sizes = [
    readFileSync(join(folder, 'index.html')).length,
    readFileSync(join(folder, 'index.html.gz')).length,
    readFileSync(join(folder, 'index.html.br')).length,
  ]
  expect(rows).toEqual([
    ['raw', 'gzip', 'brotli', 'file'],
    ['6000', '-', '-', 'assets/picture.png'],
    ['2', '-', '-', 'assets/tiny.json'],
    [...sizes.map(String), 'index.html'],
    ['12002', `${6002 + (sizes[1] as number)}`, `${6002 + (sizes[2] as number)}`, 'in all'],
  ])
})
