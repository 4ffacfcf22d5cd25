/** Kinds of crossings into the United States. */
export type CrossingKind = 'road' | 'pedestrian' | 'ferry'

/** A crossing into the United States; `port` gathers the crossings of a US city. Degrees, WGS 84. */
export interface Crossing {
  readonly id: string
  readonly port: string
  readonly en: string
  readonly es: string
  readonly city: string
  readonly state: string
  readonly kind: CrossingKind
  readonly lon: number
  readonly lat: number
  readonly node: number
}

/** Where cocaine is reported to enter Mexico, with the source that says so. */
export interface EntryPoint {
  readonly id: string
  readonly en: string
  readonly es: string
  readonly kind: 'border' | 'port' | 'coast'
  readonly lon: number
  readonly lat: number
  readonly node: number
  readonly weight: number
  readonly citation: string
}

/** Eradication of a crop in a municipality, 1994-2003, in the source's unit, which is not stated. */
export interface Crop {
  readonly code: string
  readonly crop: 'poppy' | 'marijuana'
  readonly eradicated: number
}

/** A cell of the density of laboratories seized and reported in the press; its centre in degrees. */
export interface LabCell {
  readonly lon: number
  readonly lat: number
  readonly density: number
}

/** Where a seat meets the network: a node, and the straight way to it in metres. */
export interface Access {
  readonly node: number
  readonly metres: number
}

/**
 * The road network, nodes and edges numbered from 0, passable both ways. Degrees, metres, km/h. Of edge `e`,
 * `shareFirst[e]` to `shareFirst[e + 1]` are its shares: the municipality (code as a number) and the metres that lie in
 * it, summing to its length; `cornerFirst` likewise gives the corners of its line between its two nodes.
 */
export interface RoadNetwork {
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly metres: Float64Array
  readonly kmh: Float64Array
  readonly shareFirst: Int32Array
  readonly shareCode: Int32Array
  readonly shareMetres: Float64Array
  readonly cornerFirst: Int32Array
  readonly cornerLon: Float64Array
  readonly cornerLat: Float64Array
}

/** What lies on the network. */
export interface RoadPlaces {
  readonly crossings: readonly Crossing[]
  readonly entries: readonly EntryPoint[]
  readonly crops: readonly Crop[]
  readonly labs: readonly LabCell[]
  readonly access: ReadonlyMap<string, Access>
}
