import type { CompactEvents } from '../../src/io/fetchEvents.ts'
import { readEvents } from '../../src/model/event.ts'
import { packTextTable } from './textTable.ts'

/** Packs events and their places; throws when one cannot be read. */
export function packEvents(folder: string): CompactEvents {
  const packed: CompactEvents = {
    events: packTextTable(folder, 'events.csv', ['id']),
    places: packTextTable(folder, 'event-places.csv', ['event', 'code']),
  }
  readEvents(packed.events, packed.places)
  return packed
}
