import { useComputed, useSignal } from '@preact/signals'
import { isMunicipality } from '../../model/atlas.ts'
import { inMonths, monthCount, yearOf } from '../../model/period.ts'
import { isCountry, type Place } from '../../model/place.ts'
import { withoutMember, withoutTerm } from '../../model/region.ts'
import { number, rate, span } from '../../text/format.ts'
import { placeName, rowName } from '../../text/placeName.ts'
import { usePage } from '../context.ts'
import { rankRows, type SortKey, sortRows } from '../table/rankRows.ts'
import { ShowMore } from '../table/ShowMore.tsx'
import { useFocusAfter } from '../useFocusAfter.ts'

const PAGE = 50
const COLUMNS = ['name', 'people', 'count', 'rate'] as const satisfies readonly SortKey[]
const MOST_NAME = 120

/** The parts of the region in words, each of which can be removed. */
function Parts({ place }: { place: Place }) {
  const { app, words } = usePage()
  const { region, regionSay } = words.value
  const { lang } = app.view.value
  const { list, removed } = useFocusAfter<HTMLUListElement>()
  return (
    <ul ref={list} tabIndex={-1} class="parts" aria-label={region.parts}>
      {place.terms.map(({ term, minus }, i) => {
        const plain = placeName(app.atlas, { terms: [{ term, minus: false }] }, lang)
        const name = minus ? regionSay.without(plain) : plain
        return (
          <li key={`${i} ${name}`}>
            {name}
            <button
              type="button"
              class="plain"
              aria-label={regionSay.removeTerm(name)}
              title={regionSay.removeTerm(name)}
              data-remove
              onClick={() => {
                removed(i)
                app.change({ place: withoutTerm(place, i) })
              }}
            >
              ×
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** The reader's name for the region. */
function NameField() {
  const { app, words } = usePage()
  const { region } = words.value
  const { name, place, lang } = app.view.value
  return (
    <label class="field">
      <span>{region.name}</span>
      <input
        type="text"
        maxLength={MOST_NAME}
        value={name}
        placeholder={placeName(app.atlas, place, lang)}
        onChange={(event) => app.change({ name: event.currentTarget.value.trim() })}
      />
    </label>
  )
}

/** The municipalities of the region with population, count and rate: sortable, and each can be taken out. */
export function Members() {
  const { app, words } = usePage()
  const { ui, region, regionSay, missing } = words.value
  const { lang, window, place, name, areaRule } = app.view.value
  const sort = useSignal<{ key: SortKey; down: boolean }>({ key: 'people', down: true })
  const most = useSignal(PAGE)
  const { list, removed } = useFocusAfter<HTMLTableSectionElement>()
  const members = useComputed(() => {
    const { field, rows, atlas, view } = app
    if (!field.value) return null
    const now = view.value.window
    const years = monthCount(now) / 12
    const ranked = rankRows(atlas, rows.value, field.value, null, years, yearOf(inMonths(now).last))
    return sortRows(ranked, sort.value.key, sort.value.down, (row) => rowName(atlas, row, view.value.lang))
  })
  const elsewhere = useComputed(() => {
    const { field, rows, atlas } = app
    const counts = field.value?.counts
    if (!counts) return []
    return rows.value.filter((row) => !isMunicipality(atlas, row) && (counts[row] ?? 0) > 0)
  })
  if (isCountry(place)) return <p>{region.chooseRegion}</p>
  const all = members.value
  const heads = { name: ui.municipality, count: ui.count, rate: ui.rate, people: ui.population }
  const turn = (key: SortKey) => {
    sort.value = { key, down: sort.value.key === key ? !sort.value.down : key !== 'name' }
  }
  const drop = (code: string) => {
    const find = app.finders.value[areaRule] ?? app.finders.value.seat
    if (find) app.change({ place: withoutMember(app.atlas, place, code, find) })
  }
  return (
    <div class="members">
      <Parts place={place} />
      <NameField />
      {all === null ? <p class="quiet">{app.figures.value ? missing['not-covered'] : ui.loading}</p> : null}
      {all?.length === 0 ? <p>{app.value.value ? region.noMembers : ui.loading}</p> : null}
      {all && all.length > 0 ? (
        <table class="figures">
          <caption>
            {regionSay.membersCaption(name || placeName(app.atlas, place, lang), span(window, lang))}
            {': '}
            {number(all.length, lang)}
          </caption>
          <thead>
            <tr>
              {COLUMNS.map((key) => (
                <th
                  key={key}
                  scope="col"
                  aria-sort={sort.value.key === key ? (sort.value.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" class="plain" onClick={() => turn(key)}>
                    {heads[key]}
                    <span aria-hidden="true">{sort.value.key === key ? (sort.value.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
              <th scope="col">
                <span class="unseen">{region.drop}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={list} tabIndex={-1}>
            {all.slice(0, most.value).map((m, i) => {
              const code = app.atlas.codes[m.row] ?? ''
              const label = rowName(app.atlas, m.row, lang)
              return (
                <tr
                  key={m.row}
                  onPointerEnter={() => {
                    app.pointed.value = code
                  }}
                  onPointerLeave={() => {
                    app.pointed.value = null
                  }}
                >
                  <th scope="row">{label}</th>
                  <td>{m.people === null ? '' : number(m.people, lang)}</td>
                  <td>{m.count === null ? '' : number(m.count, lang)}</td>
                  <td>
                    {m.rate === null ? (
                      <span class="quiet">{m.missing ? missing[m.missing] : ''}</span>
                    ) : (
                      rate(m.rate, lang)
                    )}
                  </td>
                  <td>
                    {all.length > 1 ? (
                      <button
                        type="button"
                        class="plain"
                        aria-label={regionSay.drop(label)}
                        title={regionSay.drop(label)}
                        data-remove
                        onClick={() => {
                          removed(i)
                          drop(code)
                        }}
                      >
                        ×
                      </button>
                    ) : null}
                  </td>
                </tr>
              )
            })}
            {elsewhere.value.map((row) => (
              <tr key={row}>
                <th scope="row">{rowName(app.atlas, row, lang)}</th>
                <td />
                <td>{number(app.field.value?.counts[row] ?? 0, lang)}</td>
                <td>
                  <span class="quiet">{missing['unspecified-place']}</span>
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <ShowMore most={most} all={all?.length ?? 0} />
    </div>
  )
}
