import { effect } from '@preact/signals'
import type { Counts } from '../../model/counts.ts'
import type { SliceSource } from '../../slice/source.ts'
import type { App } from '../../state/app.ts'
import type { Figures } from '../../stats/value.ts'

function figuresOf({ tables }: App, id: string): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const stop = effect(() => {
      const load = tables.value.get(id)
      if (load?.state === 'ready') resolve(load.figures)
      else if (load?.state === 'failed') reject(new Error(load.reason))
      else return
      queueMicrotask(() => stop())
    })
  })
}

/** The figures in memory as the source of slices; waits for those of the view that are still on their way. */
export function pageSource(app: App, version: string): SliceSource {
  const first = app.view.value.measures[0] as string
  return {
    version: async () => version,
    atlas: async () => app.atlas,
    share: app.share,
    population: async () => (await figuresOf(app, first)).population,
    counts: async ({ id }, coverage) =>
      (await figuresOf(app, id)).counts.find((counts) => counts.coverage === coverage) as Counts,
  }
}
