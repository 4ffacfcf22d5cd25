import { type ColumnSpec, count, municipalityCode, stateCode, type TableSpec, YEAR } from './tableSpec.ts'

const text = (name: string, description: string): ColumnSpec => ({ name, type: 'string', description })

const ALL = 'All there are have a row.'

const LANGUAGE_NAMES = [text('name_en', 'Name in English.'), text('name_es', 'Name in Spanish.')]

const PERIOD = '[0-9]{4}(-(0[1-9]|1[0-2]))?'

const period = (name: string, description: string): ColumnSpec => ({
  name,
  type: 'string',
  pattern: PERIOD,
  description,
})

const SEAT_SOURCES =
  'Seats: of the list of seats; for the 21 municipalities that it lacks, the locality 0001 of the census of 2020; for Eldorado, Natural Earth. Juan José Ríos and Villa de Pozos have none, as no source gives one. For some municipalities created after 2000 the list holds a point some kilometres from the town.'

const METRO_ID: ColumnSpec = {
  name: 'id',
  type: 'string',
  pattern: '(2010\\.[a-z-]+|2015\\.[0-9]{2}\\.[0-9]{2}|2020\\.[0-9]{2}\\.[1-3]\\.[0-9]{2})',
  description:
    'Year of the delimitation, a point, then the name without accents (2010) or the official key (2015, 2020).',
}

/** Descriptions of the tables that hold no counts of a measure. */
export const OTHER_TABLES: readonly TableSpec[] = [
  {
    name: 'measures',
    title: 'Measures',
    description: 'What is counted, by whom, on which time basis and when, in each resolution.',
    columns: [
      text('measure', 'Id of the measure.'),
      {
        name: 'resolution',
        type: 'string',
        values: ['month', 'year'],
        description: 'Whether the table has years or months.',
      },
      text('table', 'Name of the table of counts, without .csv.'),
      period('first', 'First period covered.'),
      period('last', 'Last period covered; there are no gaps.'),
      { ...period('provisional_from', 'First provisional period; empty when all are final.'), optional: true },
      {
        name: 'time_basis',
        type: 'string',
        values: ['case-file', 'list', 'occurrence', 'registration'],
        description:
          'What a figure is dated by: the death, its registration, the official list, or the opening of the case file.',
      },
      {
        name: 'denominator',
        type: 'string',
        values: ['men', 'total', 'women'],
        description: 'Whose number a rate is taken of.',
      },
      text('producer', 'Who made the figures.'),
      text('source', 'Citation, with the way that the figures came by.'),
    ],
    key: ['measure', 'resolution'],
    producer: 'This project',
    sources: ['own'],
    absent: ALL,
  },
  {
    name: 'municipalities',
    title: 'Municipalities',
    description: `The 2,475 municipalities of 2025 that have an outline and a population, and three that only have counts. ${SEAT_SOURCES}`,
    columns: [
      municipalityCode('code'),
      text('name', 'Official name of 2025; four in Oaxaca that share two names bear their district too.'),
      stateCode('state'),
      {
        name: 'seat_lat',
        type: 'number',
        unit: 'degrees north',
        optional: true,
        description: 'Latitude of the municipal seat; empty when unknown.',
      },
      {
        name: 'seat_lon',
        type: 'number',
        unit: 'degrees east',
        optional: true,
        description: 'Longitude of the municipal seat; empty when unknown.',
      },
      {
        name: 'drawn',
        type: 'boolean',
        values: ['true', 'false'],
        description: 'Whether there is an outline and a population.',
      },
      {
        name: 'created',
        type: 'year',
        pattern: '[0-9]{4}',
        optional: true,
        description: 'Year of the decree; empty when before 1990.',
      },
      {
        name: 'parents',
        type: 'string',
        pattern: '[0-9]{5}( [0-9]{5})*',
        optional: true,
        description:
          'Codes of the municipalities that it was taken from, separated by spaces; empty when created before 1990.',
      },
      { ...text('parents_note', 'What is uncertain about the parents; empty when nothing is.'), optional: true },
    ],
    key: ['code'],
    producer: 'INEGI',
    sources: ['outlines', 'seats', 'localities', 'naturalEarth', 'history'],
    absent: ALL,
  },
  {
    name: 'states',
    title: 'States',
    description: 'The 32 states.',
    columns: [
      { ...stateCode('code'), from: ['states', 'code'] },
      text('name', 'Name in common use; "Estado de México" tells state 15 from the country.'),
      text('official_name', 'Name as INEGI has it.'),
      text('abbreviation', 'Abbreviation as INEGI has it.'),
    ],
    key: ['code'],
    producer: 'INEGI',
    sources: ['census'],
    absent: ALL,
  },
  {
    name: 'unspecified-places',
    title: 'Codes that are not municipalities',
    description:
      'Every code in a table of counts that is not a municipality, by the system that gives it its meaning: 999 is unspecified for INEGI and the drug-war list, and other municipalities for SNSP.',
    columns: [
      { name: 'code', type: 'string', pattern: '[0-9]{5}', description: 'Code as it stands in the tables of counts.' },
      { name: 'system', type: 'string', values: ['drug-war', 'inegi', 'snsp'], description: 'Whose code it is.' },
      { ...stateCode('state', 'State that it lies in; empty when unknown or abroad.'), optional: true },
      {
        name: 'kind',
        type: 'string',
        values: ['abroad', 'municipality-unspecified', 'other-municipalities', 'state-unspecified'],
        description: 'Why there is no municipality.',
      },
      ...LANGUAGE_NAMES,
    ],
    key: ['code', 'system'],
    producer: 'This project',
    sources: ['own'],
    absent: ALL,
  },
  {
    name: 'metro-areas',
    title: 'Metropolitan areas',
    description:
      'Metropolitan areas of three official delimitations. Culiacán (with Navolato) of 2010 is added by this project.',
    columns: [
      METRO_ID,
      { name: 'delimitation', type: 'year', pattern: '20(10|15|20)', description: 'Year of the delimitation.' },
      text('name', 'Name.'),
      {
        name: 'kind',
        type: 'string',
        values: ['conurbation', 'metropolitan-area', 'municipal-metropolis'],
        description: 'Kind of the delimitation of 2020; the others know metropolitan areas only.',
      },
    ],
    key: ['id'],
    producer: 'CONAPO, INEGI, SEDATU',
    sources: ['metros'],
    absent: ALL,
  },
  {
    name: 'metro-members',
    title: 'Municipalities of metropolitan areas',
    description: 'Which municipalities form a metropolitan area.',
    columns: [
      { ...METRO_ID, name: 'metro', from: ['metro-areas', 'id'] },
      { ...municipalityCode('code'), from: ['municipalities', 'code'] },
    ],
    key: ['metro', 'code'],
    producer: 'CONAPO, INEGI, SEDATU',
    sources: ['metros'],
    absent: 'A municipality without a row is in no metropolitan area of that delimitation.',
  },
  {
    name: 'population',
    title: 'Population',
    description:
      'Mid-year population of each municipality of 2025, counted back to 1990 also where the municipality is younger. Reconstruction and projections, as CONAPO gives them.',
    columns: [
      { ...municipalityCode('code'), from: ['municipalities', 'code'] },
      YEAR,
      { name: 'sex', type: 'string', values: ['men', 'women'], description: 'Women or men; together they are all.' },
      { name: 'population', type: 'integer', unit: 'people', minimum: 0, description: 'Number of people at mid-year.' },
    ],
    key: ['code', 'year', 'sex'],
    producer: 'CONAPO',
    sources: ['population'],
    coverage: ['1990', '2040'],
    absent: 'Every drawn municipality has a row for each year and sex; the three that are not drawn have none.',
  },
  {
    name: 'deaths-by-intent',
    title: 'Injury deaths by intent',
    description:
      'Injury deaths of the whole country by intent. Homicides differ by up to 5 a year from the published totals.',
    columns: [
      YEAR,
      {
        name: 'intent',
        type: 'string',
        values: ['accident', 'homicide', 'legal-intervention', 'suicide', 'unknown-intent'],
        description: 'Presumed intent.',
      },
      count('deaths', 0),
    ],
    key: ['year', 'intent'],
    producer: 'INEGI',
    sources: ['intents'],
    timeBasis: 'registration',
    coverage: ['2004', '2023'],
    absent: 'Every year has a row for each intent.',
  },
  {
    name: 'firearm-homicides-state',
    title: 'Homicides by firearm by state',
    description: 'Homicides by firearm (ICD-10 X93-X95) by state and year.',
    columns: [stateCode('state'), YEAR, count('deaths', 0)],
    key: ['state', 'year'],
    producer: 'DGIS',
    sources: ['firearms'],
    coverage: ['1998', '2008'],
    absent: 'Every state has a row for each year.',
  },
  {
    name: 'country-rates',
    title: 'Homicide rates of countries',
    description: 'National homicide rates. World regions and parts of countries, which have no ISO code, are left out.',
    columns: [
      { name: 'iso', type: 'string', pattern: '[A-Z]{3}', description: 'ISO 3166-1 alpha-3 code of the country.' },
      text('name', 'Name of the country in English.'),
      YEAR,
      {
        name: 'rate',
        type: 'number',
        unit: 'deaths per 100,000 people and year',
        minimum: 0,
        description: 'Homicide rate.',
      },
    ],
    key: ['iso', 'year'],
    producer: 'UNODC',
    sources: ['countries'],
    coverage: ['1990', '2024'],
    absent: 'No rate is known for that country and year.',
  },
]
