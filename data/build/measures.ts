/** What is counted, by whom, in one resolution: a row of `measures.csv`. Periods are `2010` or `2010-03`. */
export interface MeasureRow {
  readonly measure: string
  readonly resolution: 'year' | 'month'
  /** Name of the table of counts, which is `<table>.csv`. */
  readonly table: string
  readonly first: string
  readonly last: string
  /** First provisional period, empty when all are final. */
  readonly provisionalFrom: string
  readonly timeBasis: 'occurrence' | 'registration' | 'list' | 'case-file'
  readonly denominator: 'total' | 'women' | 'men'
  readonly producer: string
  readonly source: string
}

const REGISTERED = {
  measure: 'homicides-registered',
  timeBasis: 'registration',
  denominator: 'total',
  producer: 'INEGI',
  source:
    'INEGI, mortality statistics: deaths by homicide by time of registration; years by way of github.com/ChemmZz/mexico-violence-in-your-lifetime, months by way of github.com/aaronrudkin/INEGIMurderData',
} as const

const SNSP_WAY = 'years by way of Data Cívica, months by way of github.com/sebrodriguezh/SESNSP_Site'

const POLICE = [
  {
    measure: 'police-homicides',
    denominator: 'total',
    source: `SNSP: case files of intentional homicide (not victims); ${SNSP_WAY}`,
  },
  {
    measure: 'police-femicides',
    denominator: 'women',
    source: `SNSP: case files of femicide (not victims); ${SNSP_WAY}`,
  },
] as const

const BY_SEX = [
  { measure: 'homicides-women', denominator: 'women', whom: 'women' },
  { measure: 'homicides-men', denominator: 'men', whom: 'men' },
] as const

/** Every measure in every resolution that it is known in. */
export const MEASURES: readonly MeasureRow[] = [
  {
    ...REGISTERED,
    resolution: 'year',
    table: 'homicides-registered-year',
    first: '1990',
    last: '2024',
    provisionalFrom: '2024',
  },
  {
    ...REGISTERED,
    resolution: 'month',
    table: 'homicides-registered-month',
    first: '1990-01',
    last: '2015-12',
    provisionalFrom: '',
  },
  {
    measure: 'homicides',
    resolution: 'month',
    table: 'homicides-month',
    first: '2000-01',
    last: '2021-12',
    provisionalFrom: '2021-01',
    timeBasis: 'occurrence',
    denominator: 'total',
    producer: 'INEGI',
    source:
      'INEGI, mortality microdata: deaths by homicide by month of occurrence; counted by Gargiulo, Aburto and Floridi, doi.org/10.17605/OSF.IO/U8DC3 (CC BY 4.0)',
  },
  {
    measure: 'drug-war-homicides',
    resolution: 'month',
    table: 'drug-war-homicides-month',
    first: '2006-12',
    last: '2011-09',
    provisionalFrom: '',
    timeBasis: 'list',
    denominator: 'total',
    producer: 'Presidency/PGR',
    source:
      'Presidency of Mexico and PGR: deaths presumed linked to organized crime; by way of github.com/diegovalle/sinaloa-discrepancy (to 2010) and github.com/diegovalle/central-america (2011)',
  },
  ...POLICE.flatMap(({ measure, denominator, source }): MeasureRow[] => {
    const shared = { measure, denominator, source, timeBasis: 'case-file', producer: 'SNSP' } as const
    return [
      { ...shared, resolution: 'year', table: `${measure}-year`, first: '2015', last: '2019', provisionalFrom: '' },
      {
        ...shared,
        resolution: 'month',
        table: `${measure}-month`,
        first: '2024-01',
        last: '2025-06',
        provisionalFrom: '2025-01',
      },
    ]
  }),
  ...BY_SEX.map(
    ({ measure, denominator, whom }): MeasureRow => ({
      measure,
      resolution: 'year',
      table: `${measure}-year`,
      first: '1994',
      last: '2010',
      provisionalFrom: '2009',
      timeBasis: 'occurrence',
      denominator,
      producer: 'INEGI',
      source: `INEGI, mortality statistics: deaths of ${whom} by homicide by year of occurrence; by way of github.com/diegovalle/historical-homicides`,
    }),
  ),
]
