import type { Article } from './article.ts'
import { bilingual, type Column, choice, date, flag, number, optional, text } from './column.ts'
import { establish, pair } from './established.ts'
import { countryCode, placeCode } from './place.ts'
import type { FigureRecord } from './record.ts'
import { type Cited, citationColumns, establishedColumns, evidenceColumns } from './shared.ts'
import { LOCATION, ORIGIN, SCOPE } from './vocabulary.ts'
import type { Both, Wording } from './wording.ts'

/** A figure of an article as a row of the table. */
export interface FigureRow extends Cited {
  readonly record: FigureRecord
  readonly series: string
  readonly title: Both
  readonly qualifier: Both
  readonly unit: Both
  readonly measure: Both
  readonly place: Both
  readonly code: string
  readonly hidden: Both | null
}

/** Joins a record with its wording; a text that is missing in one language throws. */
export function makeFigureRow(
  record: FigureRecord,
  wording: Wording,
  articles: ReadonlyMap<string, Article>,
): FigureRow {
  const { id, admin, placeName } = record
  const words = wording.figures.get(id)
  const article = articles.get(record.sourceArticle.key)
  if (!words || !article) throw new Error(`figure without wording or article: ${id}`)
  const note = pair(id, 'note', words.note_en, words.note_es)
  if (record.note !== null && note === null) throw new Error(`note that is not worded: ${id}`)
  const place = words.place_en ?? placeName
  return {
    record,
    article,
    basis: wording.term('bases', record.evidenceBasis),
    note,
    denial: pair(id, 'denial', words.denial_en, words.denial_es),
    established: establish(record, words),
    series: words.series ?? '',
    title: { en: words.title_en ?? record.title_en, es: words.title_es ?? record.title_es },
    qualifier: wording.term('qualifiers', words.qualifier ?? record.qualifier),
    unit: wording.term('units', record.unit),
    measure: { en: words.measure_en ?? record.measure, es: words.measure_es },
    place: { en: place, es: words.place_es ?? (place === 'Mexico' ? 'México' : place) },
    code: placeCode(admin.country, record.inegiCode, record.inegiStateCode),
    hidden: pair(id, 'reason to hide', words.hidden_reason_en, words.hidden_reason_es),
  }
}

/** The columns of the table of figures. */
export const FIGURE_COLUMNS: readonly Column<FigureRow>[] = [
  text('id', 'Id of the figure; it never changes.', ({ record }) => record.id),
  optional(text('series', 'Id of the chart that several figures share.', ({ series }) => series)),
  ...bilingual<FigureRow>('title', 'Title', ({ title }, language) => title[language]),
  ...bilingual<FigureRow>('measure', 'What is counted or measured', ({ measure }, language) => measure[language]),
  optional(number('value', 'see unit', 'The value of the article, as printed.', ({ record }) => record.value)),
  optional(
    number(
      'value_min',
      'see unit',
      'At least; the literal least of a wording such as dozens.',
      ({ record }) => record.valueMin,
    ),
  ),
  optional(number('value_max', 'see unit', 'At most.', ({ record }) => record.valueMax)),
  ...bilingual<FigureRow>(
    'qualifier',
    'How the article hedges the value',
    ({ qualifier }, language) => qualifier[language],
  ),
  ...bilingual<FigureRow>('unit', 'Unit', ({ unit }, language) => unit[language]),
  optional(
    number(
      'corrected_value',
      'see unit',
      'The value as it should read, where the article has a misprint.',
      ({ record }) => record.background?.correctedValue,
    ),
  ),
  optional(
    date('first', 'First month or year of the period; empty when not stated.', ({ record }) => record.periodStart),
  ),
  optional(date('last', 'Last month or year of the period; empty when not stated.', ({ record }) => record.periodEnd)),
  choice(
    'period_source',
    [...ORIGIN, 'none'],
    'Where the period comes from; none when there is none.',
    ({ record }) => record.periodSource,
  ),
  ...bilingual<FigureRow>('place', 'Place', ({ place }, language) => place[language]),
  optional({
    ...text<FigureRow>('code', 'Municipality, else state, else mx for the country; empty abroad.', ({ code }) => code),
    pattern: '[0-9]{5}|[0-9]{2}|mx',
  }),
  optional(
    text(
      'areas',
      'Codes of all municipalities or states meant, separated by spaces, when there are several.',
      ({ record }) => record.areas?.join(' '),
    ),
  ),
  optional(
    text('country', 'ISO 3166 code of the country; empty for a region.', ({ record }) =>
      countryCode(record.admin.country),
    ),
  ),
  number('lat', 'degrees north', 'Latitude of a notional point for the place.', ({ record }) => record.lat),
  number('lon', 'degrees east', 'Longitude, as lat.', ({ record }) => record.lon),
  choice('location', LOCATION, 'What the point stands for.', ({ record }) => record.locationPrecision),
  choice(
    'scope',
    SCOPE,
    'Whether it concerns Mexico, the border on the US side, or neither.',
    ({ record }) => record.scope,
  ),
  flag('hidden', 'Whether it must never be drawn or charted.', ({ hidden }) => hidden !== null),
  ...bilingual<FigureRow>(
    'hidden_reason',
    'Why it must never be drawn',
    ({ hidden }, language) => hidden?.[language],
  ).map(optional),
  ...evidenceColumns<FigureRow>(),
  ...establishedColumns<FigureRow>(),
  optional(
    text('incidents', 'Ids of related incidents, separated by spaces.', ({ record }) =>
      record.relatedIncidents.join(' '),
    ),
  ),
  ...citationColumns<FigureRow>(),
]
