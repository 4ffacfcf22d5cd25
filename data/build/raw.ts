import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import bzip from 'seek-bzip'

/** The folder of raw official files. Paths are relative to it, with `/`. */
export interface Raw {
  /** The bytes of a file, unpacked when its name ends in `.bz2` or `.gz`; throws when there is none. */
  readonly bytes: (path: string) => Uint8Array
}

function unpack(path: string, packed: Buffer): Uint8Array {
  if (path.endsWith('.bz2')) return bzip.decode(packed)
  if (path.endsWith('.gz')) return gunzipSync(packed)
  return packed
}

/** Opens a folder of raw files; throws when it is not there. */
export function openRaw(folder: string): Raw {
  if (!existsSync(folder)) throw new Error(`no folder of raw files: ${folder}`)
  return {
    bytes: (path) => {
      const file = join(folder, path)
      if (!existsSync(file)) throw new Error(`missing raw file: ${path}`)
      return unpack(path, readFileSync(file))
    },
  }
}
