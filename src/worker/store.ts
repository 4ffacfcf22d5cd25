import { digest } from './digest.ts'

/** What the store works with: the root of the site, and what a browser gives. */
export interface Surroundings {
  /** Address of the root of the site, with a closing slash. */
  readonly root: URL
  readonly caches: Pick<CacheStorage, 'open'>
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
}

const AT_ONCE = 4
const MARK = 'sha256'

const HEADERS = [
  'Content-Type',
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
  'X-Content-Type-Options',
]

const copyOf = (bytes: ArrayBuffer, { headers }: Response) =>
  new Response(bytes, {
    headers: HEADERS.flatMap((name): [string, string][] => {
      const value = headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  })

const isFull = (error: unknown) => error instanceof Error && error.name === 'QuotaExceededError'

/**
 * The files of one build, kept in a cache under path and SHA-256: files of two builds lie side by side, and a copy that
 * no longer has its sum is fetched again. Where nothing can be kept, every file comes from the network.
 */
export class Store {
  readonly #files: ReadonlyMap<string, string>
  readonly #around: Surroundings

  /** `files` are the SHA-256 of the files to keep, by path. */
  constructor(files: Readonly<Record<string, string>>, around: Surroundings) {
    this.#files = new Map(Object.entries(files))
    this.#around = around
  }

  /** Whether this build has a file of that path. */
  has(path: string): boolean {
    return this.#files.has(path)
  }

  /** The cache of this site, which other sites of the same origin do not share. */
  cache(): Promise<Cache> {
    return this.#around.caches.open(`files of ${this.#around.root.pathname}`)
  }

  #key(path: string, sum: string): string {
    return new URL(`${path}?${MARK}=${sum}`, this.#around.root).href
  }

  async #fetch(path: string, cache: RequestCache): Promise<Response> {
    return this.#around.fetch(new URL(path, this.#around.root).href, { cache, credentials: 'same-origin' })
  }

  async #keep(cache: Cache, path: string, sum: string): Promise<void> {
    for (const how of ['default', 'reload'] as const) {
      const response = await this.#fetch(path, how)
      if (!response.ok) throw new Error(`not kept, the server answered ${response.status}: ${path}`)
      const bytes = await response.arrayBuffer()
      if ((await digest(bytes)) === sum) return cache.put(this.#key(path, sum), copyOf(bytes, response))
    }
    throw new Error(`not kept, its sum is not ${sum}: ${path}`)
  }

  /**
   * Keeps every file that is not kept yet. Throws when one cannot be had as it was built; when there is no room, what was
   * added is given up again.
   */
  async keepAll(): Promise<void> {
    const cache = await this.cache()
    const held = new Set((await cache.keys()).map(({ url }) => url))
    const wanted = [...this.#files].filter(([path, sum]) => !held.has(this.#key(path, sum)))
    const queue = wanted.values()
    const work = async () => {
      for (const [path, sum] of queue) await this.#keep(cache, path, sum)
    }
    const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
    const fault = done.find((end) => end.status === 'rejected')
    if (!fault) return
    if (isFull(fault.reason)) await Promise.all(wanted.map(([path, sum]) => cache.delete(this.#key(path, sum))))
    throw fault.reason
  }

  async #kept(path: string): Promise<Response | null> {
    const cache = await this.cache()
    const sum = this.#files.get(path)
    const plain = new URL(path, this.#around.root).href
    const keys = sum === undefined ? await cache.keys(plain, { ignoreSearch: true }) : [this.#key(path, sum)]
    for (const key of keys) {
      const found = await cache.match(key)
      if (!found) continue
      const bytes = await found.arrayBuffer()
      const expected = new URL(typeof key === 'string' ? key : key.url).searchParams.get(MARK)
      if ((await digest(bytes)) === expected) return copyOf(bytes, found)
      await cache.delete(key)
    }
    return null
  }

  /**
   * A file: as kept when its sum is right, else from the network and kept again. A path that this build has no file of is
   * looked for among those of the build before, whose pages may still be open.
   */
  async answer(path: string): Promise<Response> {
    const kept = await this.#kept(path).catch(() => null)
    if (kept) return kept
    const sum = this.#files.get(path)
    const response = await this.#fetch(path, sum === undefined ? 'default' : 'no-cache')
    if (sum === undefined || !response.ok) return response
    const bytes = await response.arrayBuffer()
    const copy = copyOf(bytes, response)
    if ((await digest(bytes)) === sum)
      await this.cache()
        .then((cache) => cache.put(this.#key(path, sum), copy.clone()))
        .catch(() => undefined)
    return copy
  }

  /** Gives up all that is not of this build. */
  async sweep(): Promise<void> {
    const cache = await this.cache()
    const own = new Set([...this.#files].map(([path, sum]) => this.#key(path, sum)))
    await Promise.all((await cache.keys()).map((key) => own.has(key.url) || cache.delete(key)))
  }
}
