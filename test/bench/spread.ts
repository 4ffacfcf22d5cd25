/** A share of the sorted values, 0 to 1, by the nearest rank; throws when there are none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('no values to rank')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Middle, least and greatest of the values. */
export interface Spread {
  readonly middle: number
  readonly least: number
  readonly greatest: number
}

/** How one number came out in several runs. */
export const spreadOf = (values: readonly number[]): Spread => ({
  middle: median(values),
  least: Math.min(...values),
  greatest: Math.max(...values),
})
