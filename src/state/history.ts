/** What was chosen: before, now, and what was undone. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

const LONGEST = 100

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] })

/** A new choice; what was undone before it is given up, and what is older than 100 choices. */
export const choose = <T>({ past, present }: History<T>, next: T): History<T> => ({
  past: [...past, present].slice(-LONGEST),
  present: next,
  future: [],
})

/** The present told anew, which is no choice. */
export const restate = <T>(history: History<T>, present: T): History<T> => ({ ...history, present })

/** The choice before; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history
  const before = past.at(-1)
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

/** The choice that was undone last; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history
  const [after, ...rest] = future
  return after === undefined ? history : { past: [...past, present], present: after, future: rest }
}
