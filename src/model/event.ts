import { type Atlas, isMunicipality, stateOfRow } from './atlas.ts'
import { type Bilingual, rowReaders, type TextTable } from './textTable.ts'

/** Kinds of events, in the order that they are listed. */
export const EVENT_KINDS = [
  'massacre',
  'attack',
  'leader-death',
  'capture',
  'escape',
  'extradition',
  'split',
  'operation',
  'uprising',
  'government',
  'election',
  'policy',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** A dated event, tied to places by code. */
export interface Event {
  readonly id: string
  /** A day, a month or a year, as exact as it is known. */
  readonly date: string
  readonly kind: EventKind
  readonly title: Bilingual
  /** Whether date and event are confirmed. */
  readonly sure: boolean
  readonly citation: string
  /** An address, a file and line, or `incidents:` and the id of an incident. */
  readonly locator: string
  readonly note: Bilingual | null
  /** Municipalities (5 digits), states (2 digits), or `mx`. */
  readonly codes: readonly string[]
}

/** The events of the table with their places, in the order of time. */
export function readEvents(table: TextTable, places: TextTable): Event[] {
  const ties = rowReaders(places).map(({ text }) => [text('event'), text('code')] as const)
  return rowReaders(table)
    .map(({ text, both }): Event => {
      const id = text('id')
      return {
        id,
        date: text('date'),
        kind: text('kind') as EventKind,
        title: both('title') as Bilingual,
        sure: text('sure') === 'true',
        citation: text('citation'),
        locator: text('locator'),
        note: both('note'),
        codes: ties.filter(([event]) => event === id).map(([, code]) => code),
      }
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
}

/**
 * The events of a region of `rows`: those that have a code which lies in the region or holds all of it. A state lies in
 * a region that has every municipality of it.
 */
export function eventsOf(atlas: Atlas, events: readonly Event[], rows: readonly number[]): Event[] {
  const inside = new Set(rows.map((row) => atlas.codes[row]))
  const states = new Set(rows.map((row) => stateOfRow(atlas, row)))
  const only = states.size === 1 ? [...states][0] : null
  const sizes = new Map<string, number>()
  const count = (row: number, by: number) => {
    if (!isMunicipality(atlas, row) || row >= atlas.drawn) return
    const state = stateOfRow(atlas, row)
    sizes.set(state, (sizes.get(state) ?? 0) + by)
  }
  for (let row = 0; row < atlas.drawn; row++) count(row, 1)
  for (const row of rows) count(row, -1)
  const belongs = (code: string) => {
    if (code === 'mx') return rows.length > 0
    if (code.length === 5) return inside.has(code)
    return code === only || sizes.get(code) === 0
  }
  return events.filter(({ codes }) => codes.some(belongs))
}
