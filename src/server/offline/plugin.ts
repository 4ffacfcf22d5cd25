import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle, type Plugin, type Rolldown } from 'vite'
import type { Build } from '../../io/build.ts'
import { iconPng } from './icons.ts'
import { licencePage } from './licencePage.ts'
import { carried, packageOf } from './packages.ts'
import { sbom } from './sbom.ts'

const project = fileURLToPath(new URL('../../../', import.meta.url))

const ICONS = [
  ['icon-192.png', 192, false],
  ['icon-512.png', 512, false],
  ['icon-full-512.png', 512, true],
] as const

/** Files of the public folder that no page asks for. */
const NOT_KEPT = new Set(['picture.png'])

const sumOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
}

function tablesOf(output: Rolldown.OutputBundle): Record<string, string> {
  const tables: Record<string, string> = {}
  for (const { type, fileName, ...file } of Object.values(output)) {
    const [origin = ''] = type === 'asset' && 'originalFileNames' in file ? file.originalFileNames : []
    const name = /(?:data\/packed|geo)\/([^/]+)$/.exec(origin)?.[1]
    if (name !== undefined) tables[name] = fileName
  }
  return tables
}

async function workerCode(collect: Plugin): Promise<string> {
  const result = await bundle({
    configFile: false,
    root: project,
    publicDir: false,
    logLevel: 'warn',
    plugins: [collect],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(project, 'src/worker/main.ts'), output: { format: 'iife' } },
    },
  })
  const [{ output } = { output: [] }] = [result].flat() as Rolldown.RolldownOutput[]
  const [chunk, ...more] = output
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error(`the worker is ${output.length} files, expected one`)
  return chunk.code
}

/**
 * What a site needs to stand without a connection, and to say what it is made of: icons, `worker.js` with the sums of all
 * files that it keeps, `licences.html` and `sbom.json`.
 */
export function offline(): { readonly plugins: Plugin[]; readonly inWorkers: () => Plugin[] } {
  const folders = new Set<string>()
  const collect: Plugin = {
    name: 'carried-packages',
    apply: 'build',
    generateBundle(_, output) {
      for (const file of Object.values(output)) {
        const ids =
          file.type === 'chunk'
            ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
            : file.originalFileNames.map((name) => join(project, 'src', name))
        for (const id of ids) {
          const folder = packageOf(id)
          if (folder !== null) folders.add(folder)
        }
      }
    },
  }
  let publicFolder = ''
  const write: Plugin = {
    name: 'offline',
    apply: 'build',
    configResolved({ publicDir }) {
      publicFolder = publicDir
    },
    async writeBundle({ dir }, output) {
      const target = dir as string
      const put = (name: string, content: string | Uint8Array) => writeFileSync(join(target, name), content)
      const code = await workerCode(collect)
      const icon = readFileSync(join(publicFolder, 'icon.svg'), 'utf8')
      for (const [name, size, full] of ICONS) put(name, iconPng(icon, size, full))
      put('licences.html', licencePage(carried(folders)))
      put('licences.css', readFileSync(new URL('./licences.css', import.meta.url)))
      const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { name: string }
      try {
        put('sbom.json', sbom(project, manifest.name))
      } catch (error) {
        this.warn(`no sbom.json was written: ${error instanceof Error ? error.message : String(error)}`)
      }
      const made = [...ICONS.map(([name]) => name), 'licences.html', 'licences.css']
      const paths = [...Object.keys(output), ...filesIn(publicFolder), ...made].filter(
        (path) => !path.endsWith('.map') && !NOT_KEPT.has(path),
      )
      const tables = tablesOf(output)
      const atlas = JSON.parse(readFileSync(join(target, tables['atlas.json'] as string), 'utf8')) as {
        version: string
      }
      const build: Build = {
        data: atlas.version,
        files: Object.fromEntries(paths.sort().map((path) => [path, sumOf(readFileSync(join(target, path)))])),
        tables,
      }
      put('worker.js', `self.build = ${JSON.stringify(build)};\n${code}`)
    },
  }
  return { plugins: [collect, write], inWorkers: () => [collect] }
}
