import type { Palette } from '../model/palette.ts'

/** What colours the areas of the map: one texture, or MapLibre's feature state where that fails. */
export interface AreaPainter {
  /** Sets the class of each row, and which rows are set back. */
  paint(levels: Uint8Array, dim: ReadonlySet<number>): void
  /** Colour of each class as hex; `plain` draws every area as ground, under circles. */
  dress(colors: readonly string[], palette: Palette, plain: boolean): void
}
