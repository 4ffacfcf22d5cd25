import type { Atlas } from './atlas.ts'
import { latestYear, type Measure } from './measure.ts'
import type { Window } from './period.ts'
import { MEXICO, type Place } from './place.ts'

export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

export const UNITS = ['rate', 'count'] as const
export type Unit = (typeof UNITS)[number]

export const STYLES = ['choropleth', 'circles'] as const
export type Style = (typeof STYLES)[number]

export const COMPARISONS = ['swipe', 'side', 'diff'] as const
export type Comparison = (typeof COMPARISONS)[number]

export const AREA_RULES = ['seat', 'share'] as const
export type AreaRule = (typeof AREA_RULES)[number]

export const CHART_OPTIONS = ['index', 'cumulative', 'log', 'ma12', 'multiples'] as const
export type ChartOption = (typeof CHART_OPTIONS)[number]

export const ADJUSTMENTS = ['month', 'late', 'place', 'parents'] as const
export type Adjustment = (typeof ADJUSTMENTS)[number]

export const OVERLAYS = [
  'incidents',
  'corridors',
  'groups',
  'routes-poppy',
  'routes-marijuana',
  'routes-meth',
  'routes-cocaine',
  'crops-poppy',
  'crops-marijuana',
  'labs',
  'ports',
  'flow',
] as const
export type Overlay = (typeof OVERLAYS)[number]

/** Where the map looks: MapLibre zoom, and the centre in degrees. */
export interface Camera {
  readonly zoom: number
  readonly lat: number
  readonly lon: number
}

/** An event that the reader set: a day and a text. */
export interface ReaderEvent {
  readonly date: string
  readonly text: string
}

/** Everything that decides what is seen. One immutable value; the link is this value written down. */
export interface View {
  /** Measure ids, one to three; the first is mapped. */
  readonly measures: readonly string[]
  readonly window: Window
  readonly otherWindow: Window | null
  readonly comparison: Comparison
  readonly place: Place
  readonly versus: readonly Place[]
  readonly areaRule: AreaRule
  readonly name: string
  readonly unit: Unit
  readonly style: Style
  readonly chart: readonly ChartOption[]
  readonly overlays: readonly Overlay[]
  readonly adjustments: readonly Adjustment[]
  readonly filters: readonly string[]
  readonly events: readonly ReaderEvent[]
  readonly blocked: readonly string[]
  readonly camera: Camera | null
  readonly lang: Language
  /** Keys of the link that nobody knows, as they came. */
  readonly unknown: readonly (readonly [string, string])[]
}

/** The measure that is shown when nobody asks for another. */
export const DEFAULT_MEASURE = 'homicides-registered'

/** What the page shows when the link says nothing: the latest year of the default measure in the whole country. */
export const defaultView = (atlas: Atlas): View => ({
  measures: [DEFAULT_MEASURE],
  window: latestYear(atlas.measureOf.get(DEFAULT_MEASURE) as Measure),
  otherWindow: null,
  comparison: 'swipe',
  place: MEXICO,
  versus: [],
  areaRule: 'seat',
  name: '',
  unit: 'rate',
  style: 'choropleth',
  chart: [],
  overlays: [],
  adjustments: [],
  filters: [],
  events: [],
  blocked: [],
  camera: null,
  lang: 'en',
  unknown: [],
})
