import type { Counts } from '../model/counts.ts'
import type { SliceSource } from '../slice/source.ts'
import type { App } from '../state/app.ts'
import type { Figures } from '../stats/value.ts'

function figuresOf(app: App, id: string): Promise<Figures> {
  return new Promise((resolve, reject) => {
    let [stop, settled] = [() => undefined as void, false]
    const settle = (end: () => void) => {
      settled = true
      stop()
      end()
    }
    stop = app.tables.subscribe((tables) => {
      const load = tables.get(id)
      if (settled) return
      if (load?.state === 'ready') settle(() => resolve(load.figures))
      else if (load?.state === 'failed') settle(() => reject(new Error(load.reason)))
    })
    if (settled) stop()
  })
}

/** The figures in memory as the source of slices; waits for those of the view that are still on their way. */
export function pageSource(app: App, version: string): SliceSource {
  const first = app.view.value.measures[0] as string
  return {
    version: async () => version,
    atlas: async () => app.atlas,
    population: async () => (await figuresOf(app, first)).population,
    counts: async ({ id }, coverage) =>
      (await figuresOf(app, id)).counts.find((counts) => counts.coverage === coverage) as Counts,
  }
}
