import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const ignored = new Set(
  readFileSync('.gitignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\/$/, '')),
)

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).split(sep).join('/')
    if (entry.name === '.git' || ignored.has(path)) return []
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** Paths from the root, with slashes and sorted, of every file that is the project's own. */
export const projectFiles = (): string[] => walk('.').sort()

/** The project's own code in the folders that hold it. */
export const codeFiles = (): string[] =>
  projectFiles().filter((path) => /^(src|data|geo|test)\/.*\.([cm]?ts|tsx|mjs)$/.test(path))
