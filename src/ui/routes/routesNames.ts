import type { Atlas } from '../../model/atlas.ts'
import type { Crossing, RoadPlaces } from '../../model/roads.ts'
import type { Language } from '../../model/view.ts'
import type { Origin } from '../../routing/origin.ts'
import { parseBlock } from '../../routing/whatIf.ts'
import { LOCALES } from '../../text/format.ts'
import { rowName } from '../../text/placeName.ts'
import type { RoutesWords } from '../../text/routesWords.ts'

const RADIAN = Math.PI / 180

/** The drawn row whose seat is nearest to a place in degrees. */
function nearestRow(atlas: Atlas, lon: number, lat: number): number {
  const away = (row: number) => {
    const { lon: x, lat: y } = atlas.municipalities[row] as Atlas['municipalities'][number]
    return Math.hypot((x - lon) * Math.cos(lat * RADIAN), y - lat)
  }
  let best = 0
  for (let row = 1; row < atlas.drawn; row++) if (away(row) < away(best)) best = row
  return best
}

/** The name of an origin: a municipality, the nearest one to a peak of laboratories, or an entry point. */
export function originName(
  atlas: Atlas,
  places: RoadPlaces,
  origin: Origin,
  words: RoutesWords,
  lang: Language,
): string {
  if (origin.code > 0) return codeName(atlas, origin.code, lang)
  if (origin.commodity === 'meth') return words.peak(rowName(atlas, nearestRow(atlas, origin.lon, origin.lat), lang))
  return places.entries.find(({ id }) => id === origin.id)?.[lang] ?? origin.id
}

/** The name of a municipality by its code as a number. */
export function codeName(atlas: Atlas, code: number, lang: Language): string {
  const text = String(code).padStart(5, '0')
  const row = atlas.rowOf.get(text)
  return row === undefined ? text : rowName(atlas, row, lang)
}

/** The name of a crossing: its own, and its city where that tells more. */
export const crossingName = (crossing: Crossing | undefined, lang: Language): string => crossing?.[lang] ?? ''

/** The name of a port: its city and state in the United States. */
export function portName(crossings: readonly Crossing[], port: string): string {
  const one = crossings.find((crossing) => crossing.port === port)
  return one ? `${one.city}, ${one.state}` : port
}

/** The name of what a word of `block=` hinders; the word itself when nothing is known by it. */
export function blockedName(atlas: Atlas, crossings: readonly Crossing[], word: string, lang: Language): string {
  const block = parseBlock(word)
  if (block?.kind === 'municipality') return codeName(atlas, Number(block.id), lang)
  if (block === null) return word
  if (crossings.some(({ port }) => port === block.id)) return portName(crossings, block.id)
  return crossingName(
    crossings.find(({ id }) => id === block.id),
    lang,
  )
}

const shares = new Map<Language, Intl.NumberFormat>()
const tenths = new Map<Language, Intl.NumberFormat>()
const plain = new Map<Language, Intl.NumberFormat>()

const memo = (known: Map<Language, Intl.NumberFormat>, lang: Language, options: Intl.NumberFormatOptions) => {
  const format = known.get(lang) ?? new Intl.NumberFormat(LOCALES[lang], options)
  known.set(lang, format)
  return format
}

/** A share to read, as a percentage of up to two digits that matter: 38 %, 4.2 %, 0.21 %. */
export const percent = (share: number, lang: Language): string =>
  memo(shares, lang, { style: 'percent', maximumSignificantDigits: 2 }).format(share)

/** A number with one decimal. */
export const tenth = (value: number, lang: Language): string =>
  memo(tenths, lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)

/** A number as short as it can be: 10, 2.5. */
export const decimal = (value: number, lang: Language): string =>
  memo(plain, lang, { maximumFractionDigits: 2 }).format(value)
