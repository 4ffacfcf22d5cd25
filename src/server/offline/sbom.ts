import { execFileSync } from 'node:child_process'

/** A list of what the project is made of, in the CycloneDX form that npm writes. */
interface Bom {
  serialNumber?: string
  metadata: { timestamp?: string; component: { name: string } }
}

/**
 * The packages that the project runs on, as CycloneDX JSON, the same for the same lock file. Throws when npm cannot write
 * it. `name` is the project's.
 */
export function sbom(folder: string, name: string): string {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev']
  const bom = JSON.parse(
    execFileSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    }),
  ) as Bom
  delete bom.serialNumber
  delete bom.metadata.timestamp
  bom.metadata.component.name = name
  return `${JSON.stringify(bom, null, 2)}\n`
}
