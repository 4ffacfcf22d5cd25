import type { Measure } from './measure.ts'

/** Why a count has no municipality. */
export type UnspecifiedKind = 'municipality-unspecified' | 'other-municipalities' | 'state-unspecified' | 'abroad'

/** A municipality: where it sits and when it began. Longitude and latitude are of its seat, in degrees. */
export interface Municipality {
  readonly code: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  /** Whether it has an outline and a population. */
  readonly drawn: boolean
  /** Year of creation, null when before 1990. */
  readonly created: number | null
  readonly parents: readonly string[]
}

/**
 * A code that counts deaths known to lie in a state, or in the country, without a municipality. The same code means
 * different things in different systems: 999 is unspecified at INEGI, other municipalities at SNSP.
 */
export interface Unspecified {
  readonly code: string
  readonly system: string
  /** State code, empty when the state is unknown or the death was abroad. */
  readonly state: string
  readonly kind: UnspecifiedKind
  readonly en: string
  readonly es: string
}

export interface State {
  readonly code: string
  readonly name: string
  readonly abbreviation: string
}

export interface Metro {
  /** Year of delimitation, a point, then the slug or official key: `2010.la-laguna`. */
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly members: readonly string[]
}

/** The plain form of the atlas, as packed for the browser. Municipalities: those drawn first, each part by code. */
export interface AtlasData {
  readonly municipalities: readonly Municipality[]
  readonly unspecified: readonly Unspecified[]
  readonly states: readonly State[]
  readonly metros: readonly Metro[]
  readonly measures: readonly Measure[]
}

/**
 * Everything that has a code, indexed. A row is a position in every packed array: drawn municipalities come first
 * (0 .. drawn-1), then those without an outline, then the unspecified codes.
 */
export interface Atlas extends AtlasData {
  /** How many rows have an outline. */
  readonly drawn: number
  /** How many rows there are in all. */
  readonly rows: number
  /** The code of each row; unspecified codes may stand twice, for different systems. */
  readonly codes: readonly string[]
  /** Row of a municipality. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly stateOf: ReadonlyMap<string, State>
  readonly metroOf: ReadonlyMap<string, Metro>
  readonly measureOf: ReadonlyMap<string, Measure>
}

/** Indexes an atlas; throws when a municipality stands twice or a drawn one follows one without an outline. */
export function indexAtlas(data: AtlasData): Atlas {
  const codes = [...data.municipalities.map((m) => m.code), ...data.unspecified.map((u) => u.code)]
  const rowOf = new Map(data.municipalities.map(({ code }, row) => [code, row]))
  if (rowOf.size !== data.municipalities.length) throw new Error('atlas: a municipality stands twice')
  const drawn = data.municipalities.filter((m) => m.drawn).length
  if (data.municipalities.slice(0, drawn).some((m) => !m.drawn))
    throw new Error('atlas: drawn municipalities must come first')
  return {
    ...data,
    drawn,
    rows: codes.length,
    codes,
    rowOf,
    stateOf: new Map(data.states.map((s) => [s.code, s])),
    metroOf: new Map(data.metros.map((m) => [m.id, m])),
    measureOf: new Map(data.measures.map((m) => [m.id, m])),
  }
}

/** State code of a row, empty for deaths abroad or of an unknown state. */
export function stateOfRow(atlas: Atlas, row: number): string {
  const unspecified = atlas.unspecified[row - atlas.municipalities.length]
  return unspecified ? unspecified.state : (atlas.codes[row] ?? '').slice(0, 2)
}

/** Whether a row is a municipality, drawn or not. */
export const isMunicipality = (atlas: Atlas, row: number): boolean => row < atlas.municipalities.length
