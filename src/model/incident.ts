import type { Stretch } from './incidentDate.ts'
import { type Bilingual, type RowReader, rowReaders, type TextTable } from './textTable.ts'

/** How good the sourcing of a record is, from a government body to an opinion; it says nothing of how true it is. */
export const EVIDENCE = ['official', 'reported', 'alleged', 'opinion'] as const
export type Evidence = (typeof EVIDENCE)[number]

export const TIERS = ['core', 'context'] as const
export type Tier = (typeof TIERS)[number]

/** A point and how exact it is: the place lies within `radius` km of it. */
export interface Pin {
  readonly lon: number
  readonly lat: number
  readonly radius: number
  readonly location: string
}

/** A number that a source gives as one value, as bounds, or as words only. */
export interface Amount {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
}

export interface Quantity extends Amount {
  readonly name: Bilingual
  readonly unit: Bilingual
  readonly remark: Bilingual | null
}

/** What is known outside of the article that told of it. */
export interface Established {
  readonly text: Bilingual
  readonly corroboration: string
  readonly sources: string
  readonly when: Stretch | null
  readonly place: Bilingual | null
  readonly fatalities: Amount
}

/** Where a record was read. */
export interface Told {
  readonly article: string
  readonly citation: string
  readonly locator: string
  readonly also: readonly string[]
}

/** A geocoded record from an article, in our own words. Never to be added to a count. */
export interface Incident extends Told {
  readonly id: string
  readonly tier: Tier
  readonly category: string
  readonly others: readonly string[]
  readonly evidence: Evidence
  readonly basis: Bilingual
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly place: Bilingual
  readonly actors: Bilingual | null
  readonly denial: Bilingual | null
  readonly note: Bilingual | null
  /** As the article has it. */
  readonly dated: Stretch
  readonly precision: string
  /** The best that is known: as established, else as the article has it. */
  readonly when: Stretch
  /** Where it is drawn: as established, else as the article has it; null for a whole country. */
  readonly pin: Pin | null
  /** Whether the pin is not the article's own. */
  readonly pinEstablished: boolean
  readonly fatalities: Amount
  readonly fatalitiesEvidence: string
  readonly quantities: readonly Quantity[]
  readonly established: Established | null
  readonly related: readonly string[]
  readonly figures: readonly string[]
  /** The row as published. */
  readonly cells: readonly string[]
}

const NOWHERE = 'country'

function pinOf({ text, number }: RowReader, prefix: string): Pin | null {
  const [lon, lat] = [number(`${prefix}lon`), number(`${prefix}lat`)]
  const location = text(`${prefix}location`)
  if (lon === null || lat === null || location === NOWHERE) return null
  return { lon, lat, location, radius: number(`${prefix}radius_km`) ?? 0 }
}

function stretchOf({ text }: RowReader, prefix: string): Stretch | null {
  const first = text(`${prefix}first`)
  return first === '' ? null : { first, last: text(`${prefix}last`) || first }
}

/** An amount from three columns. */
export const amountOf = ({ number }: RowReader, column: string): Amount => ({
  value: number(column),
  min: number(`${column}_min`),
  max: number(`${column}_max`),
})

/** Whether an amount holds no number at all. */
export const isEmpty = ({ value, min, max }: Amount): boolean => value === null && min === null && max === null

/** Where a record was read. */
export const toldOf = ({ text, list }: RowReader): Told => ({
  article: text('article'),
  citation: text('citation'),
  locator: text('locator'),
  also: list('also_at'),
})

/** What is established outside of a record; null when nothing was found or sought. */
export function establishedOf(row: RowReader, dated: boolean): Established | null {
  const text = row.both('established')
  if (!text) return null
  return {
    text,
    corroboration: row.text('corroboration'),
    sources: row.text('established_sources'),
    when: dated ? stretchOf(row, 'established_') : null,
    place: dated ? row.both('established_place') : null,
    fatalities: dated ? amountOf(row, 'established_fatalities') : { value: null, min: null, max: null },
  }
}

/** The incidents of the table and their quantities. */
export function readIncidents(table: TextTable, quantities: TextTable): Incident[] {
  const amounts = rowReaders(quantities)
  return rowReaders(table).map((row, i) => {
    const { text, both, list } = row
    const dated = stretchOf(row, '') as Stretch
    const [own, better] = [pinOf(row, ''), pinOf(row, 'established_')]
    const id = text('id')
    return {
      id,
      tier: text('tier') as Tier,
      category: text('category'),
      others: list('other_categories'),
      evidence: text('evidence') as Evidence,
      basis: both('evidence_basis') as Bilingual,
      title: both('title') as Bilingual,
      summary: both('summary') as Bilingual,
      place: both('place') as Bilingual,
      actors: both('actors'),
      denial: both('denial'),
      note: both('note'),
      dated,
      precision: text('date_precision'),
      when: stretchOf(row, 'established_') ?? dated,
      pin: better ?? own,
      pinEstablished: better !== null,
      fatalities: amountOf(row, 'fatalities'),
      fatalitiesEvidence: text('fatalities_evidence'),
      quantities: amounts
        .filter((q) => q.text('incident') === id)
        .map((q) => ({
          ...amountOf(q, 'value'),
          name: q.both('name') as Bilingual,
          unit: q.both('unit') as Bilingual,
          remark: q.both('remark'),
        })),
      established: establishedOf(row, true),
      related: list('incidents'),
      figures: list('figures'),
      cells: table.rows[i] as readonly string[],
      ...toldOf(row),
    }
  })
}
