const FINE = [1, 2, 5]
const FINE_UP_TO = 2.2

/**
 * Round values of a logarithmic axis, the first at or below `min` and the last at or above `max`, both above 0: powers
 * of ten, with 2 and 5 times them where the axis spans up to two of them.
 */
export function logTicks(min: number, max: number): number[] {
  const steps = Math.log10(max / min) <= FINE_UP_TO ? FINE : [1]
  const [from, to] = [Math.floor(Math.log10(min)) - 1, Math.ceil(Math.log10(max)) + 1]
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((power) =>
    steps.map((step) => Number((step * 10 ** power).toPrecision(3))),
  )
  const bottom = all.findLastIndex((value) => value <= min)
  const top = all.findIndex((value) => value >= max)
  return all.slice(bottom, Math.max(top, bottom + 1) + 1)
}
