import type { Article } from './article.ts'
import { establish, pair } from './established.ts'
import { type AreaOf, haloRadius } from './halo.ts'
import { placeCode } from './place.ts'
import type { IncidentRecord } from './record.ts'
import type { Cited } from './shared.ts'
import type { Both, IncidentWording, Wording } from './wording.ts'

/** What is established of date, place and toll outside the article; empty texts where nothing is. */
export interface EstablishedFacts {
  readonly first: string
  readonly last: string
  readonly place: Both | null
  readonly code: string
  readonly lat: number | null
  readonly lon: number | null
  readonly location: string
  readonly radius: number | null
  readonly fatalities: number | null
  readonly fatalitiesMin: number | null
  readonly fatalitiesMax: number | null
}

/** An incident as a row of the table. */
export interface IncidentRow extends Cited {
  readonly record: IncidentRecord
  readonly title: Both
  readonly summary: Both
  readonly place: Both
  readonly actors: Both
  readonly code: string
  readonly radius: number | null
  readonly facts: EstablishedFacts
}

function readFacts({ id, background }: IncidentRecord, words: IncidentWording, areaOf: AreaOf): EstablishedFacts {
  const lat = background?.lat ?? null
  const location = background?.locationPrecision ?? words.established_location ?? ''
  if ((lat === null) !== (location === ''))
    throw new Error(`established point without its precision, or the reverse: ${id}`)
  const code = background?.inegiCode ?? ''
  const codes = [words.established_outline ?? code].filter(Boolean)
  const place = background?.place
  const toll = background?.fatalities ?? null
  return {
    first: background?.date ?? '',
    last: background?.endDate ?? background?.date ?? '',
    place: place === undefined ? null : { en: place, es: words.established_place_es ?? place },
    code,
    lat,
    lon: background?.lon ?? null,
    location,
    radius:
      location === ''
        ? null
        : (words.established_radius_km ?? haloRadius({ location, codes, abroad: place ?? '' }, areaOf)),
    fatalities: toll,
    fatalitiesMin: background?.fatalitiesMin ?? toll,
    fatalitiesMax: background?.fatalitiesMax ?? toll,
  }
}

function joinActors(record: IncidentRecord, { term }: Wording): Both {
  const actors = record.actors.map((actor) => term('actors', actor))
  return { en: actors.map(({ en }) => en).join('; '), es: actors.map(({ es }) => es).join('; ') }
}

/** Joins a record with its wording; a text that is missing in one language throws. */
export function makeIncidentRow(
  record: IncidentRecord,
  wording: Wording,
  articles: ReadonlyMap<string, Article>,
  areaOf: AreaOf,
): IncidentRow {
  const { id, admin, inegiCode, inegiStateCode, areas, locationPrecision: location } = record
  const words = wording.incidents.get(id)
  const article = articles.get(record.sourceArticle.key)
  if (!words || !article) throw new Error(`incident without wording or article: ${id}`)
  const note = pair(id, 'note', words.note_en, words.note_es)
  if (record.note !== null && note === null) throw new Error(`note that is not worded: ${id}`)
  const code = placeCode(admin.country, inegiCode, inegiStateCode)
  const codes = areas ?? [code].filter(Boolean)
  return {
    record,
    article,
    basis: wording.term('bases', record.evidenceBasis),
    note,
    denial: pair(id, 'denial', words.denial_en, words.denial_es),
    established: establish(record, words),
    title: { en: words.title_en ?? record.title_en, es: words.title_es ?? record.title_es },
    summary: { en: words.summary_en ?? record.summary_en, es: words.summary_es },
    place: {
      en: words.place_en ?? record.placeName,
      es: words.place_es ?? words.place_en ?? record.placeName,
    },
    actors: joinActors(record, wording),
    code,
    radius: haloRadius({ location, codes, abroad: admin.municipality ?? admin.state ?? '' }, areaOf),
    facts: readFacts(record, words, areaOf),
  }
}
