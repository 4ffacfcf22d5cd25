import type { Leg } from '../../routing/routes.ts'
import { number } from '../../text/format.ts'
import { routesWords } from '../../text/routesWords.ts'
import { usePage } from '../context.ts'
import { codeName, crossingName, tenth } from './routesNames.ts'
import { routesOn } from './routesStore.ts'

/** The way out of the municipality that is selected, and the runner-up. */
export function RoutesWay() {
  const page = usePage()
  const store = routesOn(page)
  const { lang } = page.app.view.value
  const words = routesWords(lang)
  const found = store.way.value
  const crossings = store.roads.value?.places.crossings ?? []
  if (!found) return null
  const told = (leg: Leg, say: typeof words.wayText) =>
    say(crossingName(crossings[leg.crossing], lang), number(leg.km, lang), tenth(leg.hours, lang))
  const { best, runnerUp } = found.way
  return (
    <div class="way" role="status">
      <h2>{words.fromPlace(codeName(page.app.atlas, Number(found.code), lang))}</h2>
      <p>{best ? told(best, words.wayText) : words.noWay}</p>
      {runnerUp ? <p class="quiet">{told(runnerUp, words.runnerUpText)}</p> : null}
    </div>
  )
}
