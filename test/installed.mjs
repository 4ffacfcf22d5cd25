import { existsSync, readFileSync } from 'node:fs'

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
const asked = (project) => JSON.stringify(KINDS.map((kind) => Object.entries(project[kind] ?? {}).sort()))

/** Why what is installed is not what the lock file says, as a clause, or null when it is. */
function gap(project, wanted, installed) {
  if (asked(project) !== asked(wanted[''])) return 'package.json asks for other packages than package-lock.json'
  if (installed === null) return 'there is no node_modules'
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    const found = installed[path]
    if (path === '' || (optional && found === undefined)) continue
    if (found === undefined || !existsSync(`${path}/package.json`)) return `${path} is missing`
    if (found.version !== version) return `${path} is ${found.version}, not ${version}`
    if (found.integrity !== integrity) return `${path} has another hash than ${integrity}`
  }
  return null
}

const reason = gap(
  read('package.json'),
  read('package-lock.json').packages,
  read('node_modules/.package-lock.json')?.packages ?? null,
)
if (reason !== null) {
  console.log(`packages are not as the lock file says: ${reason}`)
  process.exit(1)
}
