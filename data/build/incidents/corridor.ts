import type { Article } from './article.ts'
import { bilingual, type Column, choice, date, flag, number, optional, text } from './column.ts'
import { establish, pair } from './established.ts'
import { countryCode, placeCode } from './place.ts'
import type { CorridorEnd, CorridorRecord } from './record.ts'
import { type Cited, citationColumns, establishedColumns, evidenceColumns } from './shared.ts'
import { LOCATION, SCOPE } from './vocabulary.ts'
import type { Both, Wording } from './wording.ts'

/** An end of a corridor, or a place between. */
export interface Stop {
  readonly end: CorridorEnd
  readonly name: Both
  readonly code: string
}

/** A corridor of an article as a row of the table. */
export interface CorridorRow extends Cited {
  readonly record: CorridorRecord
  readonly title: Both
  readonly summary: Both
  readonly commodity: Both
  readonly actors: Both
  readonly origin: Stop
  readonly destination: Stop
  readonly via: readonly Stop[]
  readonly shape: string
  readonly hidden: Both | null
}

/** Codes of states by name, for ends that are a whole state. */
export type StateCodes = ReadonlyMap<string, string>

function makeStop(end: CorridorEnd, { term }: Wording, states: StateCodes): Stop {
  const state = end.country === 'Mexico' && end.state !== null ? states.get(end.state) : undefined
  if (end.country === 'Mexico' && end.state !== null && state === undefined)
    throw new Error(`unknown state: ${end.state}`)
  return { end, name: term('places', end.name), code: placeCode(end.country, end.inegiCode, state ?? null) }
}

/** Joins a record with its wording; a text that is missing in one language throws. */
export function makeCorridorRow(
  record: CorridorRecord,
  wording: Wording,
  articles: ReadonlyMap<string, Article>,
  states: StateCodes,
): CorridorRow {
  const { id } = record
  const words = wording.corridors.get(id)
  const article = articles.get(record.sourceArticle.key)
  if (!words || !article) throw new Error(`corridor without wording or article: ${id}`)
  const note = pair(id, 'note', words.note_en, words.note_es)
  if (record.note !== null && note === null) throw new Error(`note that is not worded: ${id}`)
  const actors = record.actors.map((actor) => wording.term('actors', actor))
  return {
    record,
    article,
    basis: wording.term('bases', record.evidenceBasis),
    note,
    denial: pair(id, 'denial', words.denial_en, words.denial_es),
    established: establish(record, words),
    title: { en: record.title_en, es: record.title_es },
    summary: { en: record.summary_en, es: words.summary_es },
    commodity: { en: record.commodity, es: record.commodity_es },
    actors: { en: actors.map(({ en }) => en).join('; '), es: actors.map(({ es }) => es).join('; ') },
    origin: makeStop(record.origin, wording, states),
    destination: makeStop(record.destination, wording, states),
    via: record.via.map((end) => makeStop(end, wording, states)),
    shape: words.shape ?? 'line',
    hidden: pair(id, 'reason to hide', words.hidden_reason_en, words.hidden_reason_es),
  }
}

const stopColumns = <Row>(prefix: string, what: string, stop: (row: Row) => Stop): Column<Row>[] => [
  ...bilingual<Row>(`${prefix}name`, `Name of ${what}`, (row, language) => stop(row).name[language]),
  optional({
    ...text<Row>(`${prefix}code`, `Code of ${what}: municipality, state or mx; empty abroad.`, (row) => stop(row).code),
    pattern: '[0-9]{5}|[0-9]{2}|mx',
  }),
  optional(
    text(`${prefix}country`, `ISO 3166 code of the country of ${what}; empty for a region.`, (row) =>
      countryCode(stop(row).end.country),
    ),
  ),
  optional(
    number(
      `${prefix}lat`,
      'degrees north',
      `Latitude of ${what}; empty when the text names no place.`,
      (row) => stop(row).end.lat,
    ),
  ),
  optional(
    number(
      `${prefix}lon`,
      'degrees east',
      `Longitude of ${what}; empty when the text names no place.`,
      (row) => stop(row).end.lon,
    ),
  ),
  choice(
    `${prefix}location`,
    LOCATION,
    `What the point of ${what} stands for.`,
    (row) => stop(row).end.locationPrecision,
  ),
]

/** The columns of the table of corridors. */
export const CORRIDOR_COLUMNS: readonly Column<CorridorRow>[] = [
  text('id', 'Id of the corridor; it never changes.', ({ record }) => record.id),
  ...bilingual<CorridorRow>('title', 'Title', ({ title }, language) => title[language]),
  ...bilingual<CorridorRow>('commodity', 'What is moved', ({ commodity }, language) => commodity[language]),
  ...bilingual<CorridorRow>(
    'summary',
    'What the article tells, in our own words',
    ({ summary }, language) => summary[language],
  ),
  ...stopColumns<CorridorRow>('from_', 'the start', ({ origin }) => origin),
  ...stopColumns<CorridorRow>('to_', 'the end', ({ destination }) => destination),
  choice(
    'shape',
    ['line', 'spokes'],
    'A line through the places between, or spokes to each of them from the start.',
    ({ shape }) => shape,
  ),
  optional(date('first', 'First month or year; empty when not stated.', ({ record }) => record.periodStart)),
  optional(date('last', 'Last month or year; empty when not stated.', ({ record }) => record.periodEnd)),
  ...bilingual<CorridorRow>(
    'actors',
    'Groups, bodies and public persons named, separated by semicolons',
    ({ actors }, language) => actors[language],
  ).map(optional),
  choice('scope', SCOPE, 'Whether it concerns Mexico or lies outside.', ({ record }) => record.scope),
  flag('hidden', 'Whether it must never be drawn.', ({ hidden }) => hidden !== null),
  ...bilingual<CorridorRow>(
    'hidden_reason',
    'Why it must never be drawn',
    ({ hidden }, language) => hidden?.[language],
  ).map(optional),
  ...evidenceColumns<CorridorRow>(),
  ...establishedColumns<CorridorRow>(),
  optional(
    text('incidents', 'Ids of related incidents, separated by spaces.', ({ record }) =>
      record.relatedIncidents.join(' '),
    ),
  ),
  ...citationColumns<CorridorRow>(),
]

/** A place between the ends of a corridor. */
export interface ViaRow {
  readonly corridor: string
  readonly position: number
  readonly stop: Stop
}

/** The places between the ends of a corridor, in order. */
export const listVia = ({ record, via }: CorridorRow): ViaRow[] =>
  via.map((stop, i) => ({ corridor: record.id, position: i + 1, stop }))

/** The columns of the table of places between. */
export const VIA_COLUMNS: readonly Column<ViaRow>[] = [
  { ...text('corridor', 'Id of the corridor.', ({ corridor }) => corridor), from: ['article-corridors', 'id'] },
  {
    name: 'position',
    type: 'integer',
    minimum: 1,
    description: 'Place in the order of the article, from 1.',
    write: ({ position }) => String(position),
  },
  ...stopColumns<ViaRow>('', 'the place', ({ stop }) => stop),
]
