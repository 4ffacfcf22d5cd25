import { cutSlice } from '../../../src/slice/app.ts'
import { csvParts } from '../../../src/slice/csv.ts'
import { packedSource } from '../../../src/slice/packedSource.ts'

/** Which slice is made, how often, and the folder of the packed tables. */
export interface Making {
  readonly query: string
  readonly runs: number
  readonly tables: string
}

/** Milliseconds of each run, and what the last one gave. */
export interface Made {
  readonly ms: readonly number[]
  readonly bytes: number
}

async function make({ query, runs, tables }: Making): Promise<Made> {
  const source = packedSource(async (file) => (await fetch(`${tables}${file}`)).arrayBuffer())
  const params = new URLSearchParams(query)
  await cutSlice(source, params)
  const encoder = new TextEncoder()
  const ms: number[] = []
  let bytes = 0
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    const cut = await cutSlice(source, params)
    if ('refused' in cut) throw new Error(cut.refused)
    bytes = 0
    for (const part of csvParts(cut.slice)) bytes += encoder.encode(part).length
    ms.push(performance.now() - start)
  }
  return { ms, bytes }
}

self.addEventListener('message', async ({ data }: MessageEvent<Making>) => {
  self.postMessage(await make(data))
})
