import type { Mentions } from './group.ts'
import { valuesOf } from './incidentFilter.ts'

/** What the areas show of the groups in the press. */
export const GROUP_MODES = ['dominant', 'number', 'contested'] as const
export type GroupMode = (typeof GROUP_MODES)[number]

/** What of the groups is shown: the mode, and one group alone by its position, or all. */
export interface GroupView {
  readonly mode: GroupMode
  readonly only: number | null
}

/** Reads the filters of a view: `show:number` and `group:zetas`; what is not known is left aside. */
export function groupView(filters: readonly string[], { groups }: Mentions): GroupView {
  const [mode] = valuesOf(filters, 'show')
  const [id] = valuesOf(filters, 'group')
  const only = groups.findIndex((group) => group.id === id)
  return { mode: GROUP_MODES.find((known) => known === mode) ?? 'dominant', only: only < 0 ? null : only }
}

/** Upper bounds of the classes of mentions of one group; the last class has none. */
export const MENTION_BOUNDS = [1, 4, 19] as const

/** Class of a number of mentions: 0 for none, 1 to 4. */
export function mentionClass(count: number): number {
  if (count === 0) return 0
  const found = MENTION_BOUNDS.findIndex((bound) => count <= bound)
  return found < 0 ? MENTION_BOUNDS.length + 1 : found + 1
}
