import { type RawRow, readRows } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import type { Comparison } from './comparison.ts'
import { type Figure, sumBy } from './figure.ts'
import { inegiPlace } from './inegiPlace.ts'
import { parseCountOrBlank } from './parseCount.ts'
import type { Raw } from './raw.ts'

/** Deaths of one sex by municipality and year of occurrence, whatever the year of registration. */
export interface DeathsBySex {
  readonly women: readonly Figure[]
  readonly men: readonly Figure[]
  /** All deaths of the year, those of unspecified sex included. */
  readonly all: readonly Figure[]
  readonly comparisons: readonly Comparison[]
}

type Sex = 'Hombre' | 'Mujer' | 'No especificado' | 'Total'

interface Line {
  readonly place: string
  readonly age: string
  readonly sex: Sex
  readonly count: number
}

const HEADER_ROW = 6
const SEXES: readonly string[] = ['Hombre', 'Mujer', 'No especificado', 'Total']

function readLine(file: string, raw: RawRow, years: number): Line {
  const { row, fields } = raw
  if (fields.length !== 4 + years)
    throw new ReadError(`expected ${4 + years} fields, got ${fields.length},`, { file, row })
  const sex = fields[3] ?? ''
  if (!SEXES.includes(sex)) throw new ReadError('not a sex', { file, row, column: '4', value: sex })
  const counts = fields.slice(4).map((text, i) => parseCountOrBlank(text, { file, row, column: `${i + 5}` }))
  return {
    place: inegiPlace(file, raw),
    age: fields[2] ?? '',
    sex: sex as Sex,
    count: counts.reduce((a, b) => a + b, 0),
  }
}

function readLines(raw: Raw, year: string): Line[] {
  const file = `homicides/inegi-occurrence-year-age-sex-1994-2010/${year}.csv.bz2`
  const rows = readRows(file, raw.bytes(file), { encoding: 'windows-1252' })
  while (rows.at(-1)?.fields.join() === '') rows.pop()
  if (rows[1]?.fields[0] !== `Año de ocurrencia : ${year}`)
    throw new ReadError('another year of occurrence', { file, row: 2 })
  const header = rows[HEADER_ROW - 1]?.fields ?? []
  const years = header.length - 5
  if (years < 1 || header.slice(4, -1).some((text) => !/^\d{4}$/.test(text)))
    throw new ReadError('another header', { file, row: HEADER_ROW, value: header.join() })
  if (!rows.at(-1)?.fields[0]?.startsWith('FUENTE: INEGI'))
    throw new ReadError('another last line', { file, row: rows.length })
  return rows.slice(HEADER_ROW, -2).map((row) => readLine(file, row, years))
}

const isMunicipal = ({ place }: Line) => place.length === 5 && place !== 'mx'

function compare(year: string, lines: readonly Line[]): Comparison[] {
  const totals = lines.filter(({ age }) => age === 'Total')
  const check = 'homicides by sex, years'
  const sums = (kept: readonly Line[], key: (line: Line) => string) => sumBy(kept, key)
  const states = totals.filter(({ place }) => place.length === 2 && place !== 'mx')
  const bySex = sums(states, ({ sex }) => sex)
  const byState = sums(totals.filter(isMunicipal), ({ place, sex }) => `${place.slice(0, 2)} ${sex}`)
  const byAge = sums(
    lines.filter((l) => l.age !== 'Total'),
    ({ place, sex }) => `${place} ${sex}`,
  )
  const byParts = sums(
    totals.filter(({ sex }) => sex !== 'Total'),
    ({ place }) => place,
  )
  return [
    ...totals
      .filter(({ place }) => place === 'mx')
      .map((l) => ({
        check: `${check}: country rows, ${l.sex}`,
        period: year,
        place: 'mx',
        ours: bySex.get(l.sex) ?? 0,
        published: l.count,
        exact: true,
      })),
    ...states
      .filter(({ place }) => place !== '33')
      .map((l) => ({
        check: `${check}: states`,
        period: year,
        place: `${l.place} ${l.sex}`,
        ours: byState.get(`${l.place} ${l.sex}`) ?? 0,
        published: l.count,
        exact: true,
      })),
    ...totals.map((l) => ({
      check: `${check}: age groups`,
      period: year,
      place: `${l.place} ${l.sex}`,
      ours: byAge.get(`${l.place} ${l.sex}`) ?? 0,
      published: l.count,
      exact: true,
    })),
    ...totals
      .filter(({ sex }) => sex === 'Total')
      .map((l) => ({
        check: `${check}: women, men and unspecified`,
        period: year,
        place: l.place,
        ours: byParts.get(l.place) ?? 0,
        published: l.count,
        exact: true,
      })),
  ]
}

/**
 * Reads deaths by sex and year of occurrence, 1994-2010: rows of municipalities with all ages and all years of
 * registration. Those abroad are given as one row (state 33), which becomes 33000. Blank is 0.
 */
export function readDeathsBySex(raw: Raw): DeathsBySex {
  const years = Array.from({ length: 17 }, (_, i) => String(1994 + i)).map((year) => ({
    year,
    lines: readLines(raw, year),
  }))
  const figuresOf = (sex: Sex) =>
    years.flatMap(({ year, lines }) =>
      lines
        .filter((l) => l.age === 'Total' && l.sex === sex && l.count > 0 && (isMunicipal(l) || l.place === '33'))
        .map(({ place, count }) => ({ code: place === '33' ? '33000' : place, period: year, count })),
    )
  return {
    women: figuresOf('Mujer'),
    men: figuresOf('Hombre'),
    all: figuresOf('Total'),
    comparisons: years.flatMap(({ year, lines }) => compare(year, lines)),
  }
}
