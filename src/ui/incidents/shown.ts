import type { Incident } from '../../model/incident.ts'
import { touches } from '../../model/incidentDate.ts'
import type { IncidentFilter } from '../../model/incidentFilter.ts'
import type { Window } from '../../model/period.ts'
import { fold } from '../../state/findPlaces.ts'

function textOf({ title, summary, place, actors }: Incident): string {
  return fold([title, summary, place, actors].flatMap((both) => (both ? [both.en, both.es] : [])).join(' '))
}

function passes(incident: Incident, filter: IncidentFilter): boolean {
  const { categories, evidence, tiers, text } = filter
  const kinds = [incident.category, ...incident.others]
  return (
    tiers.includes(incident.tier) &&
    (evidence.length === 0 || evidence.includes(incident.evidence)) &&
    (categories.length === 0 || kinds.some((kind) => categories.includes(kind))) &&
    fold(text)
      .split(/\s+/)
      .every((word) => textOf(incident).includes(word))
  )
}

const byTime = (a: Incident, b: Incident) =>
  a.when.first < b.when.first ? -1 : a.when.first > b.when.first ? 1 : a.id < b.id ? -1 : 1

/**
 * The incidents that pass a filter and touch a window, in the order of time, and how many pass it outside of the
 * window. The open record is among them whatever the filter says.
 */
export function shownIncidents(
  incidents: readonly Incident[],
  filter: IncidentFilter,
  window: Window,
): { shown: Incident[]; outside: number } {
  const passing = incidents.filter((incident) => passes(incident, filter))
  const inside = filter.anyTime ? passing : passing.filter(({ when }) => touches(when, window))
  const open = incidents.filter((incident) => incident.id === filter.id && !inside.includes(incident))
  return { shown: [...inside, ...open].sort(byTime), outside: passing.length - inside.length }
}
