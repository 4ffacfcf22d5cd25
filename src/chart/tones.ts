/** A tone of a series: when it begins in seconds, how long it lasts, and its pitch in hertz; silence where there is no value. */
export interface Tone {
  readonly start: number
  readonly length: number
  readonly hertz: number
}

/** Pitch of nothing, and of the highest value: three octaves up. */
const LOWEST = 160
const OCTAVES = 3
/** Shortest tone and longest whole, in seconds. */
const SHORTEST = 0.05
const LONGEST = 12

/** A series as tones, one a value, higher for more; null is silence of the same length. */
export function tonesOf(values: readonly (number | null)[]): Tone[] {
  const highest = Math.max(0, ...values.flatMap((value) => value ?? []))
  const length = Math.max(SHORTEST, Math.min(0.25, LONGEST / Math.max(1, values.length)))
  return values.flatMap((value, i) =>
    value === null || highest === 0
      ? []
      : [{ start: i * length, length, hertz: LOWEST * 2 ** ((OCTAVES * value) / highest) }],
  )
}
