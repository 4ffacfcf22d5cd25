import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Chunks } from '../../src/server/chunks.ts'

/** Bytes of a chunk in the two forms that it is sent in. */
export interface Size {
  readonly gzip: number
  readonly brotli: number
}

/** Limits by the name of the chunk: that of its file without the hash. */
export type Budgets = Readonly<Record<string, Size>>

/** How much larger than today a chunk may become before its budget has to be moved. */
const HEADROOM = 1.05
/** Room for the hashes of other files, which a script names and which compress to another length each time. */
const ROOM = 48

/** Chunks of the built site that are measured one by one: scripts, styles and the page. */
function chunkFiles(dist: string): string[] {
  const assets = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)
  return ['index.html', 'worker.js', ...assets.filter((path) => /\.(m?js|css)$/.test(path))].sort()
}

/** `index.js` of `assets/index-Dn6IKY1u.js`. */
export const chunkName = (path: string): string =>
  path.startsWith('assets/') ? path.slice('assets/'.length).replace(/-.{8}(\.m?js|\.css)$/, '$1') : path

/** Size of a file, compressed as the build does it. */
function sizeOf(path: string): Size {
  const raw = readFileSync(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length }
  return { gzip: gzipSync(raw, { level: 9 }).length, brotli: brotliCompressSync(raw, { params }).length }
}

/** Sizes of the chunks of a built site by name; chunks of one name are counted together. */
export function chunkSizes(dist: string): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>()
  for (const path of chunkFiles(dist)) {
    const [name, size] = [chunkName(path), sizeOf(join(dist, path))]
    const before = sizes.get(name) ?? { gzip: 0, brotli: 0 }
    sizes.set(name, { gzip: before.gzip + size.gzip, brotli: before.brotli + size.brotli })
  }
  return sizes
}

const limit = (bytes: number) => Math.ceil(bytes * HEADROOM) + ROOM

/** Budgets that these sizes just keep. */
export const budgetsOf = (sizes: ReadonlyMap<string, Size>): Budgets =>
  Object.fromEntries(
    [...sizes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { gzip, brotli }]) => [name, { gzip: limit(gzip), brotli: limit(brotli) }]),
  )

/** What is wrong with the sizes, one line each: too large, a chunk without a budget, a budget without a chunk. */
export function sizeFaults(sizes: ReadonlyMap<string, Size>, budgets: Budgets): string[] {
  const faults: string[] = []
  for (const [name, size] of sizes) {
    const budget = Object.hasOwn(budgets, name) ? budgets[name] : undefined
    if (!budget) {
      faults.push(`${name}: a chunk without a budget, ${size.gzip} B gzip, ${size.brotli} B Brotli`)
      continue
    }
    for (const form of ['gzip', 'brotli'] as const)
      if (size[form] > budget[form]) faults.push(`${name}: ${size[form]} B ${form}, at most ${budget[form]}`)
  }
  for (const name of Object.keys(budgets)) if (!sizes.has(name)) faults.push(`${name}: a budget without a chunk`)
  return faults
}

/** The list of what the chunks of a built site are made of. */
export const chunksOf = (dist: string): Chunks => JSON.parse(readFileSync(join(dist, 'chunks.json'), 'utf8'))

/**
 * Whether a file that was sent is our own code: the page, our styles, and every script with at least one module of ours,
 * which then counts whole. Of styles only those of MapLibre are not ours.
 */
export function isOwnCode(path: string, chunks: Chunks): boolean {
  if (/\.(html|css)$/.test(path)) return chunkName(path) !== 'maplibre.css'
  const chunk = chunks[path]
  return chunk !== undefined && Object.keys(chunk.ours).length > 0
}
