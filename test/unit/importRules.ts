import { dirname, join, normalize } from 'node:path/posix'
import { parseSync, Visitor } from 'vite'

/** A file of the project: its path from the root, with slashes, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

const PLAIN = ['model', 'stats', 'routing', 'io', 'text']

/** What each folder of src may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  stats: ['model'],
  routing: ['model'],
  io: ['model'],
  text: ['model'],
  state: PLAIN,
  slice: [...PLAIN, 'state'],
  map: [...PLAIN, 'state', 'slice'],
  chart: [...PLAIN, 'state', 'slice'],
  ui: [...PLAIN, 'state', 'slice', 'map', 'chart'],
  server: [...PLAIN, 'state', 'slice'],
  worker: [...PLAIN, 'state', 'slice'],
  entry: [...PLAIN, 'state', 'slice', 'map', 'chart', 'ui', 'worker'],
}
const BUILDS_MAY_IMPORT = ['io', 'model', 'stats']

/** Folders that alone may import a package, by a pattern of its name. */
const OWNED_PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/maplibre/, 'map'],
  [/^papaparse$/, 'io'],
  [/^node:/, 'server'],
]
const isStyles = (path: string, request: string) => areaOf(path) === 'entry' && request.endsWith('.css')

/** `model`, `entry` and so on for src, else the folder at the root: `data`, `geo`, `test`. */
function areaOf(path: string): string {
  const [top = '', folder = '', ...rest] = path.split('/')
  if (top !== 'src') return top
  return rest.length === 0 ? 'entry' : folder
}

/** Every module that a file names: static and dynamic imports, re-exports, types, and addresses of workers and files. */
export function requestsOf({ path, text }: Source): string[] {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: not parsed, ${errors[0]?.message}`)
  const requests: string[] = []
  const add = (node: unknown) => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return
    if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') requests.push(node.value)
    else throw new Error(`${path}: an import whose address is not a plain string`)
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    NewExpression: (node) => {
      const [address, base] = node.arguments
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL'
      const isHere = base !== undefined && text.slice(base.start, base.end) === 'import.meta.url'
      if (isUrl && isHere && address?.type === 'Literal') add(address)
    },
  }).visit(program)
  return requests
}

function faultOfPackage(path: string, request: string): string | null {
  if (!path.startsWith('src/') || isStyles(path, request)) return null
  const owner = OWNED_PACKAGES.find(([name]) => name.test(request))?.[1]
  return owner === undefined || owner === areaOf(path) ? null : `only src/${owner} may import it`
}

function faultOfFile(path: string, target: string): string | null {
  const from = areaOf(path)
  const to = areaOf(target)
  const isCode = /\.[cm]?[jt]sx?$/.test(target)
  if (target.startsWith('../')) return 'it is outside the project'
  if (!path.startsWith('src/')) {
    if (from === to || from === 'test') return null
    if (!target.startsWith('src/')) return isCode ? `${from} may not import code of ${to}` : null
    return BUILDS_MAY_IMPORT.includes(to) ? null : `${from} may import ${BUILDS_MAY_IMPORT.join(', ')} of src only`
  }
  if (!target.startsWith('src/')) return isCode || to === 'test' ? `src may not import code of ${to}` : null
  if (from === to) return null
  const allowed = MAY_IMPORT[from]
  if (allowed === undefined) return `src/${from} is a folder without a rule`
  return allowed.includes(to) ? null : `${from} may not import ${to}`
}

/** What breaks the direction of imports, one clause an import: file, what it imports, why not. */
export function importFaults(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    requestsOf(source).flatMap((request) => {
      const plain = request.replace(/[?#].*$/, '')
      const fault = plain.startsWith('.')
        ? faultOfFile(source.path, normalize(join(dirname(source.path), plain)))
        : faultOfPackage(source.path, request)
      return fault === null ? [] : [`${source.path} imports ${request}: ${fault}`]
    }),
  )
}
