import type { Atlas } from '../model/atlas.ts'
import { formatWindow, parseWindow, sameWindow, type Window } from '../model/period.ts'
import { formatPlace, isCountry, type Place, parsePlace, type Unplaced } from '../model/place.ts'
import {
  ADJUSTMENTS,
  AREA_RULES,
  type Camera,
  CHART_OPTIONS,
  COMPARISONS,
  defaultView,
  LANGUAGES,
  OVERLAYS,
  type ReaderEvent,
  STYLES,
  UNITS,
  type View,
} from '../model/view.ts'
import { migrateOriginal } from './originalLink.ts'
import { type Pairs, readPairs, writePairs } from './pairs.ts'

/** A part of a link that could not be read: its key, what stood there, and why in a lower-case clause. */
export interface NotUnderstood {
  readonly key: string
  readonly raw: string
  readonly reason: string
}

/** What a link says: a view that is always valid, and what was not understood. */
export interface Decoded {
  readonly view: View
  readonly notUnderstood: readonly NotUnderstood[]
}

const KEYS = [
  'm',
  't',
  't2',
  't2v',
  'p',
  'vs',
  'ar',
  'n',
  'u',
  's',
  'c',
  'x',
  'a',
  'f',
  'e',
  'block',
  'v',
  'lang',
] as const
type Key = (typeof KEYS)[number]

const REPEATED: ReadonlyMap<Key, number> = new Map([
  ['m', 3],
  ['vs', 5],
  ['e', 20],
])
const MAX_NAME = 120
const MAX_EVENT = 200
const MAX_LIST = 100

function parseCamera(text: string): Camera | null {
  const parts = text.split('/')
  if (parts.length !== 3 || parts.some((part) => !/^-?\d{1,3}(\.\d{1,8})?$/.test(part))) return null
  const [zoom, lat, lon] = parts.map(Number) as [number, number, number]
  return zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null
}

const formatCamera = ({ zoom, lat, lon }: Camera): string =>
  [Number(zoom.toFixed(2)), Number(lat.toFixed(4)), Number(lon.toFixed(4))].map((n) => n + 0).join('/')

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}

/** Reads a link; any text gives a valid view. `atlas` says which measures and places exist. */
export function decodeLink(atlas: Atlas, link: string): Decoded {
  const pairs = migrateOriginal(atlas, readPairs(link))
  const notUnderstood: NotUnderstood[] = []
  const refuse = (key: Key, raw: string, reason: string) => notUnderstood.push({ key, raw, reason })

  const valuesOf = (key: Key): string[] => {
    const values = pairs.filter(([k]) => k === key).map(([, value]) => value)
    const most = REPEATED.get(key) ?? 1
    for (const raw of values.slice(most)) refuse(key, raw, `stands more than ${most === 1 ? 'once' : `${most} times`}`)
    return values.slice(0, most)
  }
  const each = <T>(key: Key, parse: (raw: string) => T | Unplaced): T[] =>
    valuesOf(key).flatMap((raw) => {
      const parsed = parse(raw)
      if (typeof parsed !== 'object' || parsed === null || !('reason' in parsed)) return [parsed as T]
      refuse(key, raw, parsed.reason)
      return []
    })
  const word = <T extends string>(key: Key, words: readonly T[]): T | undefined =>
    each<T>(key, (raw) => words.find((w) => w === raw) ?? { reason: `expected ${words.join(' or ')}` })[0]
  const list = <T extends string>(key: Key, words: readonly T[]): T[] => {
    const found = valuesOf(key).flatMap((raw) => (raw === '' ? [] : raw.split(',')))
    for (const raw of found) if (!words.some((w) => w === raw)) refuse(key, raw, `expected any of ${words.join(', ')}`)
    return [...new Set(found)].flatMap((raw) => words.find((w) => w === raw) ?? [])
  }
  const texts = (key: Key, pattern: RegExp): string[] => {
    const found = valuesOf(key).flatMap((raw) => (raw === '' ? [] : raw.split(',')))
    for (const raw of found) if (!pattern.test(raw)) refuse(key, raw, 'not readable')
    return [...new Set(found.filter((raw) => pattern.test(raw)))].slice(0, MAX_LIST)
  }
  const window = (key: Key) =>
    each<Window>(
      key,
      (raw) => parseWindow(raw) ?? { reason: 'expected 2010, 2007..2010, 2010-03 or 2007-01..2010-12' },
    )[0]
  const places = (key: Key): Place[] => each<Place>(key, (raw) => parsePlace(atlas, raw))

  const start = defaultView(atlas)
  const found = each<string>('m', (raw) => (atlas.measureOf.has(raw) ? raw : { reason: 'unknown measure' }))
  const measures = found.length > 0 ? [...new Set(found)] : start.measures
  const view: View = {
    measures,
    window: window('t') ?? start.window,
    otherWindow: window('t2') ?? null,
    comparison: word('t2v', COMPARISONS) ?? start.comparison,
    place: places('p')[0] ?? start.place,
    versus: places('vs'),
    areaRule: word('ar', AREA_RULES) ?? start.areaRule,
    name:
      each<string>('n', (raw) =>
        raw.length <= MAX_NAME ? raw.toWellFormed() : { reason: `longer than ${MAX_NAME} characters` },
      )[0] ?? '',
    unit: word('u', UNITS) ?? start.unit,
    style: word('s', STYLES) ?? start.style,
    chart: list('c', CHART_OPTIONS),
    overlays: list('x', OVERLAYS),
    adjustments: list('a', ADJUSTMENTS),
    filters: texts('f', /^[\p{L}\p{N} :._~-]{1,60}$/u),
    events: each<ReaderEvent>('e', (raw) => {
      const [date = '', ...text] = raw.split('~')
      if (!isDay(date)) return { reason: 'expected a day and a text, 2010-07-29~text' }
      return raw.length <= MAX_EVENT
        ? { date, text: text.join('~').toWellFormed() }
        : { reason: `longer than ${MAX_EVENT} characters` }
    }),
    blocked: texts('block', /^(\d{5}|port:[a-z0-9-]{1,40})(\*\d{1,3}(\.\d)?)?$/),
    camera: each<Camera>('v', (raw) => parseCamera(raw) ?? { reason: 'expected zoom/latitude/longitude' })[0] ?? null,
    lang: word('lang', LANGUAGES) ?? start.lang,
    unknown: pairs.filter(([key]) => !KEYS.some((known) => known === key)),
  }
  return { view, notUnderstood }
}

/** Writes a view as a link: keys in the order of the table, defaults left out, unknown keys last as they came. */
export function encodeLink(atlas: Atlas, view: View): string {
  const start = defaultView(atlas)
  const out: [Key, string][] = []
  const put = (key: Key, value: string, unless: string) => {
    if (value !== unless) out.push([key, value])
  }
  if (view.measures.join() !== start.measures.join()) for (const id of view.measures) out.push(['m', id])
  if (!sameWindow(view.window, start.window)) out.push(['t', formatWindow(view.window)])
  if (view.otherWindow) out.push(['t2', formatWindow(view.otherWindow)])
  put('t2v', view.comparison, start.comparison)
  if (!isCountry(view.place)) out.push(['p', formatPlace(view.place)])
  for (const place of view.versus) out.push(['vs', formatPlace(place)])
  put('ar', view.areaRule, start.areaRule)
  put('n', view.name, '')
  put('u', view.unit, start.unit)
  put('s', view.style, start.style)
  put('c', view.chart.join(), '')
  put('x', view.overlays.join(), '')
  put('a', view.adjustments.join(), '')
  put('f', view.filters.join(), '')
  for (const { date, text } of view.events) out.push(['e', `${date}~${text}`])
  put('block', view.blocked.join(), '')
  if (view.camera) out.push(['v', formatCamera(view.camera)])
  put('lang', view.lang, start.lang)
  return `#${writePairs([...out, ...view.unknown] as Pairs)}`
}
