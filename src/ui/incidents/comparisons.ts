import type { Window } from '../../model/period.ts'

/** Figures of this map for the same place and time as a figure of an article. */
export interface Comparison {
  readonly measure: string
  /** A place in its link form. */
  readonly place: string
  readonly window: Window
}

const months = (first: number, last: number): Window => ({ unit: 'month', first, last })
const at = (year: number, month: number) => year * 12 + month - 1
const year = (index: number): Window => ({ unit: 'year', first: index, last: index })

const in2010: readonly Comparison[] = [
  { measure: 'homicides-registered', place: 'mx', window: year(2010) },
  { measure: 'homicides', place: 'mx', window: year(2010) },
]

/** By id of the figure. The population of two municipalities is compared apart, since it is no measure. */
export const COMPARISONS: Readonly<Record<string, readonly Comparison[]>> = {
  'juarez-killed-since-2008': [
    { measure: 'homicides', place: '08037', window: months(at(2008, 1), at(2012, 5)) },
    { measure: 'drug-war-homicides', place: '08037', window: months(at(2008, 1), at(2011, 9)) },
  ],
  'homicides-2010-database': in2010,
  'homicides-2010-adjusted': in2010,
  'mexico-drug-war-deaths-46000': [
    { measure: 'drug-war-homicides', place: 'mx', window: months(at(2006, 12), at(2011, 9)) },
  ],
}

/** The figure of an article on people, and the municipalities and year that it means. */
export const PEOPLE_COMPARISON = {
  id: 'culiacan-navolato-population',
  place: '25006,25018',
  window: year(2010),
} as const

/** The series of an article on one region before and after an event, beside our months of that region. */
export const REGION_COMPARISON = {
  series: 'jalisco-region-trend',
  measure: 'drug-war-homicides',
  place: '14,06,18',
  window: months(at(2010, 1), at(2010, 12)),
  event: at(2010, 7),
} as const
