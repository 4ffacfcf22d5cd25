import { type Outlines, unpackOutlines } from '../io/packedOutlines.ts'
import { ReadError } from '../io/readError.ts'
import { geometryOf } from './geometry.ts'

/** What the worker is asked for, in two messages: outlines at an address, and the codes that they are cut for. */
export type GeometryOrder = { readonly url: string } | { readonly codes: readonly string[] }

async function fetchOutlines(url: string): Promise<Outlines> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return unpackOutlines(url, await response.arrayBuffer())
}

let outlines: Promise<Outlines> | null = null

self.addEventListener('message', async ({ data }: MessageEvent<GeometryOrder>) => {
  if ('url' in data) {
    outlines = fetchOutlines(data.url)
    outlines.catch(() => undefined)
    return
  }
  try {
    if (!outlines) throw new Error('codes before outlines')
    const geometry = geometryOf(data.codes, await outlines)
    const buffers = Object.values(geometry).map((array: ArrayBufferView) => array.buffer as ArrayBuffer)
    self.postMessage({ geometry }, { transfer: buffers })
  } catch (error) {
    const reason = error instanceof ReadError ? error.reason : error instanceof Error ? error.message : String(error)
    self.postMessage({ reason })
  }
})
