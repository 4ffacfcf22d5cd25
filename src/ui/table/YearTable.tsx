import './yearTable.css'
import { useMemo } from 'preact/hooks'
import { figuresOf, NATION } from '../../chart/figuresOf.ts'
import { type Series, seriesOf } from '../../chart/series.ts'
import { inMonths, yearOf } from '../../model/period.ts'
import { isCountry } from '../../model/place.ts'
import type { Value } from '../../stats/value.ts'
import { number, rate } from '../../text/format.ts'
import { placeName } from '../../text/placeName.ts'
import { usePage } from '../context.ts'

function Cells({ value, narrow }: { value: Value | undefined; narrow: boolean }) {
  const { app, words } = usePage()
  const { missing, ui } = words.value
  const { lang } = app.view.value
  const reason = value ? value.missing : 'not-covered'
  const why = reason === 'not-covered' ? ui.notCovered : reason ? missing[reason] : ''
  const columns = narrow ? 2 : 3
  if (!value || value.count === null) {
    return (
      <td class="quiet why" colSpan={columns}>
        {why}
      </td>
    )
  }
  const count = (
    <td class="count">
      {number(value.count, lang)}
      {value.provisional ? <abbr title={ui.provisional}> p</abbr> : null}
    </td>
  )
  if (!value.rate) {
    return (
      <>
        {count}
        <td class="quiet why" colSpan={columns - 1}>
          {why}
        </td>
      </>
    )
  }
  const interval = `${rate(value.rate.low, lang)}–${rate(value.rate.high, lang)}`
  return (
    <>
      {count}
      <td>
        {rate(value.rate.rate, lang)}
        {narrow ? <span class="quiet interval">{interval}</span> : null}
      </td>
      {narrow ? null : <td class="quiet">{interval}</td>}
    </>
  )
}

function Head({ series }: { series: readonly Series[] }) {
  const { words } = usePage()
  const { ui, measures, perPeople } = words.value
  const narrow = series.length > 1
  return (
    <thead>
      {narrow ? (
        <tr>
          <td />
          {series.map(({ measure }) => (
            <th key={measure.id} scope="colgroup" colSpan={2}>
              {measures[measure.id]?.line ?? measure.id}
            </th>
          ))}
        </tr>
      ) : null}
      <tr>
        <th scope="col">{ui.year}</th>
        {series.map(({ measure }) => (
          <HeadCells key={measure.id} people={perPeople[measure.denominator]} narrow={narrow} />
        ))}
      </tr>
    </thead>
  )
}

function HeadCells({ people, narrow }: { people: string; narrow: boolean }) {
  const { ui } = usePage().words.value
  return (
    <>
      <th scope="col">{ui.count}</th>
      <th scope="col">
        {ui.rate} <span class="quiet interval">{people}</span>
      </th>
      {narrow ? null : <th scope="col">{ui.interval}</th>}
    </>
  )
}

/** Counts and rates of the place in view, one row a year, the newest first: the chart as a table. A year can be chosen. */
export function YearTable() {
  const { app, words } = usePage()
  const { ui, say, measures } = words.value
  const { place, name, lang, window } = app.view.value
  const rows = isCountry(place) ? NATION : app.rows.value
  const ready = figuresOf(app)
  const series = useMemo(
    () => (rows.length === 0 ? [] : ready.map((figures) => seriesOf(figures, rows, 'year'))),
    [ready.map(({ measure }) => measure.id).join(), rows],
  )
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ index }) => index)))].sort((a, b) => b - a)
  const { first, last } = inMonths(window)
  const provisional = series.some(({ points }) => points.some(({ value }) => value.provisional))
  const about = series.length === 1 && series[0] ? `${measures[series[0].measure.id]?.name}. ` : ''
  if (rows.length === 0) return <p>{ui.emptyTable}</p>
  if (series.length === 0) return <p class="quiet">{ui.loading}</p>
  return (
    <table class="figures years">
      <caption>
        {say.yearCaption(name || placeName(app.atlas, place, lang))}. {about}
        {provisional ? ui.provisionalMark : ''}
      </caption>
      <Head series={series} />
      <tbody>
        {years.map((year) => (
          <tr key={year} aria-selected={yearOf(first) <= year && year <= yearOf(last)}>
            <th scope="row">
              <button
                type="button"
                class="plain"
                onClick={() => app.change({ window: { unit: 'year', first: year, last: year } })}
              >
                {year}
              </button>
            </th>
            {series.map(({ measure, points }) => (
              <Cells
                key={measure.id}
                value={points.find(({ index }) => index === year)?.value}
                narrow={series.length > 1}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
