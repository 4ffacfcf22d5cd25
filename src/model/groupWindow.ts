import { GROUPS_FIRST, GROUPS_LAST, type Mentions } from './group.ts'
import { inMonths, type Window } from './period.ts'

/** Mentions of one municipality in a window. Positions are those of `Mentions.groups`. */
export interface Mentioned {
  readonly row: number
  /** Mentions by group, unidentified and other among them. */
  readonly counts: Uint32Array
  /** Mentions of named groups. */
  readonly named: number
  readonly all: number
  /** How many named groups are mentioned. */
  readonly groups: number
  /** The named group mentioned most; null when there is none, or two lead alike. */
  readonly dominant: number | null
  /** The next one; null when there is none. */
  readonly second: number | null
  /** Two or more named groups, none with more than half of the mentions of named groups. */
  readonly contested: boolean
}

/** Whether the source covers a window: wholly, in part, or not at all. */
export function groupsCover(window: Window): 'all' | 'part' | 'none' {
  const { first, last } = inMonths(window)
  if (last < GROUPS_FIRST || first > GROUPS_LAST) return 'none'
  return first >= GROUPS_FIRST && last <= GROUPS_LAST ? 'all' : 'part'
}

/** Whether an entry lies in a window; one of which only the year is known does when the whole year does. */
function isInside({ month, yearOnly }: Mentions, i: number, { first, last }: Window): boolean {
  const start = month[i] as number
  return start >= first && start + (yearOnly[i] === 1 ? 11 : 0) <= last
}

/** What the counts of a municipality, or of a region, say. */
export function mentionedOf(mentions: Mentions, row: number, counts: Uint32Array): Mentioned {
  const named = [...counts.keys()].filter((g) => mentions.groups[g]?.kind === 'group' && (counts[g] as number) > 0)
  named.sort((a, b) => (counts[b] as number) - (counts[a] as number))
  const [first, second] = named
  const total = named.reduce((sum, g) => sum + (counts[g] as number), 0)
  const most = first === undefined ? 0 : (counts[first] as number)
  const tied = second !== undefined && counts[second] === most
  return {
    row,
    counts,
    named: total,
    all: counts.reduce((sum, n) => sum + n, 0),
    groups: named.length,
    dominant: first === undefined || tied ? null : first,
    second: second ?? null,
    contested: named.length > 1 && most * 2 <= total,
  }
}

/** Every municipality that is mentioned in a window. */
export function mentionsIn(mentions: Mentions, window: Window): Mentioned[] {
  const months = inMonths(window)
  const byRow = new Map<number, Uint32Array>()
  for (let i = 0; i < mentions.row.length; i++) {
    if (!isInside(mentions, i, months)) continue
    const row = mentions.row[i] as number
    const counts = byRow.get(row) ?? new Uint32Array(mentions.groups.length)
    byRow.set(row, counts)
    const group = mentions.group[i] as number
    counts[group] = (counts[group] as number) + (mentions.count[i] as number)
  }
  return [...byRow].map(([row, counts]) => mentionedOf(mentions, row, counts))
}

/** Sums over municipalities, as if they were one place. */
export function sumOf(mentions: Mentions, parts: readonly Mentioned[]): Mentioned {
  const counts = new Uint32Array(mentions.groups.length)
  for (const part of parts) for (const [g, n] of part.counts.entries()) counts[g] = (counts[g] as number) + n
  return mentionedOf(mentions, -1, counts)
}

/** Mentions of each group by year in a region, from the first to the last year of the source. */
export function groupSeries(mentions: Mentions, rows: ReadonlySet<number>): Uint32Array[] {
  const [first, last] = [GROUPS_FIRST / 12, Math.floor(GROUPS_LAST / 12)]
  const series = mentions.groups.map(() => new Uint32Array(last - first + 1))
  for (let i = 0; i < mentions.row.length; i++) {
    if (!rows.has(mentions.row[i] as number)) continue
    const year = Math.floor((mentions.month[i] as number) / 12) - first
    const own = series[mentions.group[i] as number] as Uint32Array
    own[year] = (own[year] as number) + (mentions.count[i] as number)
  }
  return series
}
