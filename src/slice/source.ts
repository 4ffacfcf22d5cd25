import type { Atlas } from '../model/atlas.ts'
import type { Counts } from '../model/counts.ts'
import type { Coverage, Measure } from '../model/measure.ts'
import type { FindInShape } from '../model/place.ts'
import type { Population } from '../model/population.ts'

/** Where a host takes the figures from. Each function may be called often and keeps what it has read. */
export interface SliceSource {
  /** Names the figures: another text as soon as any of them changes. Letters, digits and hyphens. */
  readonly version: () => Promise<string>
  readonly atlas: () => Promise<Atlas>
  /** Counts of a measure of the atlas in one of its coverages; the answer holds that very coverage. */
  readonly counts: (measure: Measure, coverage: Coverage) => Promise<Counts>
  readonly population: () => Promise<Population>
  /** Finds municipalities by share of their area; a host without outlines has none. */
  readonly share?: () => Promise<FindInShape>
}
