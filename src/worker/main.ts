import type { Build } from '../io/build.ts'
import { unpackOutlines } from '../io/packedOutlines.ts'
import { ReadError } from '../io/readError.ts'
import { createSliceApp } from '../slice/app.ts'
import { packedSource } from '../slice/packedSource.ts'
import { routeOf } from './route.ts'
import { Store } from './store.ts'
import { OldTabs } from './tabs.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** Written before this code by the build. */
  readonly build: Build
}

/** The outlines by which areas are measured. */
const OUTLINES = 'outlines-fine.bin'

const { build } = self
const root = new URL('./', self.location.href)
const store = new Store(build.files, { root, caches: self.caches, fetch: (address, init) => self.fetch(address, init) })
const tabs = new OldTabs(store, root, async () =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id),
)

async function bytesOf(file: string): Promise<ArrayBuffer> {
  const path = build.tables[file]
  if (path === undefined) throw new ReadError('no such table in this build', { file })
  const response = await store.answer(path).catch(() => {
    throw new ReadError('no connection', { file })
  })
  if (!response.ok) throw new ReadError(`the server answered ${response.status}`, { file })
  return response.arrayBuffer()
}

const slices = createSliceApp(
  packedSource(bytesOf, async () => unpackOutlines(OUTLINES, await bytesOf(OUTLINES))),
  root.pathname,
)

self.addEventListener('install', (event) => {
  event.waitUntil(store.keepAll())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([tabs.note().catch(() => undefined), self.clients.claim()]))
})

self.addEventListener('message', ({ data, ports }) => {
  if (data === 'take-over') self.skipWaiting()
  if (data === 'data-version') ports[0]?.postMessage(build.data)
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') event.waitUntil(tabs.sweep().catch(() => undefined))
  const route = routeOf(request, root, (path) => store.has(path))
  if (route?.kind === 'slice') event.respondWith(slices.fetch(request))
  if (route?.kind === 'file') event.respondWith(store.answer(route.path))
})
