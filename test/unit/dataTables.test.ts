import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/io/readCsv.ts'

const folder = fileURLToPath(new URL('../../data/', import.meta.url))

function rowsOf<Column extends string>(name: string, ...columns: readonly Column[]) {
  const file = `${name}.csv`
  return readCsv(file, readFileSync(folder + file), { columns }).rows.map(({ cell }) => cell)
}

interface Figure {
  readonly code: string
  readonly period: string
  readonly count: number
}

const figuresOf = (name: string): Figure[] => {
  const period = name.endsWith('-month') ? 'month' : 'year'
  return rowsOf(name, 'code', period, 'count').map((cell) => ({
    code: cell.code,
    period: cell[period],
    count: Number(cell.count),
  }))
}

const measures = rowsOf(
  'measures',
  'measure',
  'resolution',
  'table',
  'first',
  'last',
  'provisional_from',
  'time_basis',
  'denominator',
  'producer',
)
const municipalities = rowsOf(
  'municipalities',
  'code',
  'name',
  'state',
  'seat_lat',
  'seat_lon',
  'drawn',
  'created',
  'parents',
  'parents_note',
)
const unspecified = rowsOf('unspecified-places', 'code', 'system', 'state', 'kind', 'name_en', 'name_es')
const tables = new Map(measures.map(({ table }) => [table, figuresOf(table)]))
const figures = (table: string) => tables.get(table) ?? []

const sumOf = (table: string, keep: (figure: Figure) => boolean = () => true) =>
  figures(table).reduce((sum, figure) => sum + (keep(figure) ? figure.count : 0), 0)

const yearly = (table: string, years: readonly number[]) =>
  years.map((year) => sumOf(table, ({ period }) => period.startsWith(String(year))))

const at = (table: string, code: string, period: string) =>
  sumOf(table, (figure) => figure.code === code && figure.period === period)

const SYSTEM_OF: Readonly<Record<string, string>> = { INEGI: 'inegi', SNSP: 'snsp', 'Presidency/PGR': 'drug-war' }

describe('measures', () => {
  it('cover what the design says, in this order', () => {
    expect(
      measures.map((m) => `${m.measure} ${m.first}..${m.last} ${m.provisional_from} ${m.time_basis} ${m.denominator}`),
    ).toEqual([
      'drug-war-homicides 2006-12..2011-09  list total',
      'homicides 2000-01..2021-12 2021-01 occurrence total',
      'homicides-men 1994..2010 2009 occurrence men',
      'homicides-registered 1990-01..2015-12  registration total',
      'homicides-registered 1990..2024 2024 registration total',
      'homicides-women 1994..2010 2009 occurrence women',
      'police-femicides 2024-01..2025-06 2025-01 case-file women',
      'police-femicides 2015..2019  case-file women',
      'police-homicides 2024-01..2025-06 2025-01 case-file total',
      'police-homicides 2015..2019  case-file total',
    ])
  })
})

describe('totals', () => {
  it('of deaths registered equal those that INEGI published', () => {
    const years = [1990, 1995, 2000, 2004, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2014, 2016, 2018, 2020, 2022, 2024]
    expect(yearly('homicides-registered-year', years)).toEqual([
      14493, 15612, 10737, 9329, 10452, 8867, 14006, 19803, 25757, 27213, 25967, 20010, 24559, 36685, 36773, 33287,
      33550,
    ])
  })

  it('of deaths registered by month equal the years, for every municipality and in all', () => {
    const key = ({ code, period }: Figure) => `${/^3[345]/.test(code) ? 'abroad' : code} ${period.slice(0, 4)}`
    const sums = (table: string) => {
      const by = new Map<string, number>()
      for (const figure of figures(table)) {
        if (figure.period < '2016') by.set(key(figure), (by.get(key(figure)) ?? 0) + figure.count)
      }
      return [...by].sort()
    }
    expect(sums('homicides-registered-month')).toEqual(sums('homicides-registered-year'))
  })

  it('of deaths by month of occurrence are those of known municipality and month', () => {
    expect(sumOf('homicides-month')).toBe(449679)
    expect(yearly('homicides-month', [2010, 2018])).toEqual([26045, 34404])
  })

  it('of the drug-war list equal those of the Presidency', () => {
    expect(sumOf('drug-war-homicides-month')).toBe(47515)
    expect(yearly('drug-war-homicides-month', [2006, 2007, 2008, 2009, 2010, 2011])).toEqual([
      62, 2826, 6837, 9614, 15273, 12903,
    ])
    expect(sumOf('drug-war-homicides-month', ({ code }) => code.endsWith('999'))).toBe(115)
  })

  it('of the drug-war list by type equal it without type, row by row', () => {
    const typed = new Map<string, number>()
    for (const cell of rowsOf('drug-war-homicides-type-month', 'code', 'month', 'type', 'count')) {
      const key = `${cell.code} ${cell.month}`
      typed.set(key, (typed.get(key) ?? 0) + Number(cell.count))
    }
    const early = figures('drug-war-homicides-month').filter(({ period }) => period <= '2010-12')
    expect([...typed].sort()).toEqual(early.map(({ code, period, count }) => [`${code} ${period}`, count]).sort())
  })

  it('of case files equal those of SNSP', () => {
    expect(yearly('police-homicides-year', [2015, 2016, 2017, 2018, 2019])).toEqual([16121, 20150, 25036, 29100, 29421])
    expect(yearly('police-homicides-month', [2024])).toEqual([25449])
    expect(yearly('police-femicides-year', [2015, 2019])).toEqual([411, 983])
  })

  it('of women and men are those of the country rows of INEGI, without sex unspecified', () => {
    expect(yearly('homicides-women-year', [1994, 2007, 2010])).toEqual([1471, 1085, 2335])
    expect(yearly('homicides-men-year', [1994, 2007, 2010])).toEqual([14280, 7743, 22613])
  })

  it('of population are those of CONAPO', () => {
    const population = rowsOf('population', 'code', 'year', 'sex', 'population')
    const sum = (year: string) =>
      population.reduce((all, cell) => all + (cell.year === year ? Number(cell.population) : 0), 0)
    expect([sum('1995'), sum('2010'), sum('2020')]).toEqual([92506744, 114756059, 128209170])
    expect(population.length).toBe(2475 * 51 * 2)
  })
})

describe('single figures', () => {
  it('of Tubutama and Sáric in July 2010 differ between registry and list as they should', () => {
    expect(at('homicides-month', '26065', '2010-07')).toBe(22)
    expect(at('homicides-month', '26060', '2010-07')).toBe(6)
    expect(at('drug-war-homicides-month', '26065', '2010-07')).toBe(0)
    expect(at('drug-war-homicides-month', '26060', '2010-07')).toBe(27)
  })

  it.each([
    ['homicides-month', '12001', '2011-08', 173],
    ['homicides-women-year', '08037', '2008', 110],
    ['homicides-men-year', '08037', '2008', 1504],
    ['homicides-registered-year', '02001', '2005', 44],
    ['homicides-registered-year', '02999', '2012', 4],
    ['homicides-registered-year', '25019', '2024', 15],
    ['homicides-registered-year', '99999', '2018', 2103],
    ['homicides-registered-year', '33000', '1995', 126],
    ['homicides-registered-month', '35999', '1997-12', 1],
    ['police-homicides-year', '20999', '2016', 322],
  ])('%s, %s, %s: %i', (table, code, period, count) => {
    expect(at(table, code, period)).toBe(count)
  })

  it('lie inside the coverage of their measure, above 0, at a place that is known', () => {
    const known = new Set(municipalities.map(({ code }) => code))
    const listed = new Set(unspecified.map(({ code, system }) => `${system} ${code}`))
    const strays = measures.flatMap(({ table, first, last, producer }) =>
      figures(table).filter(
        ({ code, period, count }) =>
          period < first ||
          period > last ||
          count < 1 ||
          !(known.has(code) || listed.has(`${SYSTEM_OF[producer]} ${code}`)),
      ),
    )
    expect(strays).toEqual([])
  })
})

describe('unspecified places', () => {
  it('are those that the tables of counts use, and no others', () => {
    const known = new Set(municipalities.map(({ code }) => code))
    const used = measures.flatMap(({ table, producer }) =>
      figures(table).flatMap(({ code }) => (known.has(code) ? [] : [`${code} ${SYSTEM_OF[producer]}`])),
    )
    expect(unspecified.map(({ code, system }) => `${code} ${system}`)).toEqual([...new Set(used)].sort())
  })

  it('tell 998 and 999 of SNSP from 999 of INEGI', () => {
    const kinds = (code: string) => unspecified.filter((u) => u.code === code).map(({ system, kind }) => [system, kind])
    expect(kinds('20999')).toEqual([
      ['drug-war', 'municipality-unspecified'],
      ['inegi', 'municipality-unspecified'],
      ['snsp', 'other-municipalities'],
    ])
    expect(kinds('14998')).toEqual([['snsp', 'municipality-unspecified']])
  })

  it('have the state of their code, or none', () => {
    for (const { code, state, kind } of unspecified) {
      expect(state).toBe(kind === 'abroad' || kind === 'state-unspecified' ? '' : code.slice(0, 2))
    }
  })
})

describe('municipalities', () => {
  it('are 2,475 with an outline and population and three without', () => {
    const peopled = [...new Set(rowsOf('population', 'code').map(({ code }) => code))]
    expect(municipalities.filter(({ drawn }) => drawn === 'true').map(({ code }) => code)).toEqual(peopled)
    expect(peopled.length).toBe(2475)
    expect(municipalities.filter(({ drawn }) => drawn === 'false').map(({ code, name }) => `${code} ${name}`)).toEqual([
      '24059 Villa de Pozos',
      '25019 Eldorado',
      '25020 Juan José Ríos',
    ])
  })

  it('have names without lost letters, each once in its state', () => {
    const odd = municipalities.filter(({ name }) => !/^[\p{Lu}1-9][\p{L}\d .,'-]*$/u.test(name))
    expect(odd).toEqual([])
    const names = municipalities.map(({ state, name }) => `${state} ${name}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    const named = (code: string) => municipalities.find((m) => m.code === code)?.name
    expect(['08037', '12083', '26060', '09007', '16001'].map(named)).toEqual([
      'Juárez',
      'Ñuu Savi',
      'Sáric',
      'Iztapalapa',
      'Acuitzio',
    ])
  })

  it('have a seat inside Mexico, but for two that no source places', () => {
    const placed = municipalities.filter(({ seat_lat: lat, seat_lon: lon }) => lat !== '' && lon !== '')
    expect(municipalities.filter((m) => !placed.includes(m)).map(({ code }) => code)).toEqual(['24059', '25020'])
    expect(
      placed.filter(({ seat_lat: lat, seat_lon: lon }) => !(+lat > 14 && +lat < 33 && +lon > -118.5 && +lon < -86.5)),
    ).toEqual([])
  })

  it('have parents that are there and older, when they were created since 1990', () => {
    const created = municipalities.filter((m) => m.created !== '')
    expect(created.length).toBe(76)
    for (const child of created) {
      expect(Number(child.created)).toBeGreaterThanOrEqual(1990)
      for (const code of child.parents.split(' ')) {
        const parent = municipalities.find((m) => m.code === code)
        expect(parent?.state).toBe(child.state)
        expect(parent?.created === '' || Number(parent?.created) < Number(child.created)).toBe(true)
      }
    }
    expect(municipalities.filter((m) => m.created === '' && m.parents !== '')).toEqual([])
  })
})

describe('metropolitan areas', () => {
  const areas = rowsOf('metro-areas', 'id', 'delimitation', 'name', 'kind')
  const members = rowsOf('metro-members', 'metro', 'code')

  it('are as many as delimited, with Culiacán added to 2010', () => {
    const of = (year: string) => areas.filter(({ delimitation }) => delimitation === year)
    expect(['2010', '2015', '2020'].map((year) => of(year).length)).toEqual([60, 74, 92])
    const kinds = of('2020').map(({ kind }) => kind)
    expect(
      ['metropolitan-area', 'municipal-metropolis', 'conurbation'].map(
        (kind) => kinds.filter((k) => k === kind).length,
      ),
    ).toEqual([48, 22, 22])
  })

  it('have the members of their delimitation', () => {
    const of = (metro: string) => members.filter((m) => m.metro === metro).map(({ code }) => code)
    expect(of('2010.la-laguna')).toEqual(['05017', '05035', '10007', '10012'])
    expect(of('2010.culiacan')).toEqual(['25006', '25018'])
    expect(of('2015.02.03')).toEqual(of('2010.tijuana'))
    expect(areas.find(({ id }) => id === '2020.05.1.01')?.name).toBe('La Laguna')
    expect(
      ['2010', '2015', '2020'].map((year) => members.filter(({ metro }) => metro.startsWith(year)).length),
    ).toEqual([369, 417, 421])
    expect(new Set(members.map(({ metro }) => metro)).size).toBe(areas.length)
  })
})

describe('reference tables', () => {
  it('hold what their sources give', () => {
    expect(rowsOf('country-rates', 'iso', 'year', 'rate').find((r) => r.iso === 'MEX' && r.year === '2010')?.rate).toBe(
      '22.668648',
    )
    const intents = rowsOf('deaths-by-intent', 'year', 'intent', 'count')
    expect(intents.find((r) => r.year === '2018' && r.intent === 'homicide')?.count).toBe('36687')
    expect(intents.length).toBe(20 * 5)
    const firearms = rowsOf('firearm-homicides-state', 'state', 'year', 'count')
    expect(firearms.length).toBe(32 * 11)
    expect(firearms.find((r) => r.state === '02' && r.year === '2008')?.count).toBe('783')
  })

  it('differ from the published homicides by no more than 5 a year', () => {
    const intents = rowsOf('deaths-by-intent', 'year', 'intent', 'count').filter(({ intent }) => intent === 'homicide')
    const gaps = intents.map(({ year, count }) =>
      Math.abs(Number(count) - sumOf('homicides-registered-year', (f) => f.period === year)),
    )
    expect(gaps.length).toBe(20)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(5)
  })
})
