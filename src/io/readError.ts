/** Where a fault of a file lies. `row` counts records from 1, the header and any preamble included. */
export interface Spot {
  readonly file: string
  readonly row?: number
  readonly column?: string
  readonly value?: string
}

/** A file that cannot be read as what it should be. The message names reason, file, row, column and value as far as known. */
export class ReadError extends Error {
  readonly reason: string
  readonly spot: Spot

  constructor(reason: string, spot: Spot) {
    const { file, row, column, value } = spot
    const where = [
      file,
      row === undefined ? '' : `row ${row}`,
      column === undefined ? '' : `column ${JSON.stringify(column)}`,
    ]
    const tail = value === undefined ? '' : `: ${JSON.stringify(value.slice(0, 80))}`
    super(`${reason} in ${where.filter(Boolean).join(', ')}${tail}`)
    this.name = 'ReadError'
    this.reason = reason
    this.spot = spot
  }
}
