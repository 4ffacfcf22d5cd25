import { file } from './files.ts'
import type { Months, Peer } from './peer.ts'
import { PICTURE } from './picture.ts'

/** What the bench asks of a page. */
export interface Bench {
  /** Months to show, one at each press of a key. */
  queue: number[]
  /** How many pictures were drawn, the first included. */
  drawn: number
  /** Loads the classes of all months, after the first picture. */
  load(): Promise<void>
}

declare global {
  interface Window {
    bench: Bench
  }
}

/** Draws the first picture, and another month at each press of a key; marks what a trace needs to find both. */
export async function run(peer: Peer): Promise<void> {
  const holder = document.createElement('div')
  holder.style.cssText = `position:absolute;inset:0 auto auto 0;width:${PICTURE.width}px;height:${PICTURE.height}px`
  document.body.append(holder)
  let months: Months = { rows: 0, levels: new Uint8Array(0) }
  const bench: Bench = {
    queue: [],
    drawn: 0,
    load: async () => {
      const [rows = 0] = new Uint32Array(await (await file('rows.bin')).arrayBuffer())
      months = { rows, levels: new Uint8Array(await (await file('levels.bin')).arrayBuffer()) }
      await peer.prepare?.(months)
    },
  }
  window.bench = bench
  const drawn = () => {
    performance.mark(`drawn ${bench.drawn}`)
    bench.drawn += 1
  }
  window.addEventListener('keydown', (event) => {
    const month = bench.queue.shift()
    if (event.key !== 'ArrowRight' || month === undefined) return
    performance.mark(`input ${bench.drawn}`, { startTime: event.timeStamp })
    peer.show(months.levels.subarray(month * months.rows, (month + 1) * months.rows), drawn, month)
  })
  await peer.start(holder, drawn)
}
