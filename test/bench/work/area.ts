import { fetchAtlas, fetchCounts, fetchOutlines, fetchPopulation } from '../../../src/io/fetchTables.ts'
import type { Measure } from '../../../src/model/measure.ts'
import { encodeOutline } from '../../../src/model/outline.ts'
import { parsePlace, rowsOf } from '../../../src/model/place.ts'
import { seatsIn } from '../../../src/model/shape.ts'
import { shareIn } from '../../../src/model/share.ts'
import { valueIn } from '../../../src/stats/value.ts'
import { random } from '../random.ts'

/** Times of sums over drawn areas, in ms, and what they found. */
export interface Sums {
  readonly seat: readonly number[]
  readonly share: readonly number[]
  /** Municipalities in an area by its seats, at the median and at most. */
  readonly members: readonly number[]
}

declare global {
  interface Window {
    /** Draws so many areas, and sums each over a window of months by either rule. */
    sumAreas(areas: number, seed: number): Promise<Sums>
  }
}

const CORNERS = [4, 60] as const
const RADIUS = [0.3, 4] as const
const MONTHS = { first: 2000 * 12, count: 264 } as const

window.sumAreas = async (areas, seed) => {
  const { atlas, compact } = await fetchAtlas()
  const measure = atlas.measureOf.get('homicides') as Measure
  const [counts, population, outlines] = await Promise.all([
    fetchCounts(measure),
    fetchPopulation(atlas, compact.people.firstYear),
    fetchOutlines('fine'),
  ])
  const figures = { atlas, measure, counts, population }
  const find = { seat: seatsIn(atlas), share: shareIn(atlas, outlines) }
  const draw = random(seed)
  const between = ([least, most]: readonly [number, number]) => least + draw() * (most - least)
  const sums = { seat: [] as number[], share: [] as number[], members: [] as number[] }
  for (let i = 0; i < areas; i++) {
    const middle = atlas.municipalities[Math.floor(draw() * atlas.drawn)] as { lon: number; lat: number }
    const corners = Math.round(between(CORNERS))
    const radius = between(RADIUS)
    const outline = Array.from({ length: corners }, (_, corner): [number, number] => {
      const angle = (2 * Math.PI * corner) / corners
      const far = radius * (0.6 + 0.4 * draw())
      return [middle.lon + far * Math.cos(angle), middle.lat + far * Math.sin(angle)]
    })
    const place = parsePlace(atlas, `area:${encodeOutline(outline)}`)
    if (!('terms' in place)) throw new Error(`no area: ${JSON.stringify(place)}`)
    const first = MONTHS.first + Math.floor(draw() * (MONTHS.count - 12))
    for (const rule of ['seat', 'share'] as const) {
      const start = performance.now()
      const rows = rowsOf(atlas, place, find[rule])
      valueIn(figures, rows, { unit: 'month', first, last: first + 11 })
      sums[rule].push(performance.now() - start)
      if (rule === 'seat') sums.members.push(rows.length)
    }
  }
  return sums
}
