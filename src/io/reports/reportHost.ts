import type { Atlas } from '../../model/atlas.ts'
import type { Columns, ReportOutcome } from './report.ts'
import type { ReportMessage, ReportOrder } from './report.worker.ts'

/** Reads reports in a worker of their own, which ends with its work or when it is stopped; then the promise is refused. */
export function readReportsApart(
  atlas: Atlas,
  source: Blob | string,
  columns: Columns | null,
  progress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<ReportOutcome> {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' })
  const places = atlas.municipalities.map(({ code, name, lon, lat }) => ({
    code,
    name,
    lon,
    lat,
    state: code.slice(0, 2),
  }))
  const states = new Map(atlas.states.map(({ code, name }) => [code, name]))
  return new Promise<ReportOutcome>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')))
    worker.addEventListener('message', ({ data }: MessageEvent<ReportMessage>) => {
      if ('outcome' in data) resolve(data.outcome)
      else if ('failure' in data) reject(new Error(data.failure))
      else progress(data.done, data.all)
    })
    worker.addEventListener('error', () => reject(new Error('the worker ended')))
    worker.postMessage({ source, columns, places, states } satisfies ReportOrder)
  }).finally(() => worker.terminate())
}
