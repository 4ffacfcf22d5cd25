import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packedSource } from '../slice/packedSource.ts'
import type { SliceSource } from '../slice/source.ts'

const OUTLINES = 'mexico-fine.topo.json'

/**
 * The packed tables of a folder as the source of slices, with areas by share when the folder of the geometry is given.
 * Throws when the tables have not been made.
 */
export function diskSource(folder: string, geometry?: string): SliceSource {
  if (!existsSync(join(folder, 'atlas.json'))) throw new Error(`no packed tables in ${folder}: run npm run build first`)
  return packedSource(
    async (file) => {
      const { buffer, byteOffset, byteLength } = await readFile(join(folder, file))
      return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength)
    },
    geometry === undefined ? undefined : async () => JSON.parse(await readFile(join(geometry, OUTLINES), 'utf8')),
  )
}
