import { type Event, readEvents } from '../model/event.ts'
import type { TextTable } from '../model/textTable.ts'
import { fetchJson } from './fetchTables.ts'

/** Events and their places, as packed for the browser. */
export interface CompactEvents {
  readonly events: TextTable
  readonly places: TextTable
}

/** Fetches all events, in the order of time. */
export async function fetchEvents(): Promise<Event[]> {
  const { events, places } = await fetchJson<CompactEvents>('events.json')
  return readEvents(events, places)
}
