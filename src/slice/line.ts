import { countOf } from '../model/counts.ts'
import { formatPlace } from '../model/place.ts'
import { type Value, valueIn } from '../stats/value.ts'
import { placeName, rowName } from '../text/placeName.ts'
import type { Part } from './cut.ts'
import type { Region, SliceQuery } from './query.ts'

/** One place of a slice in one measure: what its rows call it, and what they add up. */
export interface Line {
  /** Code, or the canonical link form with `area` for each drawn area. */
  readonly place: string
  readonly name: string
  readonly rows: readonly number[]
}

const placeWord = (region: Region) => formatPlace(region.place).replace(/area:[\w-]+/g, 'area')

const everCounted = ({ cuts }: Part, row: number) =>
  cuts.some(({ held }) => held !== null && countOf(held.counts, row, held.first, held.last) > 0)

/**
 * The lines of a region in one measure. By municipality: those drawn, then what has no outline and any count in the
 * slice, so that the lines add up to the region; a region of such codes alone shows them all.
 */
export function linesOf(part: Part, region: Region, { per, lang }: Pick<SliceQuery, 'per' | 'lang'>): Line[] {
  const { atlas } = part.figures
  if (per === 'place')
    return [{ place: placeWord(region), name: placeName(atlas, region.place, lang), rows: region.rows }]
  const listed = region.rows.filter((row) => row < atlas.drawn || everCounted(part, row))
  return (listed.length > 0 ? listed : region.rows).map((row) => ({
    place: atlas.codes[row] as string,
    name: rowName(atlas, row, lang),
    rows: [row],
  }))
}

/**
 * The figures of a line, one a cut, in order, each as `write` puts it. Of a municipality, those that must be equal are
 * worked out and written once.
 */
export function* valuesOf<T>({ figures, cuts }: Part, { rows }: Line, write: (value: Value) => T): Generator<T> {
  const [only] = rows
  const single = rows.length === 1 ? only : undefined
  const known = new Map<number, T>()
  let same = ''
  for (const { window, held, sameness } of cuts) {
    if (single === undefined || held === null) {
      yield write(valueIn(figures, rows, window))
      continue
    }
    if (sameness !== same) {
      known.clear()
      same = sameness
    }
    const count = countOf(held.counts, single, held.first, held.last)
    const written = known.get(count) ?? write(valueIn(figures, rows, window))
    known.set(count, written)
    yield written
  }
}
