import { readRows } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { Comparison } from './comparison.ts'
import { type Figure, sumBy } from './figure.ts'
import { foldName } from './foldName.ts'
import type { NameIndex } from './nameIndex.ts'
import { parseCountOrBlank } from './parseCount.ts'
import type { Raw } from './raw.ts'
import type { State } from './states.ts'

/** Deaths by year of registration, and the totals of the file as checks. */
export interface RegisteredYears {
  readonly figures: readonly Figure[]
  readonly comparisons: readonly Comparison[]
}

/** Columns of one state: its total, its municipalities from `first` to before `end`, then the unspecified ones at `end`. */
interface Block {
  readonly state: string
  readonly total: number
  readonly first: number
  readonly end: number
}

const FILE = 'homicides/inegi-registration-year-1990-2024.latin1-wide.csv'
const UNSPECIFIED = 'No especificado'
const CHECK = 'homicides-registered, years'

function blocksOf(header: readonly string[], states: readonly State[]): Block[] {
  let next = 2
  return states.map(({ code, officialName }) => {
    const total = next
    if (foldName(header[total] ?? '') !== foldName(officialName))
      throw new ReadError(`expected ${officialName}`, {
        file: FILE,
        row: 1,
        column: `${total + 1}`,
        value: header[total] ?? '',
      })
    const end = header.indexOf(UNSPECIFIED, total)
    next = end + 1
    return { state: code, total, first: total + 1, end }
  })
}

/** Lines up names with codes in order; `from` is the side to begin with. Null where no code is left that bears the name. */
function alignFrom(from: 'first' | 'last', names: readonly string[], codes: readonly string[], index: NameIndex) {
  const step = from === 'first' ? 1 : -1
  let at = from === 'first' ? 0 : codes.length - 1
  const aligned: (string | null)[] = []
  for (const name of from === 'first' ? names : [...names].reverse()) {
    while (codes[at] !== undefined && !index.isNamed(codes[at] as string, name)) at += step
    aligned.push(codes[at] ?? null)
    at += step
  }
  return from === 'first' ? aligned : aligned.reverse()
}

/**
 * Codes of a state's columns, which stand in the order of their codes. Throws when a name is unknown in the state or
 * out of order, or when lining up from the first and from the last name gives two answers.
 */
function alignBlock(header: readonly string[], { state, first, end }: Block, index: NameIndex): Map<number, string> {
  const names = header.slice(first, end)
  const codes = index.codesOf(state)
  const spot = (i: number) => ({ file: FILE, row: 1, column: `${first + i + 1}`, value: names[i] ?? '' })
  const unknown = names.findIndex((name) => !codes.some((code) => index.isNamed(code, name)))
  if (unknown >= 0) throw new ReadError(`name without a code in state ${state}`, spot(unknown))
  const down = alignFrom('first', names, codes, index)
  const up = alignFrom('last', names, codes, index)
  return new Map(
    names.map((_, i) => {
      const [code, other] = [down[i] ?? null, up[i] ?? null]
      if (code === null || other === null) throw new ReadError('name out of order', spot(i))
      if (code !== other) throw new ReadError('name that fits two codes', spot(i))
      return [first + i, code]
    }),
  )
}

function columnCodes(header: readonly string[], blocks: readonly Block[], index: NameIndex): Map<number, string> {
  const abroad = (blocks.at(-1)?.end ?? 0) + 1
  if (header[abroad] !== 'Extranjero' || header[abroad + 1] !== UNSPECIFIED || header.length !== abroad + 2)
    throw new ReadError('expected Extranjero and No especificado at the end', {
      file: FILE,
      row: 1,
      value: header.slice(abroad).join(),
    })
  return new Map([
    ...blocks.flatMap((block) => [...alignBlock(header, block, index), [block.end, `${block.state}999`] as const]),
    [abroad, '33000'],
    [abroad + 1, '99999'],
  ])
}

/**
 * Reads the wide file of names only: a row a year; the country, then each state with its municipalities in INEGI's
 * order and those unspecified, then abroad (33000, countries not told apart) and state unspecified (99999). Blank is 0.
 */
export function readRegisteredYears(raw: Raw, states: readonly State[], index: NameIndex): RegisteredYears {
  const [head, ...rows] = readRows(FILE, raw.bytes(FILE), { encoding: 'windows-1252' })
  const header = (head?.fields ?? []).map((name) => name.trim())
  if (header[1] !== 'Total')
    throw new ReadError('expected Total', { file: FILE, row: 1, column: '2', value: header[1] ?? '' })
  const blocks = blocksOf(header, states)
  const codes = columnCodes(header, blocks, index)
  const figures: Figure[] = []
  const comparisons: Comparison[] = []
  for (const { row, fields } of rows.filter((r) => r.fields.join() !== '')) {
    if (fields.length !== header.length)
      throw new ReadError(`expected ${header.length} fields, got ${fields.length},`, { file: FILE, row })
    const period = fields[0] ?? ''
    const cell = (i: number) => parseCountOrBlank(fields[i] ?? '', { file: FILE, row, column: header[i] ?? '' })
    const ofYear = [...codes].map(([column, code]) => ({ code, period, count: cell(column) }))
    const byState = sumBy(ofYear, ({ code }) => code.slice(0, 2))
    const ours = [...byState.values()].reduce((a, b) => a + b, 0)
    comparisons.push({ check: `${CHECK}: total column`, period, place: 'mx', ours, published: cell(1), exact: true })
    for (const { state, total } of blocks) {
      comparisons.push({
        check: `${CHECK}: states`,
        period,
        place: state,
        ours: byState.get(state) ?? 0,
        published: cell(total),
        exact: true,
      })
    }
    figures.push(...ofYear.filter(({ count }) => count > 0))
  }
  return { figures, comparisons }
}

/** Compares years with the sum of their months, where both are known: each municipality, and all that lies abroad. */
export function compareYearsWithMonths(years: readonly Figure[], months: readonly Figure[]): Comparison[] {
  const place = (code: string) => (code > '33' && code < '99' ? 'abroad' : code)
  const key = ({ code, period }: Figure) => `${place(code)} ${period.slice(0, 4)}`
  const [ofYears, ofMonths] = [sumBy(years, key), sumBy(months, key)]
  const known = new Set(months.map(({ period }) => period.slice(0, 4)))
  return [...new Set([...ofYears.keys(), ...ofMonths.keys()])]
    .map((both) => ({ both, place: both.slice(0, -5), period: both.slice(-4) }))
    .filter(({ period }) => known.has(period))
    .map(({ both, place: code, period }) => ({
      check: `${CHECK}: months of the other file`,
      period,
      place: code,
      ours: ofYears.get(both) ?? 0,
      published: ofMonths.get(both) ?? 0,
      exact: true,
    }))
}
