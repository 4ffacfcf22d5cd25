import fc from 'fast-check'
import { pairs } from './links.ts'

const key = fc.constantFrom('m', 't', 'p', 'vs', 'by', 'per', 'lang', 'ar')

const right = {
  m: ['homicides', 'homicides-registered', 'homicides-women', 'police-homicides'],
  t: ['2010', '2007..2009', '2010-03', '2010-01..2010-12', '1700', '2030'],
  p: ['mx', '08', '08037', 'metro:2010.la-laguna', 'near:08037:90', '08,-08037'],
  vs: ['25', '25006', 'near:25006:50'],
  by: ['month', 'year', 'window'],
  per: ['place', 'municipality'],
  lang: ['en', 'es'],
  ar: ['seat', 'share'],
} as const

const rightPair = key.chain((k) => fc.tuple(fc.constant(k), fc.constantFrom(...right[k])))

/** Paths of the slice app. */
export const slicePaths = fc.constantFrom('/slice.csv', '/slice.json', '/slice.csv-metadata.json')

/** Queries of a slice: mostly words that it knows, with and without strange ones. */
export const sliceQueries = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(rightPair, { maxLength: 6 }) },
    { weight: 2, arbitrary: fc.tuple(fc.array(rightPair, { maxLength: 3 }), pairs).map(([a, b]) => [...a, ...b]) },
    { weight: 2, arbitrary: pairs },
  )
  .map((all) => new URLSearchParams(all.map(([k, v]) => [k.toWellFormed(), v.toWellFormed()])).toString())
