import { existsSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { packageOf } from './offline/packages.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** What the scripts of a build are made of, by file: our modules by path and the packages and tools by name. */
export type Chunks = Readonly<Record<string, { readonly ours: Characters; readonly others: Characters }>>

/** Length of what is left of each in a script, before names are made short. */
type Characters = Readonly<Record<string, number>>

const slashed = (path: string) => path.split(sep).join('/')

/** The name of the package or tool that a module comes from, null for one of ours. */
function otherOf(id: string): string | null {
  const folder = packageOf(id)
  if (folder !== null) return slashed(folder).replace(/^.*\bnode_modules\//, '')
  return id.startsWith('\0') ? slashed(id.slice(1)).replace(/[/?].*$/, '') : null
}

/** Writes `chunks.json` beside the site, for the tests of its size: nobody who visits asks for it. */
export function chunks(): { readonly plugins: Plugin[]; readonly inWorkers: () => Plugin[] } {
  const made = new Map<string, Chunks[string]>()
  const collect: Plugin = {
    name: 'chunks',
    apply: 'build',
    generateBundle(_, output) {
      for (const file of Object.values(output)) {
        if (file.type !== 'chunk') continue
        const [ours, others]: [Record<string, number>, Record<string, number>] = [{}, {}]
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const other = otherOf(id)
          const [list, name] = other === null ? [ours, slashed(relative(project, id))] : [others, other]
          if (renderedLength > 0) list[name] = (list[name] ?? 0) + renderedLength
        }
        made.set(file.fileName, { ours, others })
      }
    },
  }
  const write: Plugin = {
    name: 'chunks-list',
    apply: 'build',
    writeBundle({ dir }) {
      const folder = dir as string
      const written = [...made].filter(([file]) => existsSync(join(folder, file))).sort(([a], [b]) => (a < b ? -1 : 1))
      const list: Chunks = Object.fromEntries(written)
      writeFileSync(join(folder, 'chunks.json'), `${JSON.stringify(list, null, 1)}\n`)
    },
  }
  return { plugins: [collect, write], inWorkers: () => [collect] }
}
