import { signal } from '@preact/signals'
import { parsePlace } from '../../model/place.ts'
import type { App } from '../../state/app.ts'
import { type Added, withVersus } from './compareView.ts'

/** Whether the next place that is chosen on the map is one to compare with. */
export const picking = signal(false)

/** Whether the last place that was chosen is compared already, and another is still awaited. */
export const refused = signal(false)

/** Begins to await a place from the map, or stops. */
export function awaitPick(on: boolean): void {
  refused.value = false
  picking.value = on
}

/** Adds a place, in its link form, to those that are compared. */
export function addVersus(app: App, text: string): Added {
  const place = parsePlace(app.atlas, text)
  if ('reason' in place) return 'there'
  const { versus, came } = withVersus(app.view.value, place)
  if (came === 'added') app.change({ versus })
  return came
}

/** Takes a place that was chosen on the map where one to compare with is awaited; says whether it did. */
export function tookPick(app: App, text: string): boolean {
  if (!picking.value) return false
  if (addVersus(app, text) === 'there') refused.value = true
  else awaitPick(false)
  return true
}
