import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
}

interface Bom {
  readonly serialNumber: string
  readonly metadata: { readonly timestamp: string; readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>
}

/** Name and version of each package of a lock file that is not only for development. */
function runningIn({ packages }: Lock): ReadonlySet<string> {
  const all = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  return new Set(all.map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`))
}

/** What runs, of a list that npm wrote: without what only develops, and the same for the same lock file. */
function running(whole: Bom, lock: Lock, project: string) {
  const { serialNumber: _, metadata: both, ...bom } = whole
  const { timestamp: __, component, ...metadata } = both
  const wanted = runningIn(lock)
  const components = bom.components.filter(({ name, version }) => wanted.has(`${name}@${version}`))
  const refs = new Set([component, ...components].map((one) => one['bom-ref']))
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }))
  return { ...bom, metadata: { ...metadata, component: { ...component, name: project } }, components, dependencies }
}

/**
 * The packages that a project runs on, as CycloneDX JSON. Throws when npm cannot write it. `name` is the project's. What
 * only develops is asked for and then left out by the lock file, for npm leaves out what both need.
 */
export function sbom(folder: string, name: string): string {
  const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--include=dev'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  })
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock
  return `${JSON.stringify(running(JSON.parse(text) as Bom, lock, name), null, 2)}\n`
}
