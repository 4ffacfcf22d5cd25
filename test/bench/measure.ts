import type { Browser } from 'playwright-core'
import type { Host } from './host.ts'
import { PICTURE } from './page/picture.ts'
import { agreement, type Sample } from './samples.ts'
import type { Scene } from './scene.ts'
import { firstPicture, heap, open, type Session, type Switches, switches } from './session.ts'

/** What one visit to one technique took; times in ms, sizes in bytes. */
export interface Visit extends Switches {
  readonly first: number
  /** Sent until the first picture stood. */
  readonly bytes: number
  readonly heap: number
}

/** What every visit needs. */
export interface Stage {
  readonly browser: Browser
  /** The first process of the browser. */
  readonly root: number | undefined
  readonly host: Host
  readonly scene: Scene
  readonly samples: readonly Sample[]
}

/** Least share of the pixels that must show their class. */
const SAME = 0.98

async function check(stage: Stage, session: Session, technique: string, levels: Uint8Array): Promise<void> {
  const share = agreement(await session.page.screenshot(), stage.samples, levels)
  if (share < SAME)
    throw new Error(`${technique}: another picture, ${(100 * share).toFixed(1)} % of the pixels have their colour`)
}

/** Visits a technique: first picture, then months one after the other; a picture that is not the one asked for throws. */
export async function visit(stage: Stage, technique: string, months: readonly number[]): Promise<Visit> {
  const { browser, root, host, scene } = stage
  const session = await open(browser, PICTURE.width, PICTURE.height)
  try {
    host.sent()
    const first = await firstPicture(browser, session, `${host.address}peers/${technique}.html`)
    const bytes = host.sent()
    await check(stage, session, technique, scene.year)
    await session.page.evaluate(
      (queue) => {
        window.bench.queue = queue
        return window.bench.load()
      },
      [...months],
    )
    const switched = await switches(browser, session, root, months.length)
    await check(stage, session, technique, scene.months[months.at(-1) as number] as Uint8Array)
    return { ...switched, first, bytes, heap: await heap(session.client) }
  } finally {
    await session.close()
  }
}
