import { ReadError } from '../io/readError.ts'
import type { Geometry } from './geometry.ts'
import type { GeometryOrder } from './geometry.worker.ts'

/** Fetches outlines and cuts them into triangles and borders, in a worker that ends with its work. */
export function makeGeometry(url: string, codes: readonly string[]): Promise<Geometry> {
  const worker = new Worker(new URL('./geometry.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Geometry>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<{ geometry: Geometry } | { reason: string }>) => {
      if ('geometry' in data) resolve(data.geometry)
      else reject(new ReadError(data.reason, { file: url }))
    })
    worker.addEventListener('error', () => reject(new ReadError('the worker ended', { file: url })))
    worker.postMessage({ url, codes } satisfies GeometryOrder)
  }).finally(() => worker.terminate())
}
