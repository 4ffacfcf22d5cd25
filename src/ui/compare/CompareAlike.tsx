import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { personYears } from '../../model/exposure.ts'
import { inMonths, monthCount, type Window, yearOf } from '../../model/period.ts'
import { type Place, parsePlace, rowsOf } from '../../model/place.ts'
import { seatsIn } from '../../model/shape.ts'
import type { App } from '../../state/app.ts'
import { alike, type Sized } from '../../stats/alike.ts'
import { settingOf } from '../../stats/compareRegions.ts'
import { type Figures, valueIn } from '../../stats/value.ts'
import { COMPARE } from '../../text/compareWords.ts'
import { number, rate, span } from '../../text/format.ts'
import { placeName } from '../../text/placeName.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import type { ComparedPlace } from '../useCompared.ts'
import { MOST_VERSUS, withVersus } from './compareView.ts'

const KINDS = ['state', 'metro', 'municipality'] as const
type Kind = (typeof KINDS)[number]

const MOST = 12

interface Region {
  readonly text: string
  readonly place: Place
  readonly rows: readonly number[]
}

function regionsOf({ atlas }: App, kind: Kind): Region[] {
  const texts = {
    state: () => atlas.states.map(({ code }) => code),
    metro: () => atlas.metros.filter(({ id }) => id.startsWith('2010.')).map(({ id }) => `metro:${id}`),
    municipality: () => atlas.codes.slice(0, atlas.drawn),
  }[kind]()
  const find = seatsIn(atlas)
  return texts.flatMap((text) => {
    const place = parsePlace(atlas, text)
    return 'reason' in place ? [] : [{ text, place, rows: rowsOf(atlas, place, find) }]
  })
}

/** The mean number of people of a region over a window; null outside of the years that are known. */
function peopleIn({ population }: Figures, rows: readonly number[], window: Window): number | null {
  const { first, last } = inMonths(window)
  const known = yearOf(first) >= population.firstYear && yearOf(last) < population.firstYear + population.years
  return known ? (personYears(population, 'total', rows, window) * 12) / monthCount(window) : null
}

const digits = (text: string) => Number(text.replace(/[\s,.']/g, ''))

/** Regions of Mexico of about the population of a place of the comparison, or of one that the reader types. */
export function CompareAlike({ places, add }: { places: readonly ComparedPlace[]; add: (text: string) => void }) {
  const { app, words } = usePage()
  const { lang, window, versus } = app.view.value
  const text = COMPARE[lang].like
  const figures = app.figures.value
  const typed = useSignal<string | null>(null)
  const kind = useSignal<Kind>('metro')
  const first = figures && places[0]?.rows ? peopleIn(figures, places[0].rows, window) : null
  const asked = typed.value ?? (first ? String(Math.round(first)) : '')
  const people = digits(asked)
  const sized = useMemo(
    () =>
      figures
        ? regionsOf(app, kind.value).flatMap((of): Sized<Region>[] => {
            const size = peopleIn(figures, of.rows, window)
            return size ? [{ of, people: size }] : []
          })
        : [],
    [figures, kind.value, window],
  )
  if (!figures || sized.length === 0) return <p>{figures ? text.notCovered : words.value.ui.loading}</p>
  const shown = (rows: readonly number[]) =>
    places.some((place) => settingOf(place.rows ?? [], rows).setting === 'same')
  const valid = Number.isFinite(people) && people > 0
  const found = valid ? alike(sized, people).filter(({ of }) => !shown(of.rows)) : []
  return (
    <div class="menu cm-alike">
      <div class="filters">
        <label class="field">
          <span>{text.people}</span>
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={asked}
            onInput={(event) => {
              typed.value = event.currentTarget.value
            }}
          />
        </label>
        {places.map(({ key, brief, rows }) => {
          const size = rows && peopleIn(figures, rows, window)
          return size ? (
            <button
              key={key}
              type="button"
              class="plain"
              onClick={() => {
                typed.value = String(Math.round(size))
              }}
            >
              {text.of(brief, number(size, lang))}
            </button>
          ) : null
        })}
      </div>
      <Choice
        label={text.kinds}
        options={KINDS.map((each) => [each, text[each]])}
        chosen={kind.value}
        choose={(each) => {
          kind.value = each
        }}
      />
      <p role="status">
        {!valid
          ? text.notNumber
          : found.length === 0
            ? text.none
            : text.found(number(found.length, lang), number(people, lang))}
      </p>
      {found.length > 0 ? (
        <table class="figures">
          <caption>{span(window, lang)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.value.ui.place}</th>
              <th scope="col">{text.people}</th>
              <th scope="col">{words.value.ui.rate}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST).map(({ of, people: size }) => {
              const name = placeName(app.atlas, of.place, lang)
              const value = valueIn(figures, of.rows, window)
              return (
                <tr key={of.text}>
                  <th scope="row">{name}</th>
                  <td>{number(size, lang)}</td>
                  <td>{value.rate ? rate(value.rate.rate, lang) : ''}</td>
                  <td>
                    <button
                      type="button"
                      class="plain"
                      aria-label={`${COMPARE[lang].add} ${name}`}
                      disabled={versus.length >= MOST_VERSUS || withVersus(app.view.value, of.place).came !== 'added'}
                      onClick={() => add(of.text)}
                    >
                      {COMPARE[lang].add}
                    </button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : null}
      <p class="quiet">{text.countries}</p>
    </div>
  )
}
