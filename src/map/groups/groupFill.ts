import type { Mentions } from '../../model/group.ts'
import { type GroupView, MENTION_BOUNDS, mentionClass } from '../../model/groupView.ts'
import type { Mentioned } from '../../model/groupWindow.ts'
import type { Theme } from '../../model/palette.ts'
import { NO_DATA } from '../../model/scale.ts'
import { type Fill, LEVELS_OF_FILL } from '../fill.ts'
import { between, GROUP_COLORS, GROUP_GREYS, NUMBER_COLORS } from './groupColors.ts'

const NONE = 0
const UNNAMED = 1
const ALIKE = 2
const FIRST = 3
const FAINTEST = 0.25

/** The level of a named group by its position among them; the level without data is kept free. */
const levelOf = (position: number) => FIRST + position + (FIRST + position >= NO_DATA ? 1 : 0)

/** A class of the fill: what it stands for and its colour. A group is named by its position in `Mentions.groups`. */
export interface GroupClass {
  readonly level: number
  readonly color: string
  readonly means:
    | { readonly kind: 'none' | 'unnamed' | 'alike' | 'majority' | 'contested' }
    | { readonly kind: 'group'; readonly group: number }
    | { readonly kind: 'mentions' | 'number'; readonly from: number; readonly to: number | null }
}

const namedOf = ({ groups }: Mentions) => [...groups.keys()].filter((g) => groups[g]?.kind === 'group')

/** The classes that a view of the groups has, in the order of its key. */
export function groupClasses(mentions: Mentions, { mode, only }: GroupView, theme: Theme): GroupClass[] {
  const [none, unnamed, alike] = GROUP_GREYS[theme]
  const empty: GroupClass = { level: NONE, color: none, means: { kind: 'none' } }
  const noName: GroupClass = { level: UNNAMED, color: unnamed, means: { kind: 'unnamed' } }
  if (only !== null) {
    const full = GROUP_COLORS[theme][mentions.groups[only]?.id ?? ''] ?? alike
    const steps = MENTION_BOUNDS.length + 1
    const shades = Array.from({ length: steps }, (_, i): GroupClass => {
      const share = FAINTEST + ((1 - FAINTEST) * i) / (steps - 1)
      const from = i === 0 ? 1 : (MENTION_BOUNDS[i - 1] as number) + 1
      return {
        level: i + 1,
        color: between(none, full, share),
        means: { kind: 'mentions', from, to: MENTION_BOUNDS[i] ?? null },
      }
    })
    return [...shades, empty]
  }
  if (mode === 'number') {
    const steps = NUMBER_COLORS[theme].map((color, i, all): GroupClass => {
      const last = i === all.length - 1
      return { level: FIRST + i, color, means: { kind: 'number', from: i + 1, to: last ? null : i + 1 } }
    })
    return [...steps, noName, empty]
  }
  if (mode === 'contested') {
    const [, majority, , contested] = NUMBER_COLORS[theme]
    return [
      { level: FIRST, color: majority, means: { kind: 'majority' } },
      { level: FIRST + 1, color: contested, means: { kind: 'contested' } },
      noName,
      empty,
    ]
  }
  const groups = namedOf(mentions).map((group, i): GroupClass => {
    const color = GROUP_COLORS[theme][mentions.groups[group]?.id ?? ''] ?? alike
    return { level: levelOf(i), color, means: { kind: 'group', group } }
  })
  return [...groups, { level: ALIKE, color: alike, means: { kind: 'alike' } }, noName, empty]
}

function levelIn(mentions: Mentions, { mode, only }: GroupView, one: Mentioned): number {
  if (only !== null) return mentionClass(one.counts[only] ?? 0)
  if (one.groups === 0) return UNNAMED
  if (mode === 'number') return FIRST + Math.min(one.groups, 4) - 1
  if (mode === 'contested') return one.contested ? FIRST + 1 : FIRST
  return one.dominant === null ? ALIKE : levelOf(namedOf(mentions).indexOf(one.dominant))
}

/** Areas by the groups that the press mentions; null in place of the mentions means that the source is silent. */
export function groupFill(
  mentions: Mentions,
  view: GroupView,
  mentioned: readonly Mentioned[] | null,
  drawn: number,
  theme: Theme,
): Fill {
  const colors = new Array<string>(LEVELS_OF_FILL).fill(GROUP_GREYS[theme][0])
  for (const { level, color } of groupClasses(mentions, view, theme)) colors[level] = color
  const levels = new Uint8Array(drawn).fill(mentioned ? NONE : NO_DATA)
  for (const one of mentioned ?? []) if (one.row < drawn) levels[one.row] = levelIn(mentions, view, one)
  return { levels, colors }
}
