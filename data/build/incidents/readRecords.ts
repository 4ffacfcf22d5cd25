import * as v from 'valibot'
import type { Raw } from '../raw.ts'
import { CorridorRecord, FigureRecord, IncidentRecord } from './record.ts'

/** The coded records of the articles. */
export interface Records {
  readonly incidents: readonly IncidentRecord[]
  readonly figures: readonly FigureRecord[]
  readonly corridors: readonly CorridorRecord[]
}

function readList<Schema extends v.BaseSchema<unknown, { id: string }, v.BaseIssue<unknown>>>(
  raw: Raw,
  file: string,
  schema: Schema,
): v.InferOutput<Schema>[] {
  const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw.bytes(file)))
  const result = v.safeParse(v.array(schema), list)
  if (!result.success) {
    const [issue] = result.issues
    throw new Error(`${issue.message.toLowerCase()} in ${file}: ${v.getDotPath(issue)}`)
  }
  const twice = result.output.find(({ id }, i) => result.output.findIndex((other) => other.id === id) !== i)
  if (twice) throw new Error(`record that stands twice in ${file}: ${twice.id}`)
  return result.output
}

/** Reads the coded records from the folder of articles; a field that is missing, unknown or of another kind throws. */
export const readRecords = (articles: Raw): Records => ({
  incidents: readList(articles, 'coded/incidents.json', IncidentRecord),
  figures: readList(articles, 'coded/figures.json', FigureRecord),
  corridors: readList(articles, 'coded/routes.json', CorridorRecord),
})
