import {
  bilingual,
  type Column,
  choice,
  type DescribedTable,
  date,
  describeTable,
  flag,
  optional,
  text,
} from '../incidents/column.ts'
import { readMunicipalities } from '../municipalities.ts'
import type { Raw } from '../raw.ts'
import { readStates } from '../states.ts'
import { checkedCode } from './placeNames.ts'
import { type Event, KINDS, readEvents } from './readEvents.ts'

interface Tie {
  readonly event: string
  readonly code: string
}

const PRECISION: ReadonlyMap<number, string> = new Map([
  [4, 'year'],
  [7, 'month'],
  [10, 'day'],
])

const EVENT_COLUMNS: readonly Column<Event>[] = [
  text('id', 'Id of the event; it never changes.', (e) => e.id),
  date('date', 'Day, month or year, as exact as it is known.', (e) => e.date),
  choice('date_precision', [...PRECISION.values()], 'How exact the date is.', (e) => PRECISION.get(e.date.length)),
  choice('kind', KINDS, 'What kind of thing it is.', (e) => e.kind),
  ...bilingual<Event>('title', 'Title', (e, language) => e[`title_${language}`]),
  flag(
    'sure',
    'Whether date and event are confirmed; false when only one unconfirmed source has it or sources differ.',
    (e) => e.sure,
  ),
  text('citation', 'Who says so.', (e) => e.citation),
  text('locator', 'Where: an address, a file and line, or incidents: and the id of an incident.', (e) => e.locator),
  ...bilingual<Event>('note', 'Remark', (e, language) => e[`note_${language}`]).map(optional),
]

const TIE_COLUMNS: readonly Column<Tie>[] = [
  { ...text<Tie>('event', 'Id of the event.', ({ event }) => event), from: ['events', 'id'] },
  {
    ...text<Tie>('code', 'Municipality (five digits), state (two digits) or mx for the country.', ({ code }) => code),
    pattern: '[0-9]{5}|[0-9]{2}|mx',
  },
]

/** Builds the tables of dated events and of the places that they are tied to. */
export function buildEvents(raw: Raw): DescribedTable[] {
  const events = readEvents()
  const names = new Map([...readMunicipalities(raw), ...readStates(raw)].map(({ code, name }) => [code, name]))
  const ties = events.flatMap(({ id, places }) =>
    places.map((place) => ({ event: id, code: checkedCode(place, names) })),
  )
  return [
    describeTable(
      {
        name: 'events',
        title: 'Dated events',
        description:
          'Operations, captures, deaths of leaders, splits, massacres, changes of government and the like, to be marked on charts. An event beside a change is not its cause. No event is here without a source; the choice is not complete.',
        key: ['id'],
        producer: 'This project',
        sources: ['events', 'own'],
        absent: 'An event without a row was not sourced.',
      },
      EVENT_COLUMNS,
      events,
    ),
    describeTable(
      {
        name: 'event-places',
        title: 'Places of the events',
        description:
          'What an event is tied to: where it happened, and for some the ground of the group concerned, which their remark says. An event belongs to a place when a code of it lies in the place or holds it.',
        key: ['event', 'code'],
        producer: 'This project',
        sources: ['events', 'own'],
        absent: 'An event is tied to the places that have a row and to no others.',
      },
      TIE_COLUMNS,
      ties,
    ),
  ]
}
