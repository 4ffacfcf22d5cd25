/** Classes of all months, row by row in each. */
export interface Months {
  readonly rows: number
  readonly levels: Uint8Array
}

/** A way to draw the picture. */
export interface Peer {
  /** Draws the first picture, of the default year; calls `drawn` in the frame that shows it. */
  start(holder: HTMLElement, drawn: () => void): Promise<void>
  /** Takes the classes of all months before the first switch, where a technique has them in its data. */
  prepare?(months: Months): Promise<void>
  /** Draws a month; calls `drawn` in the frame that shows it. */
  show(levels: Uint8Array, drawn: () => void, month: number): void
}
