import { readCsv } from '../../src/io/readCsv.ts'
import type { Raw } from './raw.ts'

/** A state: two-digit code, the name people use, the name of its constitution, and INEGI's abbreviation. */
export interface State {
  readonly code: string
  readonly name: string
  readonly officialName: string
  readonly abbreviation: string
}

const FILE = 'places/municipalities-2020.csv'

/** The short name of state 15 is that of the country. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([['15', 'Estado de México']])

/** Reads the 32 states, by code. */
export function readStates(raw: Raw): State[] {
  const { rows } = readCsv(FILE, raw.bytes(FILE), {
    columns: ['state_code', 'state_name', 'state_name_official', 'state_abbr_official'],
  })
  const states = new Map(
    rows.map(({ cell }) => [
      cell.state_code,
      {
        code: cell.state_code,
        name: SHORT_NAMES.get(cell.state_code) ?? cell.state_name,
        officialName: cell.state_name_official,
        abbreviation: cell.state_abbr_official,
      },
    ]),
  )
  if (states.size !== 32) throw new Error(`expected 32 states in ${FILE}, got ${states.size}`)
  return [...states.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}
