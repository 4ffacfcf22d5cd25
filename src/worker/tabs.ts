import type { Store } from './store.ts'

const ENTRY = 'old-tabs'

/**
 * Keeps the files of the build before for as long as a page of it is open. Which pages those are is noted among the kept
 * files, since a worker is ended and started again at any time.
 */
export class OldTabs {
  readonly #store: Store
  readonly #entry: string
  readonly #open: () => Promise<readonly string[]>

  /** `open` tells the ids of the pages that are open. */
  constructor(store: Store, root: URL, open: () => Promise<readonly string[]>) {
    this.#store = store
    this.#entry = new URL(ENTRY, root).href
    this.#open = open
  }

  /** Notes the pages that are open while this build takes over. */
  async note(): Promise<void> {
    const ids = await this.#open()
    const cache = await this.#store.cache()
    await cache.put(this.#entry, new Response(JSON.stringify(ids)))
    await this.sweep()
  }

  /** Gives up the files of the build before once its last page is closed. */
  async sweep(): Promise<void> {
    const noted = await (await this.#store.cache()).match(this.#entry)
    if (!noted) return
    const old = new Set((await noted.json()) as readonly string[])
    if ((await this.#open()).some((id) => old.has(id))) return
    await this.#store.sweep()
  }
}
