import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { difference } from './picture.ts'

const BASELINES = 'test/e2e/baselines'
const OUT = 'test/out/visual'
/** How many pictures in a row have to be the same. */
const STILL = 10
const WRITES = process.env.BASELINES === 'write'

/**
 * Which share of the pixels of a view may differ from its baseline. On one machine 0.003 % do from run to run; a class of
 * the map in another colour is some percent.
 */
export const TOLERANCE = 0.002

/** A picture as small as it gets without loss. */
const packed = (picture: PNG): Buffer => PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: -1 })

function write(folder: string, name: string, picture: PNG): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  writeFileSync(path, packed(picture))
  return path
}

/** The committed picture of a view; throws when there is none. */
export function baseline(name: string): PNG {
  const path = join(BASELINES, `${name}.png`)
  if (!existsSync(path)) throw new Error(`there is no ${path}: BASELINES=write writes it`)
  return PNG.sync.read(readFileSync(path))
}

/** Takes pictures until one is right or the same one has come so often that nothing, such as finer outlines, is on its way. */
async function taken(take: () => Promise<PNG>, isRight: (picture: PNG) => boolean): Promise<PNG> {
  let before = await take()
  for (let alike = 0, left = 10 * STILL; alike < STILL && !isRight(before); left--) {
    if (left === 0) throw new Error('the page does not come to rest')
    const now = await take()
    alike = now.data.equals(before.data) ? alike + 1 : 0
    before = now
  }
  return before
}

/**
 * Takes pictures until one is like its baseline; throws when none is, with the last one and what differs in it written
 * to test/out/visual. With BASELINES=write the picture at rest becomes the baseline.
 */
export async function expectLike(name: string, take: () => Promise<PNG>): Promise<void> {
  if (WRITES) {
    write(BASELINES, name, await taken(take, () => false))
    return
  }
  const expected = baseline(name)
  const actual = await taken(take, (picture) => difference(expected, picture) <= TOLERANCE)
  const marked = new PNG({ width: actual.width, height: actual.height })
  const share = difference(expected, actual, marked)
  if (share <= TOLERANCE) return
  const path = write(OUT, name, actual)
  write(OUT, `${name}-diff`, marked)
  const [is, was] = [actual, expected].map(({ width, height }) => `${width}x${height}`)
  const how = is === was ? `${(share * 100).toFixed(2)} % of the pixels differ` : `it is ${is}, was ${was}`
  throw new Error(`${name} is not like its baseline: ${how}, see ${path}`)
}

/** Pictures of one height beside each other at half their size, each pixel the mean of four. */
export function strip(pictures: readonly PNG[]): PNG {
  const [first] = pictures
  if (!first) throw new Error('a strip of no pictures')
  const [width, height] = [first.width >> 1, first.height >> 1]
  const whole = new PNG({ width: width * pictures.length, height })
  for (const [i, { data, width: across }] of pictures.entries())
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        for (let channel = 0; channel < 4; channel++) {
          const from = (2 * y * across + 2 * x) * 4 + channel
          const sum = [0, 4, 4 * across, 4 * across + 4].reduce((all, step) => all + (data[from + step] as number), 0)
          whole.data[(y * whole.width + i * width + x) * 4 + channel] = sum / 4
        }
  return whole
}
