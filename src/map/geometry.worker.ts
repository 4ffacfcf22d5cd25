import type { Outlines } from '../io/fetchTables.ts'
import { geometryOf } from './geometry.ts'

/** What the worker is asked for: outlines at an address, for these codes. */
export interface GeometryOrder {
  readonly url: string
  readonly codes: readonly string[]
}

self.addEventListener('message', async ({ data: { url, codes } }: MessageEvent<GeometryOrder>) => {
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    const geometry = geometryOf(codes, (await response.json()) as Outlines)
    const buffers = Object.values(geometry).map((array: ArrayBufferView) => array.buffer as ArrayBuffer)
    self.postMessage({ geometry }, { transfer: buffers })
  } catch (error) {
    self.postMessage({ reason: error instanceof Error ? error.message : String(error) })
  }
})
