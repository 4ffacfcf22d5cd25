import { EVIDENCE, type Evidence } from './incident.ts'
import { type Bilingual, type RowReader, rowReaders, type TextTable } from './textTable.ts'

/** A place of a corridor in degrees. */
type Place = readonly [lon: number, lat: number]

/** A flow of drugs or guns that an article tells: schematic, along no road. */
export interface Corridor {
  readonly id: string
  readonly title: Bilingual
  readonly summary: Bilingual
  readonly commodity: Bilingual
  readonly from: Bilingual
  readonly to: Bilingual
  /** Whether it concerns Mexico; the others are told, not drawn. */
  readonly inScope: boolean
  /** Arcs from place to place; empty where the article names none. */
  readonly arcs: readonly (readonly [Place, Place])[]
  readonly evidence: Evidence
  readonly basis: Bilingual | null
  readonly denial: Bilingual | null
  readonly note: Bilingual | null
  readonly citation: string
}

/** Corridors and the places that they run through, as published; hidden ones are not among them. */
export interface PackedCorridors {
  readonly corridors: TextTable
  readonly via: TextTable
}

function placeOf({ number }: RowReader, prefix: string): Place[] {
  const [lon, lat] = [number(`${prefix}lon`), number(`${prefix}lat`)]
  return lon === null || lat === null ? [] : [[lon, lat]]
}

/** Reads corridors; throws on a kind of evidence or a shape that is not known. */
export function readCorridors({ corridors, via }: PackedCorridors): Corridor[] {
  const between = rowReaders(via)
  return rowReaders(corridors).map((row): Corridor => {
    const id = row.text('id')
    const evidence = EVIDENCE.find((kind) => kind === row.text('evidence'))
    if (!evidence) throw new Error(`corridor ${id}: unknown evidence ${row.text('evidence')}`)
    const shape = row.text('shape')
    if (shape !== 'line' && shape !== 'spokes') throw new Error(`corridor ${id}: unknown shape ${shape}`)
    const [from] = placeOf(row, 'from_')
    const stations = between
      .filter((other) => other.text('corridor') === id)
      .sort((a, b) => (a.number('position') ?? 0) - (b.number('position') ?? 0))
      .flatMap((other) => placeOf(other, ''))
    const ends = placeOf(row, 'to_')
    const chain = [...stations, ...ends]
    const arcs =
      !from || ends.length === 0
        ? []
        : chain.map((to, i): readonly [Place, Place] => [shape === 'spokes' ? from : (chain[i - 1] ?? from), to])
    const both = (column: string) => row.both(column) ?? { en: '', es: '' }
    return {
      id,
      title: both('title'),
      summary: both('summary'),
      commodity: both('commodity'),
      from: both('from_name'),
      to: both('to_name'),
      inScope: row.text('scope') === 'mexico',
      arcs,
      evidence,
      basis: row.both('evidence_basis'),
      denial: row.both('denial'),
      note: row.both('note'),
      citation: row.text('citation'),
    }
  })
}
