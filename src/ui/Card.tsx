import { isMunicipality } from '../model/atlas.ts'
import { covers } from '../model/measure.ts'
import { parsePlace } from '../model/place.ts'
import { valueIn } from '../stats/value.ts'
import { number, rate, span } from '../text/format.ts'
import { placeName } from '../text/placeName.ts'
import { usePage } from './context.ts'
import { rowsOfText } from './usePlaces.ts'

/** What is known of the place under the pointer or the keyboard: name, count, rate, interval, population, or why not. */
export function Card() {
  const { app, words } = usePage()
  const { say, missing, perPeople, ui } = words.value
  const text = app.pointed.value
  const place = text === null ? null : parsePlace(app.atlas, text)
  if (!place || 'reason' in place || text === null) return null
  const { lang, window } = app.view.value
  const rows = rowsOfText(app, text)
  const measure = app.measure.value
  const figures = app.figures.value
  const value = figures && covers(measure, window) ? valueIn(figures, rows, window) : null
  const reason = value ? value.missing : covers(measure, window) ? null : 'not-covered'
  const files = measure.timeBasis === 'case-file'
  const municipality =
    rows.length === 1 && isMunicipality(app.atlas, rows[0] as number)
      ? app.atlas.municipalities[rows[0] as number]
      : undefined
  return (
    <div class="card" role="status">
      <p class="title">{placeName(app.atlas, place, lang)}</p>
      <p class="quiet">{span(window, lang)}</p>
      {value && value.count !== null ? (
        <p class="figure">{say.deaths(number(value.count, lang), value.count === 1, files)}</p>
      ) : null}
      {value?.rate ? (
        <>
          <p class="figure">
            <strong>{rate(value.rate.rate, lang)}</strong> {perPeople[measure.denominator]}
          </p>
          <p class="quiet">{say.interval(rate(value.rate.low, lang), rate(value.rate.high, lang))}</p>
        </>
      ) : null}
      {value?.population ? <p class="quiet">{say.population(number(value.population, lang))}</p> : null}
      {reason ? <p>{missing[reason]}</p> : null}
      {value === null && reason === null ? <p class="quiet">{ui.loading}</p> : null}
      {municipality?.created ? (
        <p class="quiet">
          {say.created(
            String(municipality.created),
            municipality.parents
              .map((code) => app.atlas.municipalities[app.atlas.rowOf.get(code) as number]?.name ?? code)
              .join(', '),
          )}
        </p>
      ) : null}
      {value?.provisional ? <p class="quiet">{ui.provisional}</p> : null}
    </div>
  )
}
