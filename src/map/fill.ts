import type { Palette } from '../model/palette.ts'
import { CLASSES, NO_DATA, UNSURE } from '../model/scale.ts'

/** How many classes an area can have. */
export const LEVELS_OF_FILL = 16

/**
 * What the areas show: the class of each drawn row, below 16, and the colour of each class as hex. The class `NO_DATA`
 * is hatched.
 */
export interface Fill {
  readonly levels: Uint8Array
  readonly colors: readonly string[]
}

/** Colours of the rate classes: sure ones, no data, then the same for small counts. */
export function rateColors({ classes, unsure, land }: Palette): string[] {
  return Array.from({ length: LEVELS_OF_FILL }, (_, level) => {
    if (level < CLASSES) return classes[level] as string
    return level === NO_DATA ? land : (unsure[level - UNSURE] ?? land)
  })
}
