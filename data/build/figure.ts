/** A count of one place code and period: `2010` or `2010-03`. */
export interface Figure {
  readonly code: string
  readonly period: string
  readonly count: number
}

/** Sums of figures by a key. */
export function sumBy<F extends { readonly count: number }>(figures: Iterable<F>, key: (figure: F) => string) {
  const sums = new Map<string, number>()
  for (const figure of figures) sums.set(key(figure), (sums.get(key(figure)) ?? 0) + figure.count)
  return sums
}

/** Sums of figures by period. */
export const sumByPeriod = (figures: Iterable<Figure>) => sumBy(figures, ({ period }) => period)

/** Sums of figures by year. */
export const sumByYear = (figures: Iterable<Figure>) => sumBy(figures, ({ period }) => period.slice(0, 4))
