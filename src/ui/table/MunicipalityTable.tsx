import { useComputed, useSignal } from '@preact/signals'
import { covers } from '../../model/measure.ts'
import { inMonths, inYears, monthCount, type Window, yearOf } from '../../model/period.ts'
import { isCountry } from '../../model/place.ts'
import { fieldOf } from '../../stats/value.ts'
import { number, rate, span } from '../../text/format.ts'
import { rowName } from '../../text/placeName.ts'
import { usePage } from '../context.ts'
import { usePlaces } from '../usePlaces.ts'
import { rankRows, type SortKey, sortRows } from './rankRows.ts'
import { ShowMore } from './ShowMore.tsx'

const PAGE = 50
const MINIMA = [0, 10_000, 50_000, 100_000, 500_000]
const COLUMNS: readonly SortKey[] = ['name', 'count', 'rate', 'people', 'change']

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** The window of the same length just before. */
function before(window: Window): Window {
  const { unit, first, last } = inYears(window) ?? window
  const length = last - first + 1
  return { unit, first: first - length, last: first - 1 }
}

/** All municipalities of the window, or of the region: sortable, filterable, ranked top or bottom, with intervals. */
export function MunicipalityTable() {
  const { app, words } = usePage()
  const { choose } = usePlaces()
  const { ui, say, measures, missing } = words.value
  const { lang, window, place } = app.view.value
  const filter = useSignal('')
  const minimum = useSignal(0)
  const sort = useSignal<{ key: SortKey; down: boolean }>({ key: 'count', down: true })
  const most = useSignal(PAGE)
  const within = useSignal(true)

  const name = (row: number) => rowName(app.atlas, row, lang)
  const ranked = useComputed(() => {
    const { view, field, figures, atlas } = app
    if (!field.value || !figures.value) return []
    const now = view.value.window
    const earlier = covers(figures.value.measure, before(now)) ? fieldOf(figures.value, before(now)) : null
    const all = isCountry(view.value.place) || !within.value
    const rows = all ? Array.from({ length: atlas.drawn }, (_, row) => row) : app.rows.value
    return rankRows(atlas, rows, field.value, earlier, monthCount(now) / 12, yearOf(inMonths(now).last))
  })
  const found = useComputed(() => {
    const needle = fold(filter.value.trim())
    const { lang } = app.view.value
    const kept = ranked.value.filter(
      ({ row, people }) =>
        (minimum.value === 0 || (people ?? 0) >= minimum.value) &&
        (needle === '' || fold(rowName(app.atlas, row, lang)).includes(needle) || app.atlas.codes[row] === needle),
    )
    return sortRows(kept, sort.value.key, sort.value.down, (row) => rowName(app.atlas, row, lang))
  })

  const heads: Record<SortKey, string> = {
    name: ui.municipality,
    count: ui.count,
    rate: ui.rate,
    people: ui.population,
    change: ui.change,
  }
  const turn = (key: SortKey) => {
    sort.value = { key, down: sort.value.key === key ? !sort.value.down : key !== 'name' }
  }
  const shown = found.value.slice(0, most.value)
  if (!app.field.value) return <p class="quiet">{app.figures.value ? missing['not-covered'] : ui.loading}</p>
  return (
    <div class="ranking">
      <div class="filters">
        <label class="field">
          <span>{ui.filter}</span>
          <input
            type="search"
            value={filter.value}
            onInput={(event) => {
              filter.value = event.currentTarget.value
              most.value = PAGE
            }}
          />
        </label>
        <label class="field">
          <span>{ui.minimum}</span>
          <select
            value={minimum.value}
            onChange={(event) => {
              minimum.value = Number(event.currentTarget.value)
            }}
          >
            {MINIMA.map((m) => (
              <option key={m} value={m}>
                {m === 0 ? ui.all : number(m, lang)}
              </option>
            ))}
          </select>
        </label>
        {isCountry(place) ? null : (
          <label class="check">
            <input
              type="checkbox"
              checked={within.value}
              onChange={() => {
                within.value = !within.value
              }}
            />{' '}
            {ui.members}
          </label>
        )}
      </div>
      <p class="quiet" role="status">
        {say.places(number(shown.length, lang), number(found.value.length, lang))}
      </p>
      <div class="scroll">
        <table class="figures">
          <caption>{say.tableCaption(measures[app.measure.value.id]?.name ?? '', span(window, lang))}</caption>
          <thead>
            <tr>
              {COLUMNS.map((key) => (
                <th
                  key={key}
                  scope="col"
                  aria-sort={sort.value.key === key ? (sort.value.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    class="plain"
                    title={key === 'change' ? ui.changeHelp : heads[key]}
                    onClick={() => turn(key)}
                  >
                    {heads[key]}
                    <span aria-hidden="true">{sort.value.key === key ? (sort.value.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((r) => (
              <tr
                key={r.row}
                aria-selected={!isCountry(place) && app.rows.value.includes(r.row)}
                onPointerEnter={() => {
                  app.pointed.value = app.atlas.codes[r.row] ?? null
                }}
                onPointerLeave={() => {
                  app.pointed.value = null
                }}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    onClick={(event) => choose(app.atlas.codes[r.row] as string, event.shiftKey)}
                    onFocus={() => {
                      app.pointed.value = app.atlas.codes[r.row] ?? null
                    }}
                    onBlur={() => {
                      app.pointed.value = null
                    }}
                  >
                    {name(r.row)}
                  </button>
                </th>
                <td>{r.count === null ? '' : number(r.count, lang)}</td>
                <td>
                  {r.rate === null || r.low === null || r.high === null ? (
                    <span class="quiet">{r.missing ? missing[r.missing] : ''}</span>
                  ) : (
                    <>
                      {rate(r.rate, lang)}
                      <span class="quiet interval">
                        {rate(r.low, lang)}–{rate(r.high, lang)}
                      </span>
                    </>
                  )}
                </td>
                <td>{r.people === null ? '' : number(r.people, lang)}</td>
                <td class={r.unclear ? 'quiet' : ''}>
                  {r.change === null
                    ? ''
                    : `${r.change > 0 ? '+' : r.change < 0 ? '−' : ''}${rate(Math.abs(r.change), lang)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.value.length === 0 ? <p>{ui.emptyTable}</p> : null}
      <ShowMore most={most} all={found.value.length} />
    </div>
  )
}
