import { formatPlace, isCountry, type Place, parsePlace, rowsOf } from '../model/place.ts'
import { seatsIn } from '../model/shape.ts'
import type { Camera } from '../model/view.ts'
import type { App } from '../state/app.ts'
import { usePage } from './context.ts'

/** The region with a place added, or taken out when it was a member; never empty. */
function toggled(place: Place, other: Place): Place {
  if (isCountry(place)) return other
  const texts = other.terms.map(({ term }) => formatPlace({ terms: [{ term, minus: false }] }))
  const kept = place.terms.filter(
    ({ term, minus }) => minus || !texts.includes(formatPlace({ terms: [{ term, minus: false }] })),
  )
  if (kept.length < place.terms.length) return kept.some((t) => !t.minus) ? { terms: kept } : place
  return { terms: [...place.terms, ...other.terms] }
}

/** Rows of a place in link form, empty when it cannot be read. */
export function rowsOfText(app: App, text: string | null): readonly number[] {
  const place = text === null ? null : parsePlace(app.atlas, text)
  return place && !('reason' in place) ? rowsOf(app.atlas, place, seatsIn(app.atlas)) : []
}

/** How a choice of a place changes the view: the map moves to it unless it is told where to look. */
export function usePlaces(): { choose: (text: string, add: boolean, camera?: Camera | null) => void } {
  const { app } = usePage()
  return {
    choose(text, add, camera = null) {
      const place = parsePlace(app.atlas, text)
      if ('reason' in place) return
      app.change({ place: add ? toggled(app.view.value.place, place) : place, name: '', camera })
    },
  }
}
