import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

const OUT = 'test/out/pictures'
const PATIENCE = 60_000
/** How different two colours of a pixel may be, 0 to 1, and which share of the pixels may be. */
const COLOR = 0.05
const SHARE = 0.0005

/** What the map shows now. */
export async function pictureOf(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.locator('.map').screenshot({ animations: 'disabled' }))
}

/** Share of the pixels that differ, 1 when the sizes do; `marked` gets them in red. */
export function difference(a: PNG, b: PNG, marked?: PNG): number {
  if (a.width !== b.width || a.height !== b.height) return 1
  return pixelmatch(a.data, b.data, marked?.data, a.width, a.height, { threshold: COLOR }) / (a.width * a.height)
}

/** What the map shows once two pictures in a row are the same and it is not blank. */
export async function restingPicture(page: Page): Promise<PNG> {
  const deadline = Date.now() + PATIENCE
  for (let before = await pictureOf(page); ; ) {
    const now = await pictureOf(page)
    if (difference(before, now) === 0 && colorsIn(now) > 8) return now
    if (Date.now() > deadline) throw new Error('the map does not come to rest')
    before = now
  }
}

/** Waits until the map shows a picture again; throws with both written to test/out when it never does. */
export async function showsAgain(page: Page, name: string, expected: PNG): Promise<void> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const now = await pictureOf(page)
    const share = difference(expected, now)
    if (share <= SHARE) return
    if (Date.now() < deadline) continue
    mkdirSync(OUT, { recursive: true })
    for (const [part, picture] of [
      ['before', expected],
      ['after', now],
    ] as const)
      writeFileSync(join(OUT, `${name}-${part}.png`), PNG.sync.write(picture))
    throw new Error(`${name}: ${(share * 100).toFixed(2)} % of the pixels differ, see ${OUT}`)
  }
}

/** How many colours a picture has. */
export function colorsIn({ data }: PNG): number {
  const colors = new Set<number>()
  const words = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4)
  for (const word of words) colors.add(word)
  return colors.size
}
