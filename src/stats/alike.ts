/** Something with a population. */
export interface Sized<T> {
  readonly of: T
  readonly people: number
}

/** Those whose population differs from `people` by at most the share `within`, the closest first. */
export function alike<T>(all: readonly Sized<T>[], people: number, within = 0.1): Sized<T>[] {
  const off = (one: Sized<T>) => Math.abs(one.people - people)
  return all.filter((one) => off(one) <= people * within).sort((a, b) => off(a) - off(b))
}
