import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packedSource } from '../slice/packedSource.ts'
import type { SliceSource } from '../slice/source.ts'

function versionOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}

/** The packed tables of a folder as the source of slices; throws when they have not been made. */
export function diskSource(folder: string): SliceSource {
  if (!existsSync(join(folder, 'atlas.json'))) throw new Error(`no packed tables in ${folder}: run npm run build first`)
  return packedSource(versionOf(folder), async (file) => {
    const { buffer, byteOffset, byteLength } = await readFile(join(folder, file))
    return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength)
  })
}
