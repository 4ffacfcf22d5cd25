import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'

/** One thing said in both languages. */
export interface Both {
  readonly en: string
  readonly es: string
}

const text = v.pipe(v.string(), v.nonEmpty())
const optional = v.optional(text)

const both = {
  note_en: optional,
  note_es: optional,
  established_en: optional,
  established_es: optional,
  denial_en: optional,
  denial_es: optional,
  corroboration: optional,
  confidence: optional,
  basis: optional,
}

/** What is said of an incident beyond its record: the other language, and words for readers in place of coders' words. */
const IncidentWording = v.strictObject({
  ...both,
  title_en: optional,
  title_es: optional,
  summary_en: optional,
  summary_es: text,
  place_en: optional,
  place_es: optional,
  established_place_es: optional,
  established_location: optional,
  established_radius_km: v.optional(v.number()),
  established_outline: optional,
})

const FigureWording = v.strictObject({
  ...both,
  series: optional,
  title_en: optional,
  title_es: optional,
  measure_en: optional,
  measure_es: text,
  place_en: optional,
  place_es: optional,
  qualifier: optional,
  hidden_reason_en: optional,
  hidden_reason_es: optional,
})

const CorridorWording = v.strictObject({
  ...both,
  summary_es: text,
  shape: optional,
  hidden_reason_en: optional,
  hidden_reason_es: optional,
})

const ArticleWording = v.strictObject({
  outlet_en: optional,
  outlet_es: optional,
  title: v.optional(v.string()),
  author: optional,
  note_en: optional,
  note_es: optional,
})

const Term = v.union([v.string(), v.strictObject({ en: text, es: text })])

const Terms = v.strictObject({
  bases: v.record(text, Term),
  actors: v.record(text, Term),
  qualifiers: v.record(text, Term),
  units: v.record(text, Term),
  places: v.record(text, Term),
  quantities: v.record(text, Term),
  remarks: v.record(text, Term),
})

export type IncidentWording = v.InferOutput<typeof IncidentWording>
export type FigureWording = v.InferOutput<typeof FigureWording>
export type CorridorWording = v.InferOutput<typeof CorridorWording>
export type ArticleWording = v.InferOutput<typeof ArticleWording>
type TermList = keyof v.InferOutput<typeof Terms>

/** Our own words for the records: Spanish texts, notes for readers, denials, and the terms that records share. */
export interface Wording {
  readonly incidents: ReadonlyMap<string, IncidentWording>
  readonly figures: ReadonlyMap<string, FigureWording>
  readonly corridors: ReadonlyMap<string, CorridorWording>
  readonly articles: ReadonlyMap<string, ArticleWording>
  /** A shared term in both languages; one that is not listed throws. */
  readonly term: (list: TermList, key: string) => Both
}

function read<Schema extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(name: string, schema: Schema) {
  const file = join(import.meta.dirname, 'wording', `${name}.yaml`)
  const result = v.safeParse(schema, parse(readFileSync(file, 'utf8')))
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`${issue.message.toLowerCase()} in wording/${name}.yaml: ${v.getDotPath(issue)}`)
}

const readMap = <Schema extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(name: string, schema: Schema) =>
  new Map(Object.entries(read(name, v.record(v.string(), schema)) as Record<string, v.InferOutput<Schema>>))

/** Reads the wording that stands beside this file; a missing text or an unknown field throws. */
export function readWording(): Wording {
  const terms = read('terms', Terms)
  return {
    incidents: readMap('incidents', IncidentWording),
    figures: readMap('figures', FigureWording),
    corridors: readMap('corridors', CorridorWording),
    articles: readMap('articles', ArticleWording),
    term: (list, key) => {
      const term = Object.hasOwn(terms[list], key) ? terms[list][key] : undefined
      if (term === undefined) throw new Error(`no ${list} term in wording/terms.yaml: ${key}`)
      return typeof term === 'string' ? { en: key, es: term } : term
    },
  }
}
