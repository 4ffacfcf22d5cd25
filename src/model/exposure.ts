import type { Denominator } from './measure.ts'
import { inMonths, type Window, yearOf } from './period.ts'
import type { Population } from './population.ts'

/** How many months of a window lie in each year, years ascending. */
function monthsByYear(window: Window): { year: number; months: number }[] {
  const { first, last } = inMonths(window)
  const out: { year: number; months: number }[] = []
  for (let year = yearOf(first); year <= yearOf(last); year++) {
    out.push({ year, months: Math.min(last, year * 12 + 11) - Math.max(first, year * 12) + 1 })
  }
  return out
}

function yearColumn(population: Population, year: number): number {
  const column = year - population.firstYear
  if (column < 0 || column >= population.years)
    throw new Error(
      `population: year outside ${population.firstYear}-${population.firstYear + population.years - 1}: ${year}`,
    )
  return column
}

/** Person-years of a region in a window: a month counts a twelfth of its year's mid-year population. */
export function personYears(
  population: Population,
  denominator: Denominator,
  rows: readonly number[],
  window: Window,
): number {
  const values = rows.length === 1 ? population.alone[denominator] : population.region[denominator]
  let twelfths = 0
  for (const { year, months } of monthsByYear(window)) {
    const column = yearColumn(population, year)
    let people = 0
    for (const row of rows) people += values[row * population.years + column] as number
    twelfths += people * months
  }
  return twelfths / 12
}

/** Person-years of every row by itself in a window. */
export function personYearsByRow(population: Population, denominator: Denominator, window: Window): Float64Array {
  const values = population.alone[denominator]
  const rows = values.length / population.years
  const out = new Float64Array(rows)
  for (const { year, months } of monthsByYear(window)) {
    const column = yearColumn(population, year)
    for (let row = 0; row < rows; row++) {
      out[row] = (out[row] as number) + ((values[row * population.years + column] as number) * months) / 12
    }
  }
  return out
}
