import type { Missing } from '../model/missing.ts'
import type { Overlay } from '../model/view.ts'

/** The words of a measure. */
export interface MeasureWords {
  /** As a choice in a menu: "Deaths by homicide, by month of occurrence". */
  readonly name: string
  /** In the sentence: "homicide". */
  readonly short: string
  /** At the end of its line in a chart: "registered". */
  readonly line: string
  /** One line on what it is. */
  readonly about: string
  /** In the basis line: "by year of registration". */
  readonly basis: string
}

/** Everything the page says in one language, the sentence aside. Functions take what is already formatted. */
export interface Words {
  readonly title: string
  readonly subtitle: string
  readonly language: string
  readonly otherLanguage: string
  readonly measures: Readonly<Record<string, MeasureWords>>
  readonly groups: { readonly inegi: string; readonly list: string; readonly police: string }
  readonly perPeople: { readonly total: string; readonly women: string; readonly men: string }
  readonly missing: Readonly<Record<Missing, string>>
  readonly overlays: Readonly<Partial<Record<Overlay, string>>>
  readonly share: Readonly<Record<ShareKey, string>>
  readonly shareSay: {
    readonly making: (done: string, all: string) => string
    readonly made: (name: string, rows: string, size: string) => string
    readonly madePicture: (name: string, size: string) => string
    readonly notMade: (reason: string) => string
    readonly copyOf: (what: string) => string
    readonly seenOn: (day: string) => string
    readonly dataVersion: (version: string) => string
  }
  readonly offline: Readonly<Record<'newData' | 'newPage' | 'reload' | 'kept' | 'cut' | 'licences', string>>
  readonly offlineSay: { readonly missing: (reason: string) => string }
  readonly region: Readonly<Record<RegionKey, string>>
  readonly regionSay: {
    readonly effect: (parts: {
      readonly seat: RuleEffect
      readonly share: RuleEffect
      readonly files: boolean
    }) => string
    readonly removeTerm: (name: string) => string
    readonly drop: (name: string) => string
    readonly without: (name: string) => string
    readonly imported: (parts: {
      readonly file: string
      readonly polygons: number
      readonly holes: number
      readonly others: number
      readonly leftOut: number
      readonly corners: { readonly read: string; readonly kept: string } | null
    }) => string
    readonly notImported: (reason: string) => string
    readonly notLoaded: (reason: string) => string
    readonly membersCaption: (place: string, window: string) => string
    readonly found: (n: string) => string
  }
  readonly ui: Readonly<Record<Key, string>>
  readonly say: {
    /** A span of years, said to be one. */
    readonly inYears: (span: string) => string
    /** A span of months, said to be one. */
    readonly inMonths: (span: string) => string
    readonly interval: (low: string, high: string) => string
    readonly population: (people: string) => string
    readonly deaths: (count: string, one: boolean, files: boolean) => string
    readonly notUnderstood: (keys: string) => string
    readonly covers: (first: string, last: string) => string
    readonly changeOf: (from: string, to: string) => string
    readonly latest: (measure: string) => string
    readonly offered: (measure: string) => string
    readonly places: (shown: string, all: string) => string
    readonly classRange: (from: string, to: string | null) => string
    readonly inClass: (places: string) => string
    readonly failed: (what: string) => string
    readonly monthsShown: (months: string) => string
    readonly members: (n: string) => string
    readonly created: (year: string, parents: string) => string
    readonly tableCaption: (measure: string, window: string) => string
    readonly chartCaption: (place: string, measure: string) => string
    readonly hiddenCircles: (n: string) => string
    readonly aYear: (people: string) => string
    readonly figuresFor: (spans: string) => string
    readonly yearCaption: (place: string) => string
    readonly chartSummary: (parts: {
      readonly series: string
      readonly span: string
      readonly highest: string
      readonly highestWhen: string
      readonly latest: string
      readonly latestWhen: string
    }) => string
  }
}

/** What a rule of a drawn area finds: municipalities, and deaths or case files; the count is null when it is unknown. */
export interface RuleEffect {
  readonly members: string
  readonly count: string | null
}

/** Fixed words about choosing a region, by name. */
export type RegionKey =
  | 'draw'
  | 'polygon'
  | 'rectangle'
  | 'circle'
  | 'freehand'
  | 'polygonHint'
  | 'rectangleHint'
  | 'circleHint'
  | 'freehandHint'
  | 'editHint'
  | 'keyboardHint'
  | 'cancel'
  | 'done'
  | 'edit'
  | 'drawing'
  | 'new'
  | 'add'
  | 'out'
  | 'join'
  | 'radius'
  | 'around'
  | 'km'
  | 'select'
  | 'importArea'
  | 'importHelp'
  | 'exportMembers'
  | 'undo'
  | 'redo'
  | 'rule'
  | 'seat'
  | 'share'
  | 'seatHelp'
  | 'shareHelp'
  | 'shareLoading'
  | 'delimitation'
  | 'name'
  | 'none'
  | 'locality'
  | 'loadingTowns'
  | 'townsFailed'
  | 'chooseRegion'
  | 'parts'
  | 'drop'
  | 'dropArea'
  | 'noMembers'
  | 'tools'

/** Fixed words, by name. */
export type Key =
  | 'about'
  | 'all'
  | 'back'
  | 'backToMexico'
  | 'change'
  | 'changeHelp'
  | 'chart'
  | 'choropleth'
  | 'circles'
  | 'close'
  | 'complete'
  | 'copied'
  | 'copyLink'
  | 'count'
  | 'counts'
  | 'country'
  | 'completeness'
  | 'compare'
  | 'comparePick'
  | 'compareThere'
  | 'compareWith'
  | 'dark'
  | 'download'
  | 'epidemic'
  | 'filter'
  | 'first'
  | 'higher'
  | 'incidents'
  | 'howSure'
  | 'howSureText'
  | 'interval'
  | 'last'
  | 'layers'
  | 'legendFiles'
  | 'legendRate'
  | 'legendWomen'
  | 'light'
  | 'loading'
  | 'map'
  | 'measure'
  | 'members'
  | 'metro'
  | 'minimum'
  | 'month'
  | 'monthly'
  | 'monthsEnd'
  | 'more'
  | 'municipality'
  | 'name'
  | 'national'
  | 'next'
  | 'noData'
  | 'noWebgl'
  | 'notCovered'
  | 'notUnderstoodHelp'
  | 'pause'
  | 'period'
  | 'place'
  | 'play'
  | 'population'
  | 'provisional'
  | 'rank'
  | 'rate'
  | 'rates'
  | 'ranking'
  | 'retry'
  | 'select'
  | 'selected'
  | 'showMore'
  | 'single'
  | 'slower'
  | 'faster'
  | 'source'
  | 'sources'
  | 'speed'
  | 'state'
  | 'system'
  | 'table'
  | 'theme'
  | 'time'
  | 'trailing'
  | 'unsure'
  | 'view'
  | 'year'
  | 'years'
  | 'yearly'
  | 'zero'
  | 'sheet'
  | 'skip'
  | 'sharedParents'
  | 'emptyTable'
  | 'code'
  | 'onChart'
  | 'search'
  | 'shiftAdds'
  | 'divider'
  | 'twoWindows'
  | 'off'
  | 'swipe'
  | 'side'
  | 'diff'
  | 'changeScale'
  | 'changeUnclear'
  | 'listen'
  | 'stopListening'
  | 'listenHelp'
  | 'mapKeys'
  | 'zoomIn'
  | 'zoomOut'
  | 'attribution'
  | 'window'
  | 'coverage'
  | 'seats'
  | 'abroadIncluded'
  | 'bandCut'
  | 'bandNote'
  | 'byMonth'
  | 'chartCursor'
  | 'deathsUnit'
  | 'filesUnit'
  | 'onlyMonths'
  | 'onlyYears'
  | 'provisionalDashed'
  | 'provisionalMark'
  | 'provisionalShort'
  | 'whyMonths'
  | 'windowEnd'
  | 'windowStart'
  | 'windowWhole'

/** Fixed words of downloading and sharing, by name. */
export type ShareKey =
  | 'section'
  | 'figures'
  | 'rowsBy'
  | 'rowsPer'
  | 'wholeWindow'
  | 'eachPlace'
  | 'eachMunicipality'
  | 'csvAddress'
  | 'copy'
  | 'copied'
  | 'selectAndCopy'
  | 'code'
  | 'stop'
  | 'stopped'
  | 'wholeMeasure'
  | 'geoJsonNote'
  | 'pictures'
  | 'chartSvg'
  | 'chartPng'
  | 'mapPng'
  | 'print'
  | 'noChart'
  | 'noMap'
  | 'share'
  | 'withApp'
  | 'mail'
  | 'toNetworks'
  | 'qr'
  | 'qrTooLong'
  | 'embed'
  | 'embedHelp'
  | 'cite'
  | 'asText'
  | 'link'
  | 'fullMap'
  | 'forms'
  | 'sources'
