import type { Bilingual } from './textTable.ts'

/** Whether a name in the press is a named group; the other two never count as one. */
export type GroupKind = 'group' | 'unidentified' | 'other'

/** A criminal group as the press names it, or what stands for none. */
export interface Group {
  readonly id: string
  readonly kind: GroupKind
  readonly name: Bilingual
  readonly note: Bilingual
}

/**
 * How often groups are named in press reports about municipalities, one entry a row, month and group. Mentions are
 * neither deaths nor presence.
 */
export interface Mentions {
  readonly groups: readonly Group[]
  /** Row of the atlas. */
  readonly row: Uint32Array
  /** Month index; the January of the year where only the year is known. */
  readonly month: Uint32Array
  /** 1 where only the year is known. */
  readonly yearOnly: Uint32Array
  /** Position in `groups`. */
  readonly group: Uint32Array
  readonly count: Uint32Array
}

/** The first and the last month that the source covers, as month indices: January 2000 and December 2018. */
export const GROUPS_FIRST = 2000 * 12
export const GROUPS_LAST = 2018 * 12 + 11
