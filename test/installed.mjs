import { existsSync, readFileSync } from 'node:fs'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null)

/** The first package of the lock file that is not installed as the lock file has it, or null when all are. */
function missing(wanted, installed) {
  if (installed === null) return 'node_modules'
  for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
    if (path === '' || (optional && installed[path] === undefined)) continue
    const found = installed[path]
    if (found?.version !== version || found.integrity !== integrity || !existsSync(`${path}/package.json`)) return path
  }
  return null
}

const gap = missing(read('package-lock.json'), read('node_modules/.package-lock.json'))
if (gap !== null) {
  console.log(`not installed as the lock file says: ${gap}`)
  process.exit(1)
}
