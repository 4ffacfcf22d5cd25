import { EVENT_KINDS, type Event, type EventKind } from '../model/event.ts'
import type { View } from '../model/view.ts'

/** What is marked on a chart: an event of the tables, or one that the reader set. */
export interface Marked {
  readonly id: string
  readonly date: string
  readonly title: string
  readonly kind: EventKind | 'own'
  readonly sure: boolean
  /** Null for the reader's own. */
  readonly event: Event | null
}

const KIND = 'kind:'

/** The kinds of events that the filters of a view ask for; all when they name none. */
export function kindsOf(filters: readonly string[]): readonly EventKind[] {
  const asked = filters.filter((token) => token.startsWith(KIND)).map((token) => token.slice(KIND.length))
  const known = EVENT_KINDS.filter((kind) => asked.includes(kind))
  return known.length > 0 ? known : EVENT_KINDS
}

/** What is marked in a view: events of the place of the kinds asked for, and the reader's own, in the order of time. */
export function markedOf(here: readonly Event[], view: View): Marked[] {
  const kinds = kindsOf(view.filters)
  const told = here
    .filter(({ kind }) => kinds.includes(kind))
    .map(
      (event): Marked => ({
        id: event.id,
        date: event.date,
        title: event.title[view.lang],
        kind: event.kind,
        sure: event.sure,
        event,
      }),
    )
  const own = view.events.map(
    ({ date, text }, i): Marked => ({ id: `own-${i}`, date, title: text, kind: 'own', sure: true, event: null }),
  )
  return [...told, ...own].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
