import type { Made, Making } from './csv.worker.ts'

declare global {
  interface Window {
    /** Makes a slice in a worker of its own. */
    makeSlice(making: Making): Promise<Made>
  }
}

window.makeSlice = (making) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./csv.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Made>) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage({ ...making, tables: new URL(making.tables, document.baseURI).href })
  })
