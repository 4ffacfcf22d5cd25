/** What a column of a file of reports may hold. */
export const ROLES = ['date', 'lat', 'lon', 'code', 'place', 'state', 'text'] as const
export type Role = (typeof ROLES)[number]

/** Which column holds what, by its name in the file. */
export type Columns = Readonly<Partial<Record<Role, string>>>

/** Why a row is left out. */
export const FAULTS = [
  'fields',
  'quote',
  'no-date',
  'bad-date',
  'no-place',
  'bad-coordinates',
  'outside',
  'unknown-code',
  'unknown-place',
  'ambiguous-place',
  'geometry',
] as const
export type FaultReason = (typeof FAULTS)[number]

/** A row that is left out: its number in the file, header included, and what stood where. */
export interface Fault {
  readonly row: number
  readonly reason: FaultReason
  readonly column: string
  readonly value: string
}

/** How a report was placed. */
export const PLACED = ['point', 'code', 'name'] as const

/** Reports, column by column. Nothing of them leaves the memory of the page. */
export interface Reports {
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** The months that a report may lie in, as month indices: its date may be a month or a year. */
  readonly firstMonth: Int32Array
  readonly lastMonth: Int32Array
  /** Position in `PLACED`. */
  readonly placed: Uint8Array
  /** A day, month or year. */
  readonly dates: readonly string[]
  /** Municipality, where it was given. */
  readonly codes: readonly string[]
  readonly texts: readonly string[]
}

/** How dates such as 3/4/2013 were read. */
export type DayOrder = 'day-first' | 'month-first' | null

/** What came of a file: reports and the rows left out, or its columns where it must be asked which is what. */
export type ReportOutcome =
  | { readonly kind: 'read'; readonly reports: Reports; readonly faults: readonly Fault[]; readonly order: DayOrder }
  | { readonly kind: 'ask'; readonly names: readonly string[]; readonly guess: Columns }

/** A municipality that reports can be placed in: its seat. */
export interface ReportPlace {
  readonly code: string
  readonly name: string
  readonly state: string
  readonly lon: number
  readonly lat: number
}

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 100_000_000
