import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const maybe = v.nullable(v.string())
const number = v.nullable(v.number())
const ids = v.array(text)

const Quantity = v.strictObject({ kind: text, value: number, min: number, max: number, unit: text, text: maybe })

const Fatalities = v.strictObject({ value: number, min: number, max: number, text: maybe, evidence: maybe })

const Source = v.strictObject({ key: text, title: text, outlet: text, author: maybe, date: maybe, dateNote: maybe })

const Locator = v.strictObject({ line: v.number(), firstWords: text })

const Also = v.strictObject({ sourceFile: text, articleKey: text, line: v.number(), firstWords: text })

const Admin = v.strictObject({ municipality: maybe, state: maybe, country: text })

const Background = v.strictObject({
  label: text,
  facts: text,
  corroboration: text,
  confidence: text,
  basis: text,
  date: v.optional(text),
  endDate: v.optional(text),
  place: v.optional(text),
  lat: v.optional(v.number()),
  lon: v.optional(v.number()),
  locationPrecision: v.optional(text),
  inegiCode: v.optional(text),
  inegiCodeToday: v.optional(text),
  fatalities: v.optional(number),
  fatalitiesMin: v.optional(v.number()),
  fatalitiesMax: v.optional(v.number()),
  injured: v.optional(v.number()),
  correctedValue: v.optional(v.number()),
  topMarijuanaMunicipalities: v.optional(v.array(v.unknown())),
  topPoppyMunicipalities: v.optional(v.array(v.unknown())),
})

const cited = {
  id: text,
  title_en: text,
  title_es: text,
  evidence: text,
  evidenceBasis: text,
  sourceFile: text,
  sourceArticle: Source,
  quoteLocator: Locator,
  alsoIn: v.array(Also),
  relatedIncidents: ids,
  note: maybe,
  background: v.nullable(Background),
}

const placed = {
  placeName: text,
  admin: Admin,
  inegiCode: maybe,
  inegiStateCode: maybe,
  areas: v.nullable(ids),
  lat: v.number(),
  lon: v.number(),
  locationPrecision: text,
  placeSource: text,
}

/** A coded incident, as `articles/coded/incidents.json` holds it. */
export const IncidentRecord = v.strictObject({
  ...cited,
  ...placed,
  tier: text,
  date: text,
  datePrecision: text,
  endDate: maybe,
  dateSource: text,
  dateInArticle: maybe,
  summary_en: text,
  category: text,
  secondaryCategories: ids,
  fatalities: Fatalities,
  quantities: v.array(Quantity),
  actors: ids,
  relatedFigures: ids,
  relatedRoutes: ids,
})

/** A coded figure, as `articles/coded/figures.json` holds it. */
export const FigureRecord = v.strictObject({
  ...cited,
  ...placed,
  value: number,
  valueMin: number,
  valueMax: number,
  qualifier: text,
  valueText: maybe,
  unit: text,
  measure: text,
  periodStart: maybe,
  periodEnd: maybe,
  periodInArticle: maybe,
  periodSource: text,
  scope: text,
})

const End = v.strictObject({
  name: text,
  state: maybe,
  country: maybe,
  inegiCode: maybe,
  lat: number,
  lon: number,
  locationPrecision: text,
  placeSource: text,
})

/** A coded corridor, as `articles/coded/routes.json` holds it. */
export const CorridorRecord = v.strictObject({
  ...cited,
  commodity: text,
  commodity_es: text,
  origin: End,
  via: v.array(End),
  destination: End,
  summary_en: text,
  periodStart: maybe,
  periodEnd: maybe,
  periodInArticle: maybe,
  actors: ids,
  scope: text,
  lineIsSchematic: v.literal(true),
})

export type IncidentRecord = v.InferOutput<typeof IncidentRecord>
export type FigureRecord = v.InferOutput<typeof FigureRecord>
export type CorridorRecord = v.InferOutput<typeof CorridorRecord>
export type CorridorEnd = v.InferOutput<typeof End>
/** What any coded record says about its source, and what is known beside it. */
export type CitedRecord = IncidentRecord | FigureRecord | CorridorRecord
