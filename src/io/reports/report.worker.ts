import { type Columns, LARGEST_FILE, type ReportOutcome, type ReportPlace } from './report.ts'
import { placeBook } from './reportPlaces.ts'
import { readReports } from './reportRead.ts'
import { decodeReports } from './reportText.ts'

/** What the worker is asked for: a file or a text to be read, and the places that reports may name. */
export interface ReportOrder {
  readonly source: Blob | string
  readonly columns: Columns | null
  readonly places: readonly ReportPlace[]
  readonly states: ReadonlyMap<string, string>
}

/** What the worker says: how far it is, what came of the file, or why it cannot be read. */
export type ReportMessage =
  | { readonly done: number; readonly all: number }
  | { readonly outcome: ReportOutcome }
  | { readonly failure: string }

const say = (message: ReportMessage) => self.postMessage(message)

async function textOf(source: Blob | string): Promise<string> {
  if (typeof source === 'string') return source
  if (source.size > LARGEST_FILE) throw new Error(`larger than ${LARGEST_FILE / 1e6} MB`)
  return decodeReports(new Uint8Array(await source.arrayBuffer()))
}

self.addEventListener('message', async ({ data }: MessageEvent<ReportOrder>) => {
  try {
    const book = placeBook(data.places, data.states)
    const text = await textOf(data.source)
    say({ outcome: readReports(text, data.columns, book, (done, all) => say({ done, all })) })
  } catch (error) {
    say({ failure: error instanceof Error ? error.message : String(error) })
  }
})
