import type { Measure } from '../model/measure.ts'
import { isCountry } from '../model/place.ts'
import type { App } from '../state/app.ts'
import type { Figures } from '../stats/value.ts'

/** The row of the country in its own figures. */
export const NATION: readonly number[] = [0]

/** Figures of each measure in view as far as they are there: those of the country, of which it is the one row, always are. */
export function figuresOf(app: App): Figures[] {
  const { measures, place } = app.view.value
  if (isCountry(place)) return measures.map((id) => app.national(app.atlas.measureOf.get(id) as Measure))
  return measures.flatMap((id) => {
    const load = app.tables.value.get(id)
    return load?.state === 'ready' ? [load.figures] : []
  })
}
