import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { buildArticleTables } from '../../data/build/articleTables.ts'
import { buildTables } from '../../data/build/buildTables.ts'
import { failures, formatComparisons } from '../../data/build/comparison.ts'
import { indexNames } from '../../data/build/nameIndex.ts'
import { parseCount, parseCountOrBlank } from '../../data/build/parseCount.ts'
import { readPoliceMonths } from '../../data/build/police.ts'
import { openRaw, type Raw } from '../../data/build/raw.ts'
import { readRegisteredMonths } from '../../data/build/registeredMonth.ts'
import { compareYearsWithMonths, readRegisteredYears } from '../../data/build/registeredYear.ts'
import { formatTable, sortTable } from '../../data/build/table.ts'
import { describeUnspecified } from '../../data/build/unspecifiedPlaces.ts'

const STATES = [
  { code: '01', name: 'Uno', officialName: 'Uno', abbreviation: 'U.' },
  { code: '02', name: 'Dos', officialName: 'Dos', abbreviation: 'D.' },
]

const INDEX = indexNames([
  ['01001', 'San Juan'],
  ['01002', 'Álamos'],
  ['01003', 'San Juan'],
  ['02001', 'Ónavas'],
])

const rawOf = (text: string): Raw => ({ bytes: () => Uint8Array.from(text, (c) => c.charCodeAt(0)) })

const yearly = (...lines: readonly string[]) => readRegisteredYears(rawOf(lines.join('\r\n')), STATES, INDEX)

const monthly = (...lines: readonly string[]) =>
  readRegisteredMonths(
    rawOf(
      [
        '"Defunciones por homicidios"',
        '"Año de registro : 1990"',
        '"Ent y mun de registro : Total"',
        '""',
        '"Consulta"',
        '"","","Total","Enero","Febrero","Marzo","Abril","Mayo","Junio","Julio","Agosto","Septiembre","Octubre","Noviembre","Diciembre",""',
        ...lines,
        '',
        '"FUENTE: INEGI. Estadísticas de mortalidad."',
        '',
      ].join('\r\n'),
    ),
    '1990',
  )

const blanks = (n: number) => ',""'.repeat(n)

const police = (...lines: readonly string[]) => {
  const text = ['Entidad,Municipio,Feminicidio,Homicidio culposo,Homicidio doloso,Total,Año,Mes', ...lines].join('\n')
  return readPoliceMonths({ bytes: () => new TextEncoder().encode(`${text}\n`) }, STATES, INDEX)
}

describe('a count', () => {
  it('is read with or without thousands commas, and a blank only where blanks are zeros', () => {
    expect(['14,493', '7', '1,234,567'].map((text) => parseCount(text, { file: 'f' }))).toEqual([14493, 7, 1234567])
    expect([' ', ''].map((text) => parseCountOrBlank(text, { file: 'f' }))).toEqual([0, 0])
  })

  it.each(['', '-1', '1.5', '14,49', '1,2345', '#NAME?', 'NA'])('is not %j', (text) => {
    expect(() => parseCount(text, { file: 'f.csv', row: 3, column: 'c' })).toThrow(
      'not a count in f.csv, row 3, column "c"',
    )
  })
})

describe('registrations by year', () => {
  const header =
    ' , Total, Uno, San Juan, Álamos, No especificado, Dos, Ónavas, No especificado, Extranjero, No especificado'

  it('take codes by order, totals as checks, and abroad and unspecified as codes of their own', () => {
    const header3 = header.replace(' Álamos,', ' Álamos, San Juan,')
    const { figures, comparisons } = yearly(header3, '1990,11,6,1,2, ,3,2,2, ,1,2')
    expect(figures.map(({ code, count }) => [code, count])).toEqual([
      ['01001', 1],
      ['01002', 2],
      ['01999', 3],
      ['02001', 2],
      ['33000', 1],
      ['99999', 2],
    ])
    expect(failures(comparisons)).toEqual([])
    expect(comparisons.length).toBe(3)
  })

  it('fail where a total is not the sum', () => {
    const { comparisons } = yearly(header.replace(' San Juan,', ''), '1990,12,5,2,3,2,2, ,1,2')
    expect(failures(comparisons)).toMatchObject([{ place: 'mx', ours: 10, published: 12 }])
    expect(formatComparisons(comparisons)).toContain('-2')
  })

  it('refuse a name that fits two codes, one that fits none, and one out of order', () => {
    expect(() => yearly(header.replace(' Álamos,', ''), '')).toThrow('name that fits two codes in')
    expect(() => yearly(header.replace('Álamos', 'Alamitos'), '')).toThrow('name without a code in state 01 in')
    const swapped = header.replace(' San Juan, Álamos,', ' San Juan, San Juan, Álamos,')
    expect(() => yearly(swapped, '')).toThrow('name out of order in')
  })

  it('refuse a state in another place', () => {
    expect(() => yearly(header.replace(' Dos,', ' Tres,'), '')).toThrow('expected Dos in')
  })

  it('are compared with months by municipality, and abroad as a whole', () => {
    const years = [
      { code: '33000', period: '1990', count: 3 },
      { code: '01001', period: '1990', count: 2 },
      { code: '01001', period: '2020', count: 9 },
    ]
    const months = [
      { code: '33999', period: '1990-01', count: 2 },
      { code: '35999', period: '1990-02', count: 1 },
      { code: '01001', period: '1990-02', count: 1 },
      { code: '01002', period: '1990-03', count: 1 },
    ]
    const found = compareYearsWithMonths(years, months)
    expect(failures(found).map(({ place, ours, published }) => [place, ours, published])).toEqual([
      ['01001', 2, 1],
      ['01002', 0, 1],
    ])
    expect(found.length).toBe(3)
  })
})

describe('registrations by month', () => {
  const country = `" ","Total","1,002","1,002"${blanks(11)}`
  const lines = [
    `"=CONCATENAR(0,01) ","Uno","1,001","1,001"${blanks(11)}`,
    `" 01 001 ","San Juan","1,001","1,001"${blanks(11)}`,
    `"=CONCATENAR( ,33) ","Extranjero","1","1"${blanks(11)}`,
    `" 34 999 ","Otros países Latinoamericanos","1","1"${blanks(11)}`,
  ]

  it('come without their totals rows, which are the checks', () => {
    const { figures, names, comparisons } = monthly(country, ...lines)
    expect(figures).toEqual([
      { code: '01001', period: '1990-01', count: 1001 },
      { code: '34999', period: '1990-01', count: 1 },
    ])
    expect(names).toEqual([['01001', 'San Juan']])
    expect(failures(comparisons)).toEqual([])
  })

  it('fail where a state, a month or a total column is not the sum', () => {
    const wrong = monthly(
      country,
      ...lines.slice(0, 1),
      `" 01 001 ","San Juan","1,000","1,001"${blanks(11)}`,
      ...lines.slice(2),
    )
    expect(failures(wrong.comparisons).map(({ check }) => check)).toEqual([
      'homicides-registered, months: states',
      'homicides-registered, months: twelve months and total column',
    ])
  })

  it('refuse a damaged code, a short row and another year', () => {
    expect(() => monthly(country, `"#NAME?","San Juan","1","1"${blanks(11)}`)).toThrow('not a code of INEGI in')
    expect(() => monthly(country, `" 01 001 ","San Juan","1","1"${blanks(10)}`)).toThrow(
      'expected 15 fields, got 14, in',
    )
    expect(() => readRegisteredMonths(rawOf('"x"\r\n"Año de registro : 1991"\r\n'), '1990')).toThrow(
      'another year of registration',
    )
  })
})

describe('case files by month', () => {
  it('take codes by state and name', () => {
    const { homicides, femicides } = police(
      'Uno,alamos,0.0,1.0,2.0,3.0,2024,Enero',
      'Dos,No Especificado,1.0,0.0,0.0,1.0,2024,Enero',
      'Dos,Otros Municipios,0.0,0.0,4.0,4.0,2024,Enero',
    )
    expect(homicides).toEqual([
      { code: '01002', period: '2024-01', count: 2 },
      { code: '02999', period: '2024-01', count: 4 },
    ])
    expect(femicides).toEqual([{ code: '02998', period: '2024-01', count: 1 }])
  })

  it.each([
    ['name that fits two codes', 'Uno,San Juan,0.0,0.0,0.0,0.0,2024,Enero'],
    ['name without a code in state 01', 'Uno,Ónavas,0.0,0.0,0.0,0.0,2024,Enero'],
    ['unknown state', 'Tres,Álamos,0.0,0.0,0.0,0.0,2024,Enero'],
    ['not a Spanish month', 'Uno,Álamos,0.0,0.0,0.0,0.0,2024,January'],
    ['not a whole number', 'Uno,Álamos,0.5,0.0,0.0,0.0,2024,Enero'],
  ])('refuse a %s', (reason, line) => {
    expect(() => police(line)).toThrow(reason)
  })

  it('refuse a municipality that stands twice in a month', () => {
    const line = 'Uno,Álamos,0.0,0.0,1.0,1.0,2024,Enero'
    expect(() => police(line, line)).toThrow('municipality and month that stand twice')
  })
})

describe('a table', () => {
  it('is sorted by code point and quoted only where it must be', () => {
    const rows = [
      ['b', 'say "no"'],
      ['a', 'x,y'],
      ['Z', 'plain'],
    ]
    expect(formatTable(sortTable({ name: 't', columns: ['k', 'v'], rows }))).toBe(
      'k,v\nZ,plain\na,"x,y"\nb,"say ""no"""\n',
    )
  })

  it('with a ragged row is refused', () => {
    expect(() => formatTable({ name: 't', columns: ['a', 'b'], rows: [['1']] })).toThrow('table t: expected 2 cells: 1')
  })
})

describe('an unspecified place', () => {
  it('means what its system says', () => {
    expect(describeUnspecified('01999', 'inegi', STATES)).toMatchObject({
      kind: 'municipality-unspecified',
      state: '01',
    })
    expect(describeUnspecified('01999', 'snsp', STATES)).toMatchObject({
      kind: 'other-municipalities',
      nameEs: 'Uno (otros municipios)',
    })
    expect(describeUnspecified('99999', 'inegi', STATES)).toMatchObject({ kind: 'state-unspecified', state: '' })
  })

  it('is refused when its system has no such code', () => {
    expect(() => describeUnspecified('01998', 'inegi', STATES)).toThrow('unknown place code of inegi: 01998')
    expect(() => describeUnspecified('33000', 'snsp', STATES)).toThrow('unknown place code of snsp: 33000')
  })
})

const tables = fileURLToPath(new URL('../../data/', import.meta.url))
const upstream = join(tables, '..', '..', 'shared', 'upstream')
const absent = existsSync(upstream) ? '' : ' (skipped: no folder ../shared/upstream)'

describe.skipIf(absent !== '')(`the build from raw files${absent}`, () => {
  it('gives the committed bytes, with every exact sum equal to what was published', { timeout: 300_000 }, () => {
    const raw = openRaw(upstream)
    const described = buildArticleTables(raw, openRaw(join(upstream, '../articles')))
    const { files, comparisons, notices } = buildTables(raw, described)
    expect(failures(comparisons)).toEqual([])
    expect(comparisons.filter(({ exact }) => exact).length).toBeGreaterThan(400_000)
    const committed = (name: string) => readFileSync(tables + name, 'utf8')
    expect([...files].filter(([name, text]) => text !== committed(name)).map(([name]) => name)).toEqual([])
    expect(files.size).toBe(33)
    expect(notices.length).toBe(3)
  })

  it('says which raw file is missing', () => {
    expect(() => openRaw(upstream).bytes('police/none.csv')).toThrow('missing raw file: police/none.csv')
    expect(() => openRaw(`${upstream}/none`)).toThrow('no folder of raw files')
  })
})
