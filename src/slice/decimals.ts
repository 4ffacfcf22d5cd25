import type { Value } from '../stats/value.ts'

/** The numbers of a value as a slice writes them: whole people, rates with 2 decimals; null where missing. */
export function decimals({ count, population, rate }: Value): (string | null)[] {
  return [
    count === null ? null : String(count),
    population === null ? null : String(Math.round(population)),
    ...(rate ? [rate.rate.toFixed(2), rate.low.toFixed(2), rate.high.toFixed(2)] : [null, null, null]),
  ]
}

/** Whether a value may still change; null where there is no count that could. */
export const provisionalOf = ({ count, provisional }: Value): boolean | null => (count === null ? null : provisional)
