import type { Palette } from '../model/palette.ts'
import type { Camera, Language } from '../model/view.ts'
import type { Direction } from './towards.ts'

/** What the map tells the page. A target is a row, the link form of a place that has a circle, or null. */
export type MapTarget = number | string | null

/** What the map tells the page. */
export interface MapEvents {
  readonly point: (target: MapTarget) => void
  readonly pick: (target: MapTarget, add: boolean) => void
  /** Enter: what is pointed at is chosen. */
  readonly choose: (add: boolean) => void
  /** An arrow key with Shift: on to the neighbour that lies that way. */
  readonly walk: (direction: Direction) => void
  readonly move: (camera: Camera, byReader: boolean) => void
  /** Each step of a movement that the reader makes. */
  readonly moving: (camera: Camera) => void
  /** The finer outlines are needed now. */
  readonly wantFine: () => void
  /** Outlines as features are needed, since our shader does not run. */
  readonly wantShapes: () => void
  readonly ready: () => void
  /** Nothing is left to draw. */
  readonly rest: () => void
}

/** How the map begins. */
export interface MapStart {
  readonly palette: Palette
  readonly lang: Language
  readonly camera: Camera | null
  /** How many areas there are. */
  readonly rows: number
  /** Whether our own shader colours the areas; else MapLibre's feature state does. */
  readonly fast: boolean
}
