import type { Atlas } from '../model/atlas.ts'
import { ReadError } from './readError.ts'

/** A town, village or settlement. `row` is that of its municipality; the point is good to about 100 m. */
export interface Locality {
  readonly name: string
  readonly row: number
  readonly lon: number
  readonly lat: number
  /** People in the census of 2020, null where it gives none. */
  readonly people: number | null
}

/** The gazetteer as it travels: localities in the order of their municipalities, one list a property. */
export interface CompactGazetteer {
  /** Code of each municipality that has localities, and how many. */
  readonly municipalities: readonly (readonly [code: string, localities: number])[]
  /** Names, one a line. */
  readonly names: string
  /** East and north of the municipal seat, in 1e-3 degrees. */
  readonly east: readonly number[]
  readonly north: readonly number[]
  /** -1 where the census gives none. */
  readonly people: readonly number[]
}

/** Unfolds a gazetteer; throws a `ReadError` when its lists differ in length or a municipality is not in the atlas. */
export function expandGazetteer(atlas: Atlas, compact: CompactGazetteer): Locality[] {
  const file = 'localities.json'
  const names = compact.names.split('\n')
  const { east, north, people, municipalities } = compact
  const all = municipalities.reduce((sum, [, localities]) => sum + localities, 0)
  const odd = [names, east, north, people].find(({ length }) => length !== all)
  if (odd) throw new ReadError(`expected ${all} localities, got ${odd.length},`, { file })
  let at = 0
  return municipalities.flatMap(([code, localities]) => {
    const row = atlas.rowOf.get(code)
    const seat = row === undefined ? undefined : atlas.municipalities[row]
    if (row === undefined || !seat) throw new ReadError('unknown municipality', { file, value: code })
    return Array.from({ length: localities }, () => {
      const i = at++
      const count = people[i] as number
      return {
        name: names[i] as string,
        row,
        lon: seat.lon + (east[i] as number) / 1000,
        lat: seat.lat + (north[i] as number) / 1000,
        people: count < 0 ? null : count,
      }
    })
  })
}
