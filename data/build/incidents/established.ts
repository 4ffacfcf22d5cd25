import { type Basis, parseBasis } from './basis.ts'
import type { CitedRecord } from './record.ts'
import type { Both } from './wording.ts'

/** What is established outside the article, with how sure that is. */
export interface Established extends Both {
  readonly corroboration: string
  readonly confidence: string
  readonly basis: Basis
}

/** Words that replace or complete the background of a record. */
export interface EstablishedWords {
  readonly established_en?: string | undefined
  readonly established_es?: string | undefined
  readonly corroboration?: string | undefined
  readonly confidence?: string | undefined
  readonly basis?: string | undefined
}

/** Joins the background of a record with its wording; null when nothing is known; a part that is missing throws. */
export function establish({ id, background }: CitedRecord, words: EstablishedWords): Established | null {
  const en = words.established_en ?? background?.facts
  const es = words.established_es
  if (en === undefined && es === undefined) return null
  const corroboration = words.corroboration ?? background?.corroboration
  const confidence = words.confidence ?? background?.confidence
  const basis = words.basis ?? background?.basis
  if (en === undefined || es === undefined || !corroboration || !confidence || !basis)
    throw new Error(`background that is told in part: ${id}`)
  return { en, es, corroboration, confidence, basis: parseBasis(basis) }
}

/** A pair of texts of a record; one language without the other throws. */
export function pair(id: string, name: string, en: string | undefined, es: string | undefined): Both | null {
  if (en === undefined && es === undefined) return null
  if (en === undefined || es === undefined) throw new Error(`${name} in one language only: ${id}`)
  return { en, es }
}
