import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const COMPRESSIBLE = new Set([
  '.bin',
  '.css',
  '.csv',
  '.html',
  '.js',
  '.json',
  '.map',
  '.mjs',
  '.svg',
  '.txt',
  '.webmanifest',
  '.xml',
])
const LARGE = 4 * 1024 * 1024

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** A file of the built site and its sizes in bytes; null where a form was not written. */
interface Size {
  readonly path: string
  readonly raw: number
  readonly gzip: number | null
  readonly brotli: number | null
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function writeIfSmaller(path: string, content: Buffer, raw: Buffer): number | null {
  if (content.length >= raw.length) return null
  writeFileSync(path, content)
  return content.length
}

async function compress(folder: string, path: string): Promise<Size> {
  const size = { path: relative(folder, path).split(sep).join('/'), raw: statSync(path).size }
  if (!COMPRESSIBLE.has(extname(path))) return { ...size, gzip: null, brotli: null }
  const raw = readFileSync(path)
  const [zipped, brotli] = await Promise.all([
    toGzip(raw, { level: 9 }),
    toBrotli(raw, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: raw.length < LARGE ? 11 : 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      },
    }),
  ])
  return {
    ...size,
    gzip: writeIfSmaller(`${path}.gz`, zipped, raw),
    brotli: writeIfSmaller(`${path}.br`, brotli, raw),
  }
}

function sizeTable(sizes: readonly Size[]): string {
  const total = (form: 'gzip' | 'brotli') => sizes.reduce((sum, size) => sum + (size[form] ?? size.raw), 0)
  const rows = [
    ['raw', 'gzip', 'brotli', 'file'],
    ...sizes.map((size) => [`${size.raw}`, `${size.gzip ?? '-'}`, `${size.brotli ?? '-'}`, size.path]),
    [`${sizes.reduce((sum, { raw }) => sum + raw, 0)}`, `${total('gzip')}`, `${total('brotli')}`, 'in all'],
  ]
  return rows
    .map(([raw = '', zipped = '', brotli = '', path = '']) =>
      [raw.padStart(10), zipped.padStart(10), brotli.padStart(10), path].join('  '),
    )
    .join('\n')
}

const folder = process.argv[2] ?? 'dist'
const sizes = await Promise.all(filesIn(folder).map((path) => compress(folder, path)))
console.log(sizeTable(sizes))
