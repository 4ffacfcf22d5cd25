import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<
    Record<string, Partial<Manifest> & { readonly version?: string; readonly hasInstallScript?: boolean }>
  >
}
const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })

test('every package is wanted in one exact version', () => {
  expect(wanted.length).toBeGreaterThan(30)
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('the lock file holds these versions', () => {
  expect(packages['']?.dependencies).toEqual(manifest.dependencies)
  expect(packages['']?.devDependencies).toEqual(manifest.devDependencies)
  const held = wanted.map(([name]) => [name, packages[`node_modules/${name}`]?.version])
  expect(held).toEqual(wanted)
})
