import fc from 'fast-check'

const KEYS = 'm t t2 t2v p vs ar n u s c x a f e block v lang city start end __proto__ constructor toString'.split(' ')

const VALUES = [
  'homicides',
  'homicides-registered',
  'drug-war-homicides',
  'police-femicides',
  '2010',
  '2007..2010',
  '2010-03',
  '2007-01..2010-12',
  '9999-12',
  'mx',
  '08',
  '08037',
  '08,-08037',
  'metro:2010.la-laguna',
  'near:08037:120',
  'area:_p~iF~ps|U',
  'share',
  'swipe',
  'index,log',
  'incidents,routes-poppy',
  '2010-07-29~text',
  '5.2/23.6/-102.5',
  '<img src=x onerror=alert(1)>',
  '%',
  '%E0%A4%A',
  '__proto__',
  '',
]

/** A text with a few of its characters left out, doubled or put in. */
const bent = fc
  .tuple(fc.constantFrom(...VALUES), fc.nat(40), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 }))
  .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut))

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 4, arbitrary: bent },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
)

/** Parameters of a link or a slice: known and unknown keys, values that are right, nearly right or anything. */
export const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 4 })), value), {
  maxLength: 9,
})

/** Fragments of an address: of pairs as they stand, of pairs escaped, and of anything. */
export const links = fc.oneof(
  { weight: 4, arbitrary: pairs.map((all) => `#${all.map(([k, v]) => `${k}=${v}`).join('&')}`) },
  { weight: 3, arbitrary: pairs.map((all) => `#${new URLSearchParams(all.map(([k, v]) => [k, v.toWellFormed()]))}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
)
