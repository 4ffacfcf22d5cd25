import { useMemo } from 'preact/hooks'
import { fetchEvents } from '../io/fetchEvents.ts'
import { type Event, eventsOf } from '../model/event.ts'
import type { App } from '../state/app.ts'
import { useFetched } from './marksFetched.ts'
import { type Marked, markedOf } from './marksShown.ts'

const NONE: readonly Event[] = []

/** The events of the place in view, what is marked of them, and why they are not there. */
export function useMarks(app: App): {
  readonly here: readonly Event[]
  readonly marked: readonly Marked[]
  readonly reason: string | null
} {
  const { value, reason } = useFetched(fetchEvents)
  const rows = app.rows.value
  const view = app.view.value
  const here = useMemo(() => (value ? eventsOf(app.atlas, value, rows) : NONE), [value, rows])
  const marked = useMemo(() => markedOf(here, view), [here, view])
  return { here, marked, reason }
}
