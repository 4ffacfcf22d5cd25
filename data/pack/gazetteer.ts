import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompactGazetteer } from '../../src/io/compactGazetteer.ts'
import { readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { AtlasData } from '../../src/model/atlas.ts'

const FILE = 'localities.csv'

const COLUMNS = ['code', 'name', 'lat', 'lon', 'population'] as const

/** Packs the localities of `folder`, sorted by code, for the browser; a municipality that the atlas lacks throws. */
export function packGazetteer(folder: string, { municipalities }: AtlasData): CompactGazetteer {
  const seats = new Map(municipalities.map((m) => [m.code, m]))
  const groups: [string, number][] = []
  const names: string[] = []
  const [east, north, people]: [number[], number[], number[]] = [[], [], []]
  for (const { row, cell } of readCsv(FILE, readFileSync(join(folder, FILE)), { columns: COLUMNS }).rows) {
    const code = cell.code.slice(0, 5)
    const seat = seats.get(code)
    if (!seat) throw new ReadError('unknown municipality', { file: FILE, row, column: 'code', value: cell.code })
    const group = groups.at(-1)
    if (group?.[0] === code) group[1] += 1
    else groups.push([code, 1])
    names.push(cell.name)
    east.push(Math.round((Number(cell.lon) - seat.lon) * 1000))
    north.push(Math.round((Number(cell.lat) - seat.lat) * 1000))
    people.push(cell.population === '' ? -1 : Number(cell.population))
  }
  return { municipalities: groups, names: names.join('\n'), east, north, people }
}
