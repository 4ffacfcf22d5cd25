import type { LabCell } from '../model/roads.ts'

/** A peak of density: the centre of its highest cell in degrees, and the sum of density over the cells around it. */
export interface Peak {
  readonly lon: number
  readonly lat: number
  readonly weight: number
}

/** Numbers the values of one side of a grid so that neighbours differ by 1, and values across a gap by 2. */
function ranks(values: readonly number[]): Map<number, number> {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  const step = Math.min(...sorted.slice(1).map((value, i) => value - (sorted[i] as number)))
  let rank = 0
  return new Map(
    sorted.map((value, i) => {
      if (i > 0) rank += value - (sorted[i - 1] as number) < 1.5 * step ? 1 : 2
      return [value, rank]
    }),
  )
}

/**
 * Finds the peaks of a density that is given on a grid. From each cell the climb goes to the densest of its eight
 * neighbours until none is denser; the cells that climb to the same top are one peak, and their densities add up to its
 * weight. Of neighbours of equal density the first by latitude, then longitude is the higher. Densest first.
 */
export function findPeaks(cells: readonly LabCell[]): Peak[] {
  const ordered = [...cells].sort((a, b) => a.lat - b.lat || a.lon - b.lon)
  const columnOf = ranks(ordered.map(({ lon }) => lon))
  const rowOf = ranks(ordered.map(({ lat }) => lat))
  const width = Math.max(0, ...columnOf.values()) + 2
  const keyOf = (cell: LabCell) => (rowOf.get(cell.lat) as number) * width + (columnOf.get(cell.lon) as number)
  const cellAt = new Map(ordered.map((cell, i) => [keyOf(cell), i]))
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]
  const climb = ordered.map((cell, i) => {
    let best = i
    for (const step of around) {
      const j = cellAt.get(keyOf(cell) + step)
      if (j === undefined) continue
      const rise = (ordered[j] as LabCell).density - (ordered[best] as LabCell).density
      if (rise > 0 || (rise === 0 && j < best)) best = j
    }
    return best
  })
  const weights = new Map<number, number>()
  for (const [i, { density }] of ordered.entries()) {
    let top = i
    while (climb[top] !== top) top = climb[top] as number
    weights.set(top, (weights.get(top) ?? 0) + density)
  }
  return [...weights]
    .sort(([a], [b]) => (ordered[b] as LabCell).density - (ordered[a] as LabCell).density || a - b)
    .map(([top, weight]) => {
      const { lon, lat } = ordered[top] as LabCell
      return { lon, lat, weight }
    })
}
