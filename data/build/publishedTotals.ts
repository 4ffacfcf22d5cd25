import type { Comparison } from './comparison.ts'

/** A total as its producer published it. `period` is a year, a month, or a window `2000..2021`. */
interface PublishedTotal {
  readonly measure: string
  readonly period: string
  readonly total: number
}

const years = (measure: string, totals: Readonly<Record<string, number>>): PublishedTotal[] =>
  Object.entries(totals).map(([period, total]) => ({ measure, period, total }))

/** INEGI, deaths by homicide, year of registration. */
const INEGI_REGISTERED: Readonly<Record<string, number>> = {
  1990: 14493,
  1995: 15612,
  2000: 10737,
  2004: 9329,
  2006: 10452,
  2007: 8867,
  2008: 14006,
  2009: 19803,
  2010: 25757,
  2011: 27213,
  2012: 25967,
  2014: 20010,
  2016: 24559,
  2018: 36685,
  2020: 36773,
  2022: 33287,
  2024: 33550,
}

/** Totals that our sums must equal. */
const PUBLISHED_TOTALS: readonly PublishedTotal[] = [
  ...years('homicides-registered', INEGI_REGISTERED),
  ...years('homicides', { '2000..2021': 449679, 2018: 34404 }),
  ...years('drug-war-homicides', {
    '2006-12': 62,
    2007: 2826,
    2008: 6837,
    2009: 9614,
    2010: 15273,
    2011: 12903,
    '2006..2011': 47515,
  }),
  ...years('police-homicides', { 2015: 16121, 2016: 20150, 2017: 25036, 2018: 29100, 2019: 29421, 2024: 25449 }),
  ...years('homicides by sex', { 2010: 25000 }),
  ...years('population', { 2020: 128209170 }),
]

const covers = (window: string, period: string) => {
  const [first = '', last = first] = window.split('..')
  return period.slice(0, first.length) >= first && period.slice(0, last.length) <= last
}

/**
 * Our sums of a table beside what was published for its measure: every year, and every published month or window.
 * They must be equal where something was published. Keys of `sums` are years or months.
 */
export function compareWithPublished(table: string, measure: string, sums: ReadonlyMap<string, number>): Comparison[] {
  const periods = [...sums.keys()].sort()
  const published = new Map(PUBLISHED_TOTALS.filter((p) => p.measure === measure).map((p) => [p.period, p.total]))
  const wanted = new Set([...periods.map((period) => period.slice(0, 4)), ...published.keys()])
  return [...wanted]
    .filter((window) => periods.some((period) => covers(window, period)))
    .sort()
    .map((window) => ({
      check: `${table}: published totals`,
      period: window,
      place: 'mx',
      ours: periods
        .filter((period) => covers(window, period))
        .reduce((sum, period) => sum + (sums.get(period) ?? 0), 0),
      published: published.get(window) ?? null,
      exact: published.has(window),
    }))
}
