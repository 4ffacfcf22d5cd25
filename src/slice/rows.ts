import type { Value } from '../stats/value.ts'
import type { Part } from './cut.ts'
import { type Line, linesOf, valuesOf } from './line.ts'
import type { SliceQuery } from './query.ts'

/** How the rows of a slice are written in one format. A row is `lead`, the period, `tail`. */
export interface RowFormat {
  /** Before the first row. */
  readonly first: string
  /** Before every other row. */
  readonly between: string
  readonly lead: (part: Part, line: Line) => string
  /** The period may hold digits, hyphens and points, which no format has to escape. */
  readonly tail: (part: Part) => (value: Value) => string
}

/** A slice ready to be written: what was asked, and its measures with their figures. */
export interface Slice {
  readonly query: SliceQuery
  readonly parts: readonly Part[]
}

const LONG = 32_768

/** Rows of a slice: by measure, then place, then member, then period. Texts of some rows each, made when asked for. */
export function* rowTexts({ query, parts }: Slice, format: RowFormat): Generator<string> {
  let before = format.first
  for (const part of parts) {
    const tail = format.tail(part)
    for (const region of query.regions) {
      for (const line of linesOf(part, region, query)) {
        const lead = format.lead(part, line)
        let text = ''
        let cut = 0
        for (const value of valuesOf(part, line, tail)) {
          text += before + lead + (part.cuts[cut++]?.label ?? '') + value
          before = format.between
          if (text.length < LONG) continue
          yield text
          text = ''
        }
        yield text
      }
    }
  }
}
