import type { Outlines } from './outlines.ts'
import { formatTable } from './table.ts'

/** Writes `code,neighbours`: the codes, separated by spaces, that share a line of border; empty for an island. */
export function formatNeighbours({ neighbours }: Outlines): string {
  const rows = [...neighbours].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, codes]) => [code, codes.join(' ')])
  return formatTable(['code', 'neighbours'], rows)
}
