import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anyTypes, comments, foreignOrigins, hushed, machinePaths, misplacedComments, notRun } from './codeRules.ts'
import { codeFiles, projectFiles } from './projectFiles.ts'

const UPSTREAM = '../shared/upstream'
const MAX_BYTES = 8 * 1024 * 1024
const MAX_LINES = 400
const BINARY = new Set(['.bin', '.gif', '.gz', '.ico', '.jpg', '.parquet', '.png', '.ttf', '.webp', '.woff', '.woff2'])

/**
 * Origins that the code may name and never asks: name spaces, the places that a figure is cited from, and those that a
 * reader may choose to post or send a link to.
 */
const CITED = new Set([
  'http://www.w3.org',
  'http://www.sitemaps.org',
  'https://doi.org',
  'https://bsky.app',
  'https://wa.me',
  'https://www.facebook.com',
  'https://x.com',
])

const files = projectFiles()
const code = codeFiles().map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const blobId = (content: Buffer) => createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')

test('there is code to judge', () => {
  for (const folder of ['src/', 'data/', 'geo/', 'test/'])
    expect(code.filter(({ path }) => path.startsWith(folder)).length, folder).toBeGreaterThan(0)
})

test('no file is larger than 8 MB', () => {
  expect(files.filter((path) => statSync(path).size > MAX_BYTES)).toEqual([])
})

test('the lock file names packages and their hashes, and no place that they came from', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; link?: boolean; integrity?: string }>
  }
  const entries = Object.entries(packages).filter(([path]) => path !== '')
  expect(entries.length).toBeGreaterThan(100)
  expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
})

test('no text names a path of a machine', () => {
  const faults = files
    .filter((path) => !BINARY.has(extname(path)) && path !== 'package-lock.json')
    .flatMap((path) => machinePaths({ path, text: readFileSync(path, 'utf8') }))
  expect(faults).toEqual([])
})

test('no test is switched off or singled out', () => {
  expect(code.flatMap(notRun)).toEqual([])
})

test('nothing is typed any', () => {
  expect(code.flatMap(anyTypes)).toEqual([])
})

test('no comment hushes the compiler or the linter', () => {
  expect(code.flatMap(hushed)).toEqual([])
})

test('comments stand above declarations only', () => {
  expect(code.flatMap(comments).length).toBeGreaterThan(0)
  expect(code.flatMap(misplacedComments)).toEqual([])
})

test('the site names no origin of another party', () => {
  const site = files.filter((path) => /^(src\/|public\/|index\.html$)/.test(path) && !BINARY.has(extname(path)))
  expect(site.length).toBeGreaterThan(0)
  expect(site.flatMap((path) => foreignOrigins({ path, text: readFileSync(path, 'utf8') }, CITED))).toEqual([])
})

test('no file of src is longer than 400 lines', () => {
  const long = code.filter(({ path, text }) => path.startsWith('src/') && text.split('\n').length > MAX_LINES)
  expect(long.map(({ path }) => path)).toEqual([])
})

describe('raw upstream files', () => {
  test('none is in the project or its history', (context) => {
    if (!existsSync(UPSTREAM)) return context.skip(`there is no folder of raw files at ${UPSTREAM}`)
    const raw = new Map<string, string>()
    for (const entry of readdirSync(UPSTREAM, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const content = readFileSync(path)
      if (content.length > 0) raw.set(blobId(content), path)
    }
    expect(raw.size).toBeGreaterThan(50)
    const present = files.flatMap((path) => raw.get(blobId(readFileSync(path))) ?? [])
    expect(present).toEqual([])
    if (!existsSync('.git')) return
    const history = execFileSync('git', ['rev-list', '--objects', '--all'], { encoding: 'utf8', maxBuffer: 1 << 28 })
    expect(history.split('\n').flatMap((line) => raw.get(line.slice(0, 40)) ?? [])).toEqual([])
  })
})

describe('the checks themselves', () => {
  const of = (text: string) => ({ path: 'a.test.ts', text })

  test.each([
    ["it.only('a', () => {})", 'a.test.ts:1: it.only'],
    ["describe.skip('a', () => {})", 'a.test.ts:1: describe.skip'],
    ["\ntest.concurrent.todo('a')", 'a.test.ts:2: test.concurrent.todo'],
    ["test('a', (context) => context.skip())", 'a.test.ts:1: context.skip without a reason'],
    ["test('a', { skip: true }, () => {})", 'a.test.ts:1: skip: true'],
    ["xit('a', () => {})", 'a.test.ts:1: xit'],
    ["describe.skipIf(true)('a', () => {})", 'a.test.ts:1: describe.skipIf without a reason in the title'],
  ])('a test that does not run is seen: %s', (text, fault) => {
    expect(notRun(of(text))).toEqual([fault])
  })

  test.each([
    "test('a', (context) => context.skip('no raw files'))",
    "test.skipIf(!known)('a (skipped without raw files)', () => {})",
    'const only = rows.filter(skip)\nparse({ skip: 1 })',
  ])('a test that says why it does not run, and other words, pass: %s', (text) => {
    expect(notRun(of(text))).toEqual([])
  })

  test('any is seen in types and not in words', () => {
    expect(anyTypes(of('const a: any = 1\nconst b = 1 as any\nlet c: Array<any>'))).toEqual([
      'a.test.ts:1: any',
      'a.test.ts:2: any',
      'a.test.ts:3: any',
    ])
    expect(anyTypes(of('/** as any place, of any: kind */\nconst any = ": any"'))).toEqual([])
  })

  test('comments that hush are seen and the same words in strings are not', () => {
    const tags = ['@ts-ignore', '@ts-nocheck', '@ts-expect-error', 'biome-ignore']
    for (const tag of tags) {
      expect(hushed(of(`const a = 1\n// ${tag} why`))).toEqual([`a.test.ts:2: ${tag}`])
      expect(hushed(of(`const a = '// ${tag}'`))).toEqual([])
    }
  })

  test('a comment in a body, a line comment and a preamble are out of place, a description is not', () => {
    expect(misplacedComments(of('function a() {\n  /** deaths */\n  return 1\n}'))).toEqual(['a.test.ts:2: in a body'])
    expect(misplacedComments(of('const a = () => {\n  // why\n}'))).toEqual(['a.test.ts:2: in a body'])
    expect(misplacedComments(of('// deaths\nconst a = 1'))).toEqual(['a.test.ts:1: not a description'])
    expect(misplacedComments(of("/** A file. */\nimport { a } from 'a'"))).toEqual(['a.test.ts:1: a preamble'])
    const right =
      "import { a } from 'a'\n/** Deaths. */\nexport interface A {\n  /** Code. */\n  readonly code: string\n}"
    expect(misplacedComments(of(right))).toEqual([])
    expect(misplacedComments(of('/// <reference types="vite/client" />\nexport {}'))).toEqual([])
  })

  test('paths of a machine are seen and addresses are not', () => {
    const places = ['home', 'Users', 'tmp', 'work', 'root']
    for (const place of places)
      expect(machinePaths(of(`const a = '/${place}/b/c'`))).toEqual([`a.test.ts:1: /${place}/`])
    expect(machinePaths(of(`open("C:${'\\'}Users")`))).toEqual([`a.test.ts:1: C:${'\\'}`])
    expect(machinePaths(of('https://example.org/home/a ../work/b src/root/c /usr/bin/env'))).toEqual([])
  })

  test('an origin of another party is seen, a cited one is not', () => {
    const host = ['https:', '', 'tiles.example'].join('/')
    expect(foreignOrigins(of(`fetch('${host}/1.png')`), CITED)).toEqual([`a.test.ts:1: ${host}`])
    expect(foreignOrigins(of(`@import "//tiles.example/a.css"`), CITED)).toEqual(['a.test.ts:1: //tiles.example'])
    expect(foreignOrigins(of("svg('http://www.w3.org/2000/svg') // plain"), CITED)).toEqual([])
  })
})
