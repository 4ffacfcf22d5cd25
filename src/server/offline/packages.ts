import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A package whose code the site carries. */
export interface Carried {
  readonly name: string
  readonly version: string
  /** As the package states it. */
  readonly licence: string
  /** Text of its licence file, null when it brings none. */
  readonly text: string | null
}

/** Packages that are published with what they depend on inside. */
const WHOLE = ['maplibre-gl']

/** The folder of the package that a module belongs to, null for a module of the project. */
export function packageOf(id: string): string | null {
  const [path = ''] = id.split(/[?\0]/).filter((part) => part !== '')
  const found = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)
  return found ? found[0] : null
}

const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

function folderOf(name: string, from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (at === dirname(at)) return null
  }
}

function withInside(folders: Iterable<string>): Set<string> {
  const all = new Set(folders)
  const open = [...all].filter((folder) => WHOLE.some((name) => folder.endsWith(`/${name}`)))
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const name of Object.keys((manifestOf(folder).dependencies as Record<string, string>) ?? {})) {
      const found = folderOf(name, folder)
      if (found === null || all.has(found)) continue
      all.add(found)
      open.push(found)
    }
  }
  return all
}

function licenceOf(manifest: Record<string, unknown>): string {
  const { license, licenses } = manifest
  if (typeof license === 'string') return license
  const listed = Array.isArray(licenses) ? licenses : [license]
  const names = listed.flatMap((entry) =>
    entry && typeof entry === 'object' && 'type' in entry ? [String(entry.type)] : [],
  )
  return names.length > 0 ? names.join(' OR ') : 'see its text'
}

/** The packages in some folders, and those inside of them, by name; types alone are no code. */
export function carried(folders: Iterable<string>): Carried[] {
  const all = [...withInside(folders)]
    .filter((folder) => !folder.includes('/@types/'))
    .map((folder) => {
      const manifest = manifestOf(folder)
      const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|unlicense)/i.test(name))
      return {
        name: String(manifest.name),
        version: String(manifest.version),
        licence: licenceOf(manifest),
        text: file === undefined ? null : readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim(),
      }
    })
  return [...new Map(all.map((one) => [`${one.name} ${one.version}`, one])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
}
