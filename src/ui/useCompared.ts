import { useEffect, useMemo } from 'preact/hooks'
import { briefNames } from '../chart/briefName.ts'
import type { Range } from '../chart/compareCells.ts'
import { type CompareForm, compareForm } from '../chart/compareForm.ts'
import {
  type Compared,
  type ComparedLine,
  comparedLines,
  comparesCountries,
  MOST_COUNTRIES,
  MOST_LINES,
  rangeOf,
} from '../chart/compareLines.ts'
import { coveredSpan } from '../chart/covered.ts'
import { seriesOf } from '../chart/series.ts'
import type { Measure } from '../model/measure.ts'
import { formatPlace, type Place, rowsOf } from '../model/place.ts'
import type { App } from '../state/app.ts'
import type { Figures } from '../stats/value.ts'
import { countryName } from '../text/countryName.ts'
import { placeName } from '../text/placeName.ts'
import { useCountries } from './compare/compareCountries.ts'
import { countriesOf } from './compare/compareView.ts'
import { usePage } from './context.ts'

/** A place of the comparison. Rows are null while the rule of its area is on its way. */
export interface ComparedPlace {
  readonly key: string
  readonly place: Place
  /** The reader's own name of it, empty where there is none. */
  readonly given: string
  readonly name: string
  readonly brief: string
  readonly rows: readonly number[] | null
}

/** What the tab compares: the places, their lines in the form of the view, and what is not among them. */
export interface Comparison {
  readonly form: CompareForm
  readonly places: readonly ComparedPlace[]
  readonly lines: readonly ComparedLine[]
  readonly range: Range | null
  /** Whole names of the lines that found no room. */
  readonly leftOut: readonly string[]
  /** The countries that were asked for. `order` is null for one that is not drawn. */
  readonly benchmarks: readonly { readonly iso: string; readonly name: string; readonly order: number | null }[]
  /** Codes of countries that the table does not know. */
  readonly unknown: readonly string[]
  readonly countries: 'none' | 'drawn' | 'loading' | 'failed' | 'only-rates' | 'only-everybody'
  readonly monthly: boolean
  readonly waiting: boolean
  readonly failed: readonly string[]
}

const LONGEST = 24

/** Whether a place is a shape, whose members a rule decides on. */
const isShaped = ({ terms }: Place) => terms.some(({ term }) => term.kind === 'area' || term.kind === 'near')

function placesOf(app: App): ComparedPlace[] {
  const { place, versus, name, lang, areaRule } = app.view.value
  const all = [place, ...versus].map((each, i) => ({ place: each, name: i === 0 ? name : '' }))
  const briefs = briefNames(app.atlas, all, lang)
  return all.map(({ place: each, name: given }, i) => {
    const find = app.finders.value[isShaped(each) ? areaRule : 'seat']
    return {
      key: `${i === 0 ? 'main' : 'vs'} ${formatPlace(each)}`,
      place: each,
      given,
      name: given || placeName(app.atlas, each, lang),
      brief: briefs[i] as string,
      rows: find ? rowsOf(app.atlas, each, find) : null,
    }
  })
}

function countryState(
  wanted: boolean,
  table: ReturnType<typeof useCountries>,
  measure: Measure,
  form: CompareForm,
): Comparison['countries'] {
  if (!wanted) return 'none'
  if (form.unit === 'count') return 'only-rates'
  if (!comparesCountries(measure, form)) return 'only-everybody'
  return table === null || table === 'loading' ? 'loading' : table === 'failed' ? 'failed' : 'drawn'
}

/** The comparison that the view asks for, computed anew only where its part of the view changes. */
export function useCompared(): Comparison {
  const { app, words } = usePage()
  const view = app.view.value
  const { measures, lang, areaRule, filters } = view
  const monthly = measures.some((id) => {
    const measure = app.atlas.measureOf.get(id)
    return measure !== undefined && coveredSpan(measure, 'month') !== null
  })
  const form = compareForm(view, monthly)
  const asked = JSON.stringify([[view.place, ...view.versus].map(formatPlace), view.name, lang, areaRule])
  const found = app.finders.value
  const places = useMemo(() => placesOf(app), [asked, found])
  useEffect(() => {
    if (areaRule === 'share' && view.versus.some(isShaped)) app.share().catch(() => undefined)
  }, [asked])

  const loads = measures.map((id) => app.tables.value.get(id))
  const ready = loads.flatMap((load): Figures[] => (load?.state === 'ready' ? [load.figures] : []))
  const readyIds = ready.map(({ measure }) => measure.id).join()
  const all = useMemo(
    () =>
      ready.flatMap((figures) =>
        places.map((place) => {
          const line = words.value.measures[figures.measure.id]?.line ?? figures.measure.id
          const several = measures.length > 1
          const label = !several ? place.brief : places.length > 1 ? `${place.brief}, ${line}` : line
          return {
            figures,
            rows: place.rows ?? [],
            key: `${figures.measure.id} ${place.key}`,
            label: label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label,
            name: several ? `${place.name}, ${line}` : place.name,
          }
        }),
      ),
    [places, readyIds, form.step],
  )
  const compared = useMemo(
    () =>
      all
        .slice(0, MOST_LINES)
        .map(({ figures, rows, ...named }): Compared => ({ ...named, series: seriesOf(figures, rows, form.step) })),
    [all],
  )

  const wanted = countriesOf(filters)
  const table = useCountries(wanted.length > 0)
  const measure = app.measure.value
  const countries = countryState(wanted.length > 0, table, measure, form)
  const known = Array.isArray(table) ? (table as Exclude<typeof table, string | null>) : []
  const asCountry = (iso: string) => {
    const country = known.find((each) => each.iso === iso)
    return country ? [{ key: `country ${iso}`, name: countryName(iso, country.name, lang), rates: country.rates }] : []
  }
  const benchmarks = wanted.flatMap(asCountry)
  const shape = JSON.stringify([form, filters, countries, lang])
  const lines = useMemo(() => {
    const range = rangeOf(
      compared.map(({ series }) => series),
      form,
    )
    const beside = countries === 'drawn' ? benchmarks.slice(0, MOST_COUNTRIES) : []
    return { range, lines: range ? comparedLines(compared, beside, form, range) : [] }
  }, [compared, shape])
  return {
    form,
    places,
    ...lines,
    benchmarks: wanted.map((iso) => {
      const [country] = asCountry(iso)
      const order = lines.lines.find(({ key }) => key === country?.key)?.order ?? null
      return { iso, name: country?.name ?? (countries === 'drawn' ? iso : countryName(iso, iso, lang)), order }
    }),
    leftOut: [
      ...all.slice(MOST_LINES).map(({ name }) => name),
      ...(countries === 'drawn' ? benchmarks.slice(MOST_COUNTRIES) : []).map(({ name }) => name),
    ],
    unknown: countries === 'drawn' ? wanted.filter((iso) => !known.some((country) => country.iso === iso)) : [],
    countries,
    monthly,
    waiting: places.some(({ rows }) => rows === null) || loads.some((load) => (load?.state ?? 'loading') === 'loading'),
    failed: measures.filter((id) => app.tables.value.get(id)?.state === 'failed'),
  }
}
