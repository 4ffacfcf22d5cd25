import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packedSource } from '../slice/packedSource.ts'
import type { SliceSource } from '../slice/source.ts'

const OUTLINES = 'mexico-fine.topo.json'

/** Packed tables and outlines in two folders as the source of slices; throws when the tables have not been made. */
export function diskSource(folder: string, geometry: string): SliceSource {
  if (!existsSync(join(folder, 'atlas.json'))) throw new Error(`no packed tables in ${folder}: run npm run build first`)
  return packedSource(
    async (file) => {
      const { buffer, byteOffset, byteLength } = await readFile(join(folder, file))
      return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength)
    },
    async () => JSON.parse(await readFile(join(geometry, OUTLINES), 'utf8')),
  )
}
