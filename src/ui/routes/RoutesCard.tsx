import { number } from '../../text/format.ts'
import { routesWords } from '../../text/routesWords.ts'
import { usePage } from '../context.ts'
import { RoutesSwatch } from './RoutesSwatch.tsx'
import { corridorsOn } from './routesCorridors.ts'
import { codeName, crossingName, originName, percent, tenth } from './routesNames.ts'
import { type Lit, routesOn } from './routesStore.ts'

const NAMED = 3

/** What is known of the route, stretch, crop, crossing or corridor under the pointer or the keyboard. */
export function RoutesCard() {
  const page = usePage()
  const lit = routesOn(page).lit.value
  return lit ? (
    <div class="card" role="status">
      <Told lit={lit} />
    </div>
  ) : null
}

function Told({ lit }: { lit: Lit }) {
  const page = usePage()
  const store = routesOn(page)
  const { app } = page
  const { lang } = app.view.value
  const words = routesWords(lang)
  const places = store.roads.value?.places
  const answer = store.answer.value
  if (!places) return null
  if (lit.kind === 'crop')
    return (
      <>
        <p class="title">{codeName(app.atlas, Number(lit.code), lang)}</p>
        <p>
          <RoutesSwatch id={`crops-${lit.crop}`} /> {words.layers[`crops-${lit.crop}`].name}
        </p>
        <p class="quiet">{words.eradicated(tenth(lit.eradicated, lang))}</p>
      </>
    )
  if (lit.kind === 'corridor') {
    const found = corridorsOn(page).value?.find(({ id }) => id === lit.id)
    if (!found) return null
    return (
      <>
        <p class="title">{found.title[lang]}</p>
        <p>
          {found.from[lang]} → {found.to[lang]}
        </p>
        <p class="quiet">
          {words.evidence[found.evidence]}
          {found.basis ? `: ${found.basis[lang]}` : ''}
        </p>
        <p class="quiet">{words.corridorsHelp}</p>
      </>
    )
  }
  if (lit.kind === 'port') {
    const crossing = places.crossings[lit.crossing]
    if (!crossing) return null
    return (
      <>
        <p class="title">{crossingName(crossing, lang)}</p>
        <p class="quiet">
          {crossing.city}, {crossing.state} · {words.kinds[crossing.kind]}
        </p>
        {store.shown.value.map((commodity) => {
          const share = answer?.[commodity].crossings[lit.crossing] ?? 0
          return share > 0 ? (
            <p key={commodity}>
              <RoutesSwatch id={`routes-${commodity}`} />{' '}
              {words.inflow(percent(share, lang), words.commodities[commodity])}
            </p>
          ) : null
        })}
      </>
    )
  }
  const routes = answer?.[lit.commodity].routes ?? []
  if (lit.kind === 'stretch') {
    const users = routes.filter(({ best }) => best?.edges.includes(lit.edge))
    const rest = users.length - NAMED
    return (
      <>
        <p class="title">
          <RoutesSwatch id={`routes-${lit.commodity}`} /> {words.layers[`routes-${lit.commodity}`].name}
        </p>
        <p>{words.stretch(percent(lit.flow, lang))}</p>
        {users.slice(0, NAMED).map(({ origin, best }) => (
          <p key={origin.id} class="quiet">
            {originName(app.atlas, places, origin, words, lang)} ({percent(origin.share, lang)}).{' '}
            {best
              ? words.wayText(
                  crossingName(places.crossings[best.crossing], lang),
                  number(best.km, lang),
                  tenth(best.hours, lang),
                )
              : ''}
          </p>
        ))}
        {rest > 0 ? <p class="quiet">{words.moreOrigins(number(rest, lang))}</p> : null}
      </>
    )
  }
  const route = routes.find(({ origin }) => origin.id === lit.id)
  if (!route) return null
  const { origin, best, runnerUp } = route
  return (
    <>
      <p class="title">{originName(app.atlas, places, origin, words, lang)}</p>
      <p class="quiet">
        {percent(origin.share, lang)} · {words.commodities[lit.commodity]},{' '}
        {words.weights[lit.commodity](tenth(origin.weight, lang))}
      </p>
      {best ? (
        <p>
          {words.wayText(
            crossingName(places.crossings[best.crossing], lang),
            number(best.km, lang),
            tenth(best.hours, lang),
          )}
        </p>
      ) : (
        <p>{words.noWay}</p>
      )}
      {runnerUp ? (
        <p class="quiet">
          {words.runnerUpText(
            crossingName(places.crossings[runnerUp.crossing], lang),
            number(runnerUp.km, lang),
            tenth(runnerUp.hours, lang),
          )}
        </p>
      ) : null}
    </>
  )
}
