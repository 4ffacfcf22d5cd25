import { useSignal } from '@preact/signals'
import type { Commodity } from '../../routing/origin.ts'
import { number } from '../../text/format.ts'
import { routesWords } from '../../text/routesWords.ts'
import { usePage } from '../context.ts'
import { RoutesSwatch } from './RoutesSwatch.tsx'
import { crossingName, originName, percent, tenth } from './routesNames.ts'
import { routesOn } from './routesStore.ts'

const FIRST = 10

/** The routes of a commodity in words: origin, crossing, kilometres, hours, share, runner-up. A row lifts out its route. */
export function RoutesList({ commodity }: { commodity: Commodity }) {
  const page = usePage()
  const store = routesOn(page)
  const { app } = page
  const { lang } = app.view.value
  const words = routesWords(lang)
  const whole = useSignal(false)
  const places = store.roads.value?.places
  const routes = store.answer.value?.[commodity].routes
  if (!places || !routes) return <p class="quiet">{words.loading}</p>
  const rows = whole.value ? routes : routes.slice(0, FIRST)
  const lit = store.lit.value
  const light = (id: string | null) => {
    store.lit.value = id === null ? null : { kind: 'route', commodity, id }
  }
  return (
    <div class="scroll">
      <table class="figures routes">
        <caption>
          <RoutesSwatch id={`routes-${commodity}`} />{' '}
          {words.list(words.commodities[commodity], String(rows.length), String(routes.length))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.origin}</th>
            <th scope="col">{words.crossing}</th>
            <th scope="col">{words.km}</th>
            <th scope="col">{words.hours}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ origin, best, runnerUp, taken }) => {
            const name = originName(app.atlas, places, origin, words, lang)
            return (
              <tr
                key={origin.id}
                aria-selected={lit?.kind === 'route' && lit.commodity === commodity && lit.id === origin.id}
                onPointerEnter={() => light(origin.id)}
                onPointerLeave={() => light(null)}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    title={words.weights[commodity](tenth(origin.weight, lang))}
                    onFocus={() => light(origin.id)}
                    onBlur={() => light(null)}
                    onClick={() => light(origin.id)}
                  >
                    {name}
                  </button>
                </th>
                <td>
                  {best ? crossingName(places.crossings[best.crossing], lang) : words.noWay}
                  {runnerUp ? (
                    <span class="quiet runner">
                      {words.runnerUpText(
                        crossingName(places.crossings[runnerUp.crossing], lang),
                        number(runnerUp.km, lang),
                        tenth(runnerUp.hours, lang),
                      )}
                    </span>
                  ) : null}
                  {taken > 0 && taken < 0.995 ? (
                    <span class="quiet runner">{words.takenShare(percent(taken, lang))}</span>
                  ) : null}
                </td>
                <td>{best ? number(best.km, lang) : ''}</td>
                <td>{best ? tenth(best.hours, lang) : ''}</td>
                <td>{percent(origin.share, lang)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {routes.length > rows.length ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            whole.value = true
          }}
        >
          {words.more}
        </button>
      ) : null}
    </div>
  )
}
