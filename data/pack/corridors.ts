import { type PackedCorridors, readCorridors } from '../../src/model/corridor.ts'
import { packTextTable } from './textTable.ts'

/** Packs the corridors of the articles without the hidden ones; throws when one cannot be read. */
export function packCorridors(folder: string): PackedCorridors {
  const { columns, rows } = packTextTable(folder, 'article-corridors.csv', ['id', 'hidden', 'evidence', 'shape'])
  const at = columns.indexOf('hidden')
  const packed: PackedCorridors = {
    corridors: { columns, rows: rows.filter((row) => row[at] !== 'true') },
    via: packTextTable(folder, 'article-corridors-via.csv', ['corridor', 'position', 'lon', 'lat']),
  }
  readCorridors(packed)
  return packed
}
