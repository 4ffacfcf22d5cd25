import { MEASURES, type MeasureRow } from './measures.ts'
import type { SourceKey } from './sources.ts'
import { count, countColumns, MONTH, type TableSpec, YEAR } from './tableSpec.ts'

interface Particulars {
  readonly title: string
  readonly description: string
  readonly sources: readonly SourceKey[]
}

const ABSENT = 'A known code without a row in a covered period counts 0.'

const CASE_FILES =
  'Case files opened by prosecutors, not victims: compare them with deaths, never add them. Codes ending in 998 are unspecified municipalities and 999 other municipalities, the reverse of INEGI.'

const REGISTERED =
  'Deaths by homicide at the place where they occurred and the time when they were registered, which may be later than the death. Municipality unspecified: SS999; state unspecified: 99999.'

const PARTICULARS: Readonly<Record<string, Particulars>> = {
  'homicides-registered-year': {
    title: 'Homicides by year of registration',
    description: `${REGISTERED} Abroad, countries not told apart: 33000. Sums equal the published totals of 1990-2024.`,
    sources: ['registeredYears'],
  },
  'homicides-registered-month': {
    title: 'Homicides by month of registration',
    description: `${REGISTERED} Abroad: 33999, 34999 and 35999. The months of each municipality sum to its years.`,
    sources: ['registeredMonths'],
  },
  'homicides-month': {
    title: 'Homicides by month of occurrence',
    description:
      'Deaths by homicide with a known municipality and month of occurrence; those without are left out, so that totals differ from registrations. 2021 is cut off by late registration.',
    sources: ['occurrence'],
  },
  'drug-war-homicides-month': {
    title: 'Drug-war homicides by month',
    description:
      'Deaths that the Presidency and PGR listed as presumably linked to organized crime: 47,515 in all, 115 of them without a municipality (SS999).',
    sources: ['drugWarTypes', 'drugWar'],
  },
  'police-homicides-year': {
    title: 'Intentional-homicide case files by year',
    description: CASE_FILES,
    sources: ['policeYears'],
  },
  'police-homicides-month': {
    title: 'Intentional-homicide case files by month',
    description: CASE_FILES,
    sources: ['policeMonths'],
  },
  'police-femicides-year': { title: 'Femicide case files by year', description: CASE_FILES, sources: ['policeYears'] },
  'police-femicides-month': {
    title: 'Femicide case files by month',
    description: CASE_FILES,
    sources: ['policeMonths'],
  },
  'homicides-women-year': {
    title: 'Homicides of women by year of occurrence',
    description:
      'Deaths of women by homicide, whatever the year of registration. Sex unspecified is in neither table. Municipality unspecified: SS999; abroad: 33000.',
    sources: ['bySex'],
  },
  'homicides-men-year': {
    title: 'Homicides of men by year of occurrence',
    description:
      'Deaths of men by homicide, whatever the year of registration. Sex unspecified is in neither table. Municipality unspecified: SS999; abroad: 33000.',
    sources: ['bySex'],
  },
}

function specOf({ table, resolution, first, last, provisionalFrom, timeBasis, producer }: MeasureRow): TableSpec {
  const particulars = PARTICULARS[table]
  if (!particulars) throw new Error(`measure without a description of its table: ${table}`)
  const period = resolution === 'year' ? YEAR : MONTH
  return {
    name: table,
    ...particulars,
    columns: countColumns(period, timeBasis === 'case-file' ? 'case files' : 'deaths'),
    key: ['code', period.name],
    producer,
    timeBasis,
    coverage: [first, last],
    provisional: provisionalFrom === '' ? 'none' : `from ${provisionalFrom}`,
    absent: ABSENT,
  }
}

const DRUG_WAR_TYPES: TableSpec = {
  name: 'drug-war-homicides-type-month',
  title: 'Drug-war homicides by type and month',
  description: 'The same deaths to December 2010 by type; 2011 has no types. Types sum to the untyped table.',
  columns: [
    ...countColumns(MONTH, 'deaths').slice(0, 2),
    {
      name: 'type',
      type: 'string',
      values: ['aggression', 'execution', 'shootout'],
      description: 'Execution, aggression against authorities, or shootout, as the list has it.',
    },
    count('deaths', 1),
  ],
  key: ['code', 'month', 'type'],
  producer: 'Presidency/PGR',
  sources: ['drugWarTypes'],
  timeBasis: 'list',
  coverage: ['2006-12', '2010-12'],
  provisional: 'none',
  absent: ABSENT,
}

/** Descriptions of all tables of counts. */
export const COUNT_TABLES: readonly TableSpec[] = [...MEASURES.map(specOf), DRUG_WAR_TYPES]
