import type { Atlas } from '../model/atlas.ts'
import type { Measure } from '../model/measure.ts'
import { inYears, type Window } from '../model/period.ts'
import type { Place } from '../model/place.ts'
import type { Language } from '../model/view.ts'
import { LOCALES, period } from './format.ts'
import { placeName } from './placeName.ts'
import { isTrailing } from './sentence.ts'

/** One side of a ratio: what it is called within a sentence, and its deaths or files in words, null for none. */
export interface RatioSide {
  readonly name: string
  readonly counted: string | null
}

/** How many times one rate is another, with its bounds. */
export interface Times {
  readonly ratio: number
  readonly low: number
  readonly high: number
}

/** What a sentence of a ratio is about. `other` is a second place, or the same place in another window. */
export interface RatioStatement {
  readonly measure: Measure
  readonly window: Window
  readonly one: RatioSide
  readonly other: RatioSide
  readonly between: 'places' | 'windows'
  readonly ratio: Times
}

const RATES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'homicides-registered': 'homicide rate of',
    homicides: 'homicide rate of',
    'homicides-women': 'homicide rate of women in',
    'homicides-men': 'homicide rate of men in',
    'drug-war-homicides': 'rate of deaths presumed linked to organized crime in',
    'police-homicides': 'rate of case files for intentional homicide in',
    'police-femicides': 'rate of case files for femicide in',
  },
  es: {
    'homicides-registered': 'tasa de homicidio de',
    homicides: 'tasa de homicidio de',
    'homicides-women': 'tasa de homicidio de mujeres en',
    'homicides-men': 'tasa de homicidio de hombres en',
    'drug-war-homicides': 'tasa de fallecimientos por presunta rivalidad delincuencial en',
    'police-homicides': 'tasa de carpetas por homicidio doloso en',
    'police-femicides': 'tasa de carpetas por feminicidio en',
  },
}

const MOST_DIGITS = 4

/** "de Juárez", and "del resto" for "el resto". */
const de = (name: string) => (name.startsWith('el ') ? `del ${name.slice(3)}` : `de ${name}`)

const closed = (name: string) => (name.includes(',') ? `${name},` : name)

/** The name of a place as it stands within a sentence, with its article; `name` is the reader's own. */
export function nameWithin(atlas: Atlas, place: Place, name: string, lang: Language): string {
  const plain = name || placeName(atlas, place, lang)
  const [only, ...more] = place.terms
  if (name !== '' || more.length > 0 || !only) return plain
  const { term } = only
  if (term.kind === 'metro') return lang === 'en' ? `the ${plain}` : `la ${plain}`
  if (term.kind === 'state' && term.code === '15') return lang === 'en' ? `the ${plain}` : `el ${plain}`
  return term.kind === 'state' && term.code === '09' && lang === 'es' ? `la ${plain}` : plain
}

/** The rest of a place, as it stands within a sentence. */
export const restWithin = (name: string, lang: Language): string =>
  lang === 'en' ? `the rest of ${name}` : `el resto ${de(name)}`

/** A window as it stands within a sentence: "2010", "2007 to 2010", "the 12 months to July 2010". */
export function windowWithin(window: Window, lang: Language): string {
  const { unit, first, last } = inYears(window) ?? window
  if (isTrailing(window))
    return `${lang === 'en' ? 'the 12 months to' : 'los 12 meses hasta'} ${period('month', last, lang)}`
  const [from, to] = [period(unit, first, lang), period(unit, last, lang)]
  return first === last ? from : `${from} ${lang === 'en' ? 'to' : 'a'} ${to}`
}

function lead(window: Window, lang: Language): string {
  const { first, last } = inYears(window) ?? window
  const range = first !== last && !isTrailing(window)
  return `${lang === 'en' ? (range ? 'From' : 'In') : range ? 'De' : 'En'} ${windowWithin(window, lang)}`
}

/** The numbers of a ratio, with as many digits as it takes to print a bound that is not 1 as something else. */
function printed({ ratio, low, high }: Times, lang: Language): (value: number) => string {
  const clear = low > 1 || high < 1
  let digits = ratio < 2 ? 2 : 1
  while (clear && digits < MOST_DIGITS && [low, high].some((bound) => Number(bound.toFixed(digits)) === 1)) digits++
  return (value) =>
    value.toLocaleString(LOCALES[lang], { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

function english({ measure, window, one, other, between, ratio }: RatioStatement): string {
  const [rate, say] = [RATES.en[measure.id] ?? measure.id, printed(ratio, 'en')]
  const at = `${lead(window, 'en')} `
  const unclear = ratio.low <= 1 && ratio.high >= 1 ? ': no clear difference' : ''
  const than = `times that of ${other.name}`
  const subject = `the ${rate} ${closed(one.name)} was`
  if (one.counted !== null && other.counted !== null)
    return `${at}${subject} ${say(ratio.ratio)} ${than} (95 % interval ${say(ratio.low)} to ${say(ratio.high)})${unclear}.`
  const second = (counted: string) =>
    between === 'places' ? `${closed(other.name)} ${counted}` : `${counted} in ${other.name}`
  if (other.counted === null)
    return `${at}${closed(one.name)} had ${one.counted} and ${second('none')}: ${subject} at least ${say(ratio.low)} ${than} (95 % interval)${unclear}.`
  return `${at}${closed(one.name)} had none and ${second(other.counted)}: ${subject} at most ${say(ratio.high)} ${than} (95 % interval)${unclear}.`
}

function spanish({ measure, window, one, other, between, ratio }: RatioStatement): string {
  const [rate, say] = [RATES.es[measure.id] ?? measure.id, printed(ratio, 'es')]
  const at = `${lead(window, 'es')} `
  const unclear = ratio.low <= 1 && ratio.high >= 1 ? ': no hay una diferencia clara' : ''
  const than = `veces la ${de(other.name)}`
  const whose = rate.endsWith(' de') ? `${rate.slice(0, -3)} ${de(closed(one.name))}` : `${rate} ${closed(one.name)}`
  const subject = `la ${whose} fue`
  if (one.counted !== null && other.counted !== null)
    return `${at}${subject} ${say(ratio.ratio)} ${than} (intervalo de 95 %: ${say(ratio.low)} a ${say(ratio.high)})${unclear}.`
  const second = (counted: string) =>
    between === 'places' ? `${closed(other.name)} ${counted}` : `${counted} en ${other.name}`
  if (other.counted === null)
    return `${at}${closed(one.name)} tuvo ${one.counted} y ${second('ninguna')}: ${subject} al menos ${say(ratio.low)} ${than} (intervalo de 95 %)${unclear}.`
  return `${at}${closed(one.name)} no tuvo ninguna y ${second(other.counted)}: ${subject} cuando más ${say(ratio.high)} ${than} (intervalo de 95 %)${unclear}.`
}

/** How many times one rate is another, with its exact 95 % interval, as a sentence to print. */
export const ratioSentence = (statement: RatioStatement, lang: Language): string =>
  lang === 'en' ? english(statement) : spanish(statement)
