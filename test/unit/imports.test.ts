import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importFaults, requestsOf } from './importRules.ts'
import { codeFiles } from './projectFiles.ts'

const sourcesOf = (tree: Record<string, string>) => Object.entries(tree).map(([path, text]) => ({ path, text }))
const faultsOf = (path: string, text: string) => importFaults([{ path, text }])

test('imports go downward only', () => {
  const sources = codeFiles().map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  expect(sources.length).toBeGreaterThan(20)
  expect(importFaults(sources)).toEqual([])
})

describe('the check itself', () => {
  test('lets a tree pass whose imports go downward', () => {
    const tree = {
      'src/main.tsx': "import 'maplibre-gl/dist/maplibre-gl.css'\nimport { App } from './ui/App.tsx'",
      'src/ui/App.tsx': "import { h } from 'preact'\nimport { Map } from '../map/Map.ts'\nimport '../chart/line.ts'",
      'src/map/Map.ts': "import maplibre from 'maplibre-gl'\nimport atlas from '../../data/packed/atlas.json?url'",
      'src/state/view.ts': "import { parse } from '../io/read.ts'",
      'src/slice/app.ts': "import { readLink } from '../state/link.ts'\nimport '../stats/rate.ts'",
      'src/io/read.ts': "import Papa from 'papaparse'\nimport type { Code } from '../model/code.ts'",
      'src/server/main.ts': "import { readFileSync } from 'node:fs'\nimport { app } from '../slice/app.ts'",
      'data/build/main.ts': "import '../../src/io/read.ts'\nimport { readFileSync } from 'node:fs'",
      'test/unit/a.test.ts': "import '../../src/ui/App.tsx'\nimport '../../data/build/main.ts'",
    }
    expect(importFaults(sourcesOf(tree))).toEqual([])
  })

  test.each([
    ['src/model/a.ts', '../stats/rate.ts', 'model may not import stats'],
    ['src/stats/a.ts', '../io/read.ts', 'stats may not import io'],
    ['src/routing/a.ts', '../stats/rate.ts', 'routing may not import stats'],
    ['src/io/a.ts', '../state/link.ts', 'io may not import state'],
    ['src/text/a.ts', '../stats/rate.ts', 'text may not import stats'],
    ['src/state/a.ts', '../slice/app.ts', 'state may not import slice'],
    ['src/slice/a.ts', '../ui/App.tsx', 'slice may not import ui'],
    ['src/map/a.ts', '../ui/App.tsx', 'map may not import ui'],
    ['src/chart/a.ts', '../map/Map.ts', 'chart may not import map'],
    ['src/ui/a.tsx', '../worker/main.ts', 'ui may not import worker'],
    ['src/ui/a.tsx', '../main.tsx', 'ui may not import entry'],
    ['src/server/a.ts', '../chart/line.ts', 'server may not import chart'],
    ['src/worker/a.ts', '../map/Map.ts', 'worker may not import map'],
    ['src/main.tsx', './server/main.ts', 'entry may not import server'],
    ['src/odd/a.ts', '../model/code.ts', 'src/odd is a folder without a rule'],
    ['src/state/a.ts', '../../data/build/main.ts', 'src may not import code of data'],
    ['src/state/a.ts', '../../geo/build/main.ts', 'src may not import code of geo'],
    ['src/state/a.ts', '../../test/unit/table.json', 'src may not import code of test'],
    ['data/build/a.ts', '../../src/ui/App.tsx', 'data may import io, model, stats of src only'],
    ['data/build/a.ts', '../../geo/build/main.ts', 'data may not import code of geo'],
    ['test/unit/a.ts', '../../../elsewhere/a.ts', 'it is outside the project'],
    ['src/ui/a.tsx', 'maplibre-gl', 'only src/map may import it'],
    ['src/ui/a.tsx', 'maplibre-gl/dist/maplibre-gl.css', 'only src/map may import it'],
    ['src/main.tsx', 'maplibre-gl', 'only src/map may import it'],
    ['src/ui/a.tsx', 'terra-draw-maplibre-gl-adapter', 'only src/map may import it'],
    ['src/slice/a.ts', 'papaparse', 'only src/io may import it'],
    ['src/io/a.ts', 'node:fs', 'only src/server may import it'],
  ])('%s may not import %s', (path, request, fault) => {
    expect(faultsOf(path, `import { a } from '${request}'\na()`)).toEqual([`${path} imports ${request}: ${fault}`])
  })

  test.each([
    ["import '../ui/a.ts'", '../ui/a.ts'],
    ["import type { A } from '../ui/a.ts'", '../ui/a.ts'],
    ["export { a } from '../ui/a.ts'", '../ui/a.ts'],
    ["export * from '../ui/a.ts'", '../ui/a.ts'],
    ["export const a = () => import('../ui/a.ts')", '../ui/a.ts'],
    ["export type A = import('../ui/a.ts').A", '../ui/a.ts'],
    ["export const a = new Worker(new URL('../ui/a.ts', import.meta.url))", '../ui/a.ts'],
    ["import a from '../ui/a.ts?url'", '../ui/a.ts?url'],
  ])('sees %s', (text, request) => {
    expect(requestsOf({ path: 'src/model/a.ts', text })).toEqual([request])
    expect(faultsOf('src/model/a.ts', text)).toEqual([`src/model/a.ts imports ${request}: model may not import ui`])
  })

  test('does not take words in strings and comments for imports', () => {
    expect(
      requestsOf({ path: 'a.ts', text: "/** import '../ui/a.ts' */\nexport const a = \"import '../ui/a.ts'\"" }),
    ).toEqual([])
  })

  test('takes an address that is put together while running for no import', () => {
    const text = 'export const a = (name: string) => new URL(name, import.meta.url)'
    expect(requestsOf({ path: 'src/server/a.ts', text })).toEqual([])
  })

  test('refuses an address that it cannot read', () => {
    const text = 'export const a = (name: string) => import(name)'
    expect(() => requestsOf({ path: 'src/ui/a.ts', text })).toThrow(
      'src/ui/a.ts: an import whose address is not a plain string',
    )
  })
})
