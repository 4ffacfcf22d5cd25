import type { Atlas } from '../model/atlas.ts'
import { formatPeriod } from '../model/period.ts'
import { MEXICO } from '../model/place.ts'
import type { Language } from '../model/view.ts'
import { placeName, rowName, stateName } from '../text/placeName.ts'
import { words } from '../text/say.ts'

/** The measures: what is counted, by whom, on which time basis, and when; periods in the words of the link. */
export const measureList = (atlas: Atlas, lang: Language) =>
  atlas.measures.map(({ id, timeBasis, denominator, producer, source, coverage }) => ({
    measure: id,
    name: words(lang).measures[id]?.name ?? id,
    about: words(lang).measures[id]?.about ?? '',
    time_basis: timeBasis,
    per: denominator,
    producer,
    source,
    coverage: coverage.map(({ resolution, first, last, provisionalFrom }) => ({
      resolution,
      first: formatPeriod(resolution, first),
      last: formatPeriod(resolution, last),
      provisional_from: provisionalFrom === null ? null : formatPeriod(resolution, provisionalFrom),
    })),
  }))

/**
 * Everything that has a code. `in` is the state, or the country, that a place belongs to; the parents of a municipality
 * are those it was made from. Unspecified codes cannot be asked for, but stand in rows by municipality.
 */
export const placeList = (atlas: Atlas, lang: Language) => [
  { place: 'mx', kind: 'country', name: placeName(atlas, MEXICO, lang) },
  ...atlas.states.map(({ code, abbreviation }) => ({
    place: code,
    kind: 'state',
    name: stateName(atlas, code, lang),
    abbreviation,
    in: 'mx',
  })),
  ...atlas.municipalities.map(({ code, lon, lat, drawn, created, parents }, row) => ({
    place: code,
    kind: 'municipality',
    name: rowName(atlas, row, lang),
    in: code.slice(0, 2),
    seat: [lon, lat],
    drawn,
    created,
    parents,
  })),
  ...atlas.metros.map(({ id, name, kind, members }) => ({
    place: `metro:${id}`,
    kind: 'metro',
    metro_kind: kind,
    name,
    members,
  })),
  ...atlas.unspecified.map(({ code, system, state, kind, ...names }) => ({
    place: code,
    kind,
    system,
    name: names[lang],
    in: state === '' ? 'mx' : state,
  })),
]
