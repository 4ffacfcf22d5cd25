import { covers, coversMonthly, latestYear, type Measure } from '../../model/measure.ts'
import { period } from '../../text/format.ts'
import { usePage } from '../context.ts'

const GROUPS = [
  ['inegi', ['homicides-registered', 'homicides', 'homicides-women', 'homicides-men']],
  ['list', ['drug-war-homicides']],
  ['police', ['police-homicides', 'police-femicides']],
] as const

/** The most measures that a chart holds. */
const MOST = 3

/** The choice of measures: what is mapped, and up to two more beside it on the chart. */
export function MeasureMenu({ close }: { close: () => void }) {
  const { app, words } = usePage()
  const { groups, measures, ui } = words.value
  const { measures: chosen, window, lang } = app.view.value
  const choose = (measure: Measure) => {
    const fits = covers(measure, window) !== null || coversMonthly(measure, window)
    const rest = chosen.slice(1).filter((id) => id !== measure.id)
    app.change({ measures: [measure.id, ...rest], ...(fits ? {} : { window: latestYear(measure) }) })
    close()
  }
  const beside = (id: string) => {
    const on = chosen.includes(id)
    app.change({ measures: on ? chosen.filter((other) => other !== id) : [...chosen, id] })
  }
  return (
    <div class="menu measures">
      {GROUPS.map(([group, ids]) => (
        <fieldset key={group}>
          <legend>{groups[group]}</legend>
          {ids.map((id) => {
            const measure = app.atlas.measureOf.get(id)
            if (!measure) return null
            const first = chosen[0] === id
            return (
              <div class="measure" key={id}>
                <button
                  type="button"
                  class="choice"
                  aria-pressed={first}
                  onClick={() => choose(measure)}
                  {...(first ? { 'data-first': '' } : {})}
                >
                  <span class="title">{measures[id]?.name}</span>
                  <span class="about">{measures[id]?.about}</span>
                  <span class="about">
                    {measure.coverage
                      .map(
                        (c) =>
                          `${period(c.resolution, c.first, lang, true)} – ${period(c.resolution, c.last, lang, true)}`,
                      )
                      .join(', ')}
                  </span>
                </button>
                <label class="beside">
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    disabled={first || (!chosen.includes(id) && chosen.length >= MOST)}
                    onChange={() => beside(id)}
                  />{' '}
                  {ui.onChart}
                </label>
              </div>
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}
