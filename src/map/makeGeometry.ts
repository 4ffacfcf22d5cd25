import { ReadError } from '../io/readError.ts'
import type { Geometry } from './geometry.ts'
import type { GeometryOrder } from './geometry.worker.ts'

/**
 * Fetches outlines at once, and cuts them into triangles and borders as soon as there are the codes, in a worker that
 * ends with its work.
 */
export function makeGeometry(url: string, codes: Promise<readonly string[]>): Promise<Geometry> {
  const worker = new Worker(new URL('./geometry.worker.ts', import.meta.url), { type: 'module' })
  const order = (message: GeometryOrder) => worker.postMessage(message)
  return new Promise<Geometry>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<{ geometry: Geometry } | { reason: string }>) => {
      if ('geometry' in data) resolve(data.geometry)
      else reject(new ReadError(data.reason, { file: url }))
    })
    worker.addEventListener('error', () => reject(new ReadError('the worker ended', { file: url })))
    order({ url })
    codes.then((known) => order({ codes: known }), reject)
  }).finally(() => worker.terminate())
}
