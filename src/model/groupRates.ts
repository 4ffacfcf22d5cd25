import type { Mentioned } from './groupWindow.ts'

/** Municipalities with as many named groups in the press, and the deaths and person-years in them. */
export interface GroupLevel {
  /** 0, 1, 2 or 3; 4 stands for four or more. */
  readonly groups: number
  readonly municipalities: number
  readonly count: number
  readonly personYears: number
}

/** The highest level: four or more. */
export const MOST_GROUPS = 4

/**
 * Deaths and person-years of the drawn municipalities by how many named groups the press mentions in the same window.
 * `counts` and `personYears` are by row; a row without person-years is left out.
 */
export function levelsByGroups(
  mentioned: readonly Mentioned[],
  drawn: number,
  counts: ArrayLike<number>,
  personYears: ArrayLike<number>,
): GroupLevel[] {
  const groups = new Map(mentioned.map((m) => [m.row, Math.min(MOST_GROUPS, m.groups)]))
  const levels = Array.from({ length: MOST_GROUPS + 1 }, () => ({ municipalities: 0, count: 0, personYears: 0 }))
  for (let row = 0; row < drawn; row++) {
    const years = personYears[row] as number
    if (years === 0) continue
    const level = levels[groups.get(row) ?? 0] as (typeof levels)[number]
    level.municipalities += 1
    level.count += counts[row] as number
    level.personYears += years
  }
  return levels.map((level, i) => ({ groups: i, ...level }))
}
