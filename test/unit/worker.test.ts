import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { routeOf } from '../../src/worker/route.ts'
import { Store } from '../../src/worker/store.ts'
import { OldTabs } from '../../src/worker/tabs.ts'

const ROOT = new URL('https://host.example/some/where/')
const sumOf = (text: string) => createHash('sha256').update(text).digest('hex')
const buildOf = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sumOf(text)]))
const full = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' })

/** A cache in memory with room for so many entries. */
function memoryCache(room = Number.POSITIVE_INFINITY) {
  const held = new Map<string, Response>()
  const urlOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request))
  const cache = {
    held,
    keys: async (request?: string, options?: { ignoreSearch: boolean }) =>
      [...held.keys()]
        .filter((url) => request === undefined || (options?.ignoreSearch ? url.split('?')[0] : url) === request)
        .map((url) => ({ url })),
    match: async (request: { url: string } | string) =>
      held.get(typeof request === 'string' ? request : request.url)?.clone(),
    put: async (request: RequestInfo | URL, response: Response) => {
      if (held.size >= room) throw full()
      held.set(urlOf(request), response)
    },
    delete: async (request: { url: string } | string) =>
      held.delete(typeof request === 'string' ? request : request.url),
  }
  return cache
}

/** A host of files that notes what it was asked, with a cache of its own. */
function surroundings(files: Record<string, string>, cache = memoryCache()) {
  const asked: string[] = []
  const names: string[] = []
  const host = { online: true }
  return {
    asked,
    names,
    host,
    cache,
    files,
    around: {
      root: ROOT,
      caches: {
        open: async (name: string) => {
          names.push(name)
          return cache as unknown as Cache
        },
      },
      fetch: async (address: string, { cache: how }: RequestInit) => {
        const path = address.slice(ROOT.href.length)
        asked.push(`${path} ${how}`)
        if (!host.online) throw new TypeError('Failed to fetch')
        const text = files[path]
        if (text === undefined) return new Response('not found', { status: 404 })
        return new Response(text, {
          headers: { 'Content-Type': 'text/css', ETag: '"1"', 'Content-Security-Policy': 'x' },
        })
      },
    },
  }
}

describe('the store', () => {
  const files = { 'index.html': '<h1>', 'assets/a.css': 'a{}' }

  test('keeps every file under its sum, and answers without a connection', async () => {
    const { around, host, cache, asked, names } = surroundings(files)
    const store = new Store(buildOf(files), around)
    await store.keepAll()
    expect([...cache.held.keys()].sort()).toEqual(
      Object.entries(files)
        .map(([path, text]) => `${ROOT.href}${path}?sha256=${sumOf(text)}`)
        .sort(),
    )
    expect(new Set(names)).toEqual(new Set(['files of /some/where/']))
    host.online = false
    const before = asked.length
    expect(await (await store.answer('assets/a.css')).text()).toBe('a{}')
    expect(asked.length).toBe(before)
  })

  test('keeps the headers that matter with the file, and no other', async () => {
    const { around } = surroundings(files)
    const store = new Store(buildOf(files), around)
    await store.keepAll()
    const { headers } = await store.answer('assets/a.css')
    expect([...headers]).toEqual([
      ['content-security-policy', 'x'],
      ['content-type', 'text/css'],
    ])
  })

  test('does not fetch again what is kept', async () => {
    const { around, asked } = surroundings(files)
    await new Store(buildOf(files), around).keepAll()
    const before = asked.length
    const more = { ...files, 'assets/b.css': 'b{}' }
    const second = surroundings(more)
    await new Store(buildOf(more), { ...second.around, caches: around.caches }).keepAll()
    expect(asked.length).toBe(before)
    expect(second.asked).toEqual(['assets/b.css default'])
  })

  test('asks past the browser cache for a file that is not as it was built, and refuses one that never is', async () => {
    const { around, asked } = surroundings({ ...files, 'assets/a.css': 'other' })
    await expect(new Store(buildOf(files), around).keepAll()).rejects.toThrow(
      `not kept, its sum is not ${sumOf('a{}')}: assets/a.css`,
    )
    expect(asked.filter((line) => line.startsWith('assets/a.css'))).toEqual([
      'assets/a.css default',
      'assets/a.css reload',
    ])
  })

  test('refuses a file that the host does not have', async () => {
    const { around } = surroundings({ 'index.html': '<h1>' })
    await expect(new Store(buildOf(files), around).keepAll()).rejects.toThrow(
      'not kept, the server answered 404: assets/a.css',
    )
  })

  test('gives up what it added when there is no room, and leaves what was there', async () => {
    const old = { 'index.html': 'old' }
    const cache = memoryCache(2)
    await new Store(buildOf(old), surroundings(old, cache).around).keepAll()
    await expect(new Store(buildOf(files), surroundings(files, cache).around).keepAll()).rejects.toThrow('no room')
    expect([...cache.held.keys()]).toEqual([`${ROOT.href}index.html?sha256=${sumOf('old')}`])
  })

  test('fetches a damaged copy again and keeps that', async () => {
    const { around, cache, host } = surroundings(files)
    const store = new Store(buildOf(files), around)
    await store.keepAll()
    const key = `${ROOT.href}assets/a.css?sha256=${sumOf('a{}')}`
    cache.held.set(key, new Response('b{}'))
    expect(await (await store.answer('assets/a.css')).text()).toBe('a{}')
    host.online = false
    expect(await (await store.answer('assets/a.css')).text()).toBe('a{}')
  })

  test('has no answer for a damaged copy without a connection, and gives the copy up', async () => {
    const { around, cache, host } = surroundings(files)
    const store = new Store(buildOf(files), around)
    await store.keepAll()
    const key = `${ROOT.href}assets/a.css?sha256=${sumOf('a{}')}`
    cache.held.set(key, new Response('b{}'))
    host.online = false
    await expect(store.answer('assets/a.css')).rejects.toThrow('Failed to fetch')
    expect(cache.held.has(key)).toBe(false)
  })

  test('gives what the network has where nothing may be kept', async () => {
    const { around } = surroundings(files)
    const denied = { ...around, caches: { open: () => Promise.reject(new Error('denied')) } }
    const store = new Store(buildOf(files), denied)
    expect(await (await store.answer('index.html')).text()).toBe('<h1>')
  })

  test('gives a file of another version from the network without keeping it', async () => {
    const { around, cache } = surroundings({ ...files, 'index.html': 'newer' })
    const store = new Store(buildOf(files), around)
    expect(await (await store.answer('index.html')).text()).toBe('newer')
    expect(cache.held.size).toBe(0)
  })
})

describe('two builds side by side', () => {
  const old = { 'index.html': 'one', 'assets/old.js': 'old' }
  const next = { 'index.html': 'two', 'assets/new.js': 'new' }

  async function update(open: () => Promise<string[]>) {
    const cache = memoryCache()
    await new Store(buildOf(old), surroundings(old, cache).around).keepAll()
    const store = new Store(buildOf(next), surroundings(next, cache).around)
    await store.keepAll()
    return { cache, store, tabs: new OldTabs(store, ROOT, open) }
  }
  const paths = ({ held }: ReturnType<typeof memoryCache>) =>
    [...held.keys()].map((url) => url.slice(ROOT.href.length).replace(/=.*/, '')).sort()

  test('the new one answers with its own page and with what only the old one has', async () => {
    const { store } = await update(async () => [])
    expect(await (await store.answer('index.html')).text()).toBe('two')
    expect(await (await store.answer('assets/old.js')).text()).toBe('old')
  })

  test('files of the old one stay while one of its pages is open, and go after that', async () => {
    let open = ['first', 'second']
    const { cache, tabs, store } = await update(async () => open)
    await tabs.note()
    open = ['second', 'third']
    await tabs.sweep()
    expect(paths(cache)).toEqual([
      'assets/new.js?sha256',
      'assets/old.js?sha256',
      'index.html?sha256',
      'index.html?sha256',
      'old-tabs',
    ])
    open = ['third']
    await new OldTabs(store, ROOT, async () => open).sweep()
    expect(paths(cache)).toEqual(['assets/new.js?sha256', 'index.html?sha256'])
    await tabs.sweep()
    expect(paths(cache).length).toBe(2)
  })

  test('files of the old one go at once when none of its pages is open', async () => {
    const { cache, tabs } = await update(async () => [])
    await tabs.note()
    expect(paths(cache)).toEqual(['assets/new.js?sha256', 'index.html?sha256'])
  })
})

describe('a request', () => {
  const route = (url: string, method = 'GET') =>
    routeOf({ method, url: new URL(url, ROOT).href }, ROOT, (path) => ['index.html', 'icon.svg'].includes(path))

  test.each([
    ['./', { kind: 'file', path: 'index.html' }],
    ['./?embed', { kind: 'file', path: 'index.html' }],
    ['index.html?renderer=feature-state', { kind: 'file', path: 'index.html' }],
    ['icon.svg', { kind: 'file', path: 'icon.svg' }],
    ['assets/chunk-of-before.js', { kind: 'file', path: 'assets/chunk-of-before.js' }],
    ['slice.csv?m=homicides', { kind: 'slice' }],
    ['places.json', { kind: 'slice' }],
  ])('for %s is answered', (url, expected) => {
    expect(route(url)).toEqual(expected)
  })

  test.each([
    'places/en/',
    'places/en/08037.html',
    'data/homicides-month.csv',
    'worker.js',
    'sbom.json',
    'constructor',
    '__proto__',
    '../elsewhere/index.html',
    'https://other.example/some/where/icon.svg',
  ])('for %s is left to the network', (url) => {
    expect(route(url)).toBeNull()
  })

  test('that writes is left to the network', () => {
    expect(route('slice.csv', 'POST')).toBeNull()
    expect(route('icon.svg', 'HEAD')).toBeNull()
    expect(route('slice.csv', 'HEAD')).toEqual({ kind: 'slice' })
  })
})
