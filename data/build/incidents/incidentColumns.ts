import { bilingual, type Column, choice, date, number, optional, text } from './column.ts'
import type { IncidentRow } from './incidentRow.ts'
import { countryCode } from './place.ts'
import { citationColumns, establishedColumns, evidenceColumns } from './shared.ts'
import { CATEGORY, DATE_PRECISION, EVIDENCE, LOCATION, ORIGIN, TIER } from './vocabulary.ts'

const CODE = '[0-9]{5}|[0-9]{2}|mx'

const list = (items: readonly string[]) => items.join(' ')

const whatAndWhen: readonly Column<IncidentRow>[] = [
  text('id', 'Id of the record; it never changes.', ({ record }) => record.id),
  choice(
    'tier',
    TIER,
    'Core (violence, captures, escapes, seizures) or context (statements, background).',
    (r) => r.record.tier,
  ),
  choice('category', CATEGORY, 'What kind of thing it tells.', (r) => r.record.category),
  optional(text('other_categories', 'Further kinds, separated by spaces.', (r) => list(r.record.secondaryCategories))),
  date('first', 'First day, month or year of what the article tells.', (r) => r.record.date),
  date(
    'last',
    'Last day, month or year; the first again unless the date is a range.',
    (r) => r.record.endDate ?? r.record.date,
  ),
  choice('date_precision', DATE_PRECISION, 'How exact the date is.', (r) => r.record.datePrecision),
  choice(
    'date_source',
    ORIGIN,
    'Whether the article states the date, it is inferred, or it comes from background.',
    (r) => r.record.dateSource,
  ),
  ...bilingual<IncidentRow>('title', 'Title, in our own words', ({ title }, language) => title[language]),
  ...bilingual<IncidentRow>(
    'summary',
    'What the article tells, in our own words',
    ({ summary }, language) => summary[language],
  ),
]

const where: readonly Column<IncidentRow>[] = [
  ...bilingual<IncidentRow>('place', 'Place as the article has it', ({ place }, language) => place[language]),
  optional({
    ...text<IncidentRow>(
      'code',
      'Municipality, else state, else mx for the country; empty abroad.',
      ({ code }) => code,
    ),
    pattern: CODE,
  }),
  optional(
    text('areas', 'Codes of all municipalities or states meant, separated by spaces, when there are several.', (r) =>
      list(r.record.areas ?? []),
    ),
  ),
  optional(text('country', 'ISO 3166 code of the country.', (r) => countryCode(r.record.admin.country))),
  number(
    'lat',
    'degrees north',
    'Latitude; for a whole country a notional point, which is not to be drawn.',
    (r) => r.record.lat,
  ),
  number('lon', 'degrees east', 'Longitude, as lat.', (r) => r.record.lon),
  choice('location', LOCATION, 'What the point stands for.', (r) => r.record.locationPrecision),
  choice(
    'location_source',
    ORIGIN,
    'Whether the article states the place or it is inferred.',
    (r) => r.record.placeSource,
  ),
  optional(
    number(
      'radius_km',
      'km',
      'Radius within which it lies: 1 for a point, 5 for a town, else that of a circle of the area; empty for a country.',
      (r) => r.radius,
    ),
  ),
]

const toll: readonly Column<IncidentRow>[] = [
  optional(
    number(
      'fatalities',
      'deaths',
      'Deaths, when the article gives one number. Never to be added to counts of homicides.',
      (r) => r.record.fatalities.value,
    ),
  ),
  optional(number('fatalities_min', 'deaths', 'At least.', (r) => r.record.fatalities.min)),
  optional(number('fatalities_max', 'deaths', 'At most.', (r) => r.record.fatalities.max)),
  optional(choice('fatalities_evidence', EVIDENCE, 'Sourcing of the toll.', (r) => r.record.fatalities.evidence)),
  ...bilingual<IncidentRow>(
    'actors',
    'Groups, bodies and public persons named, separated by semicolons',
    ({ actors }, language) => actors[language],
  ).map(optional),
]

const facts: readonly Column<IncidentRow>[] = [
  optional(
    date('established_first', 'First day, month or year as established outside the article.', (r) => r.facts.first),
  ),
  optional(
    date('established_last', 'Last day, month or year as established outside the article.', (r) => r.facts.last),
  ),
  ...bilingual<IncidentRow>(
    'established_place',
    'Place as established outside the article',
    (r, language) => r.facts.place?.[language],
  ).map(optional),
  optional({
    ...text<IncidentRow>(
      'established_code',
      'Municipality of the time, as established outside the article.',
      (r) => r.facts.code,
    ),
    pattern: '[0-9]{5}',
  }),
  optional(number('established_lat', 'degrees north', 'Latitude of the established place.', (r) => r.facts.lat)),
  optional(number('established_lon', 'degrees east', 'Longitude of the established place.', (r) => r.facts.lon)),
  optional(choice('established_location', LOCATION, 'What the established point stands for.', (r) => r.facts.location)),
  optional(
    number('established_radius_km', 'km', 'Radius around the established point, as radius_km.', (r) => r.facts.radius),
  ),
  optional(
    number(
      'established_fatalities',
      'deaths',
      'Deaths, as established outside the article.',
      (r) => r.facts.fatalities,
    ),
  ),
  optional(number('established_fatalities_min', 'deaths', 'At least.', (r) => r.facts.fatalitiesMin)),
  optional(number('established_fatalities_max', 'deaths', 'At most.', (r) => r.facts.fatalitiesMax)),
]

const links: readonly Column<IncidentRow>[] = [
  optional(text('incidents', 'Ids of related incidents, separated by spaces.', (r) => list(r.record.relatedIncidents))),
  optional(
    text('figures', 'Ids of related figures (article-figures.csv), separated by spaces.', (r) =>
      list(r.record.relatedFigures),
    ),
  ),
  optional(
    text('corridors', 'Ids of related corridors (article-corridors.csv), separated by spaces.', (r) =>
      list(r.record.relatedRoutes),
    ),
  ),
]

/** The columns of the table of incidents. */
export const INCIDENT_COLUMNS: readonly Column<IncidentRow>[] = [
  ...whatAndWhen,
  ...where,
  ...toll,
  ...evidenceColumns<IncidentRow>(),
  ...establishedColumns<IncidentRow>(),
  ...facts,
  ...links,
  ...citationColumns<IncidentRow>(),
]
