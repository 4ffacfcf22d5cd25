/** Where figures came from: who made them, by way of whom, and on what terms as far as these are stated. */
export interface Source {
  readonly title: string
  readonly path?: string
  readonly terms: string
  /** Only a licence that is stated for the figures themselves. */
  readonly license?: { readonly name: string; readonly title: string; readonly path?: string }
}

const github = (repository: string) => `https://github.com/${repository}`

const UNKNOWN = 'unknown: no terms are stated where the figures were found'
const MIT_WAY = 'the repository that it came by is MIT; the terms of the producer are unknown'

/** Every source, by the key that tables name it by. */
export const SOURCES = {
  registeredYears: {
    title: 'INEGI, deaths by homicide, municipality of occurrence by year of registration, 1990-2024',
    path: github('ChemmZz/mexico-violence-in-your-lifetime'),
    terms: UNKNOWN,
  },
  registeredMonths: {
    title: 'INEGI, deaths by homicide, municipality of occurrence by month of registration, 1990-2015',
    path: github('aaronrudkin/INEGIMurderData'),
    terms: UNKNOWN,
  },
  occurrence: {
    title:
      'INEGI mortality microdata, deaths by homicide by municipality and month of occurrence, 2000-2021, by Gargiulo, Aburto and Floridi',
    path: 'https://doi.org/10.17605/OSF.IO/U8DC3',
    terms: 'CC BY 4.0',
    license: {
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/',
    },
  },
  bySex: {
    title: 'INEGI, deaths by homicide by municipality, age group, sex and year of occurrence, 1994-2010',
    path: github('diegovalle/historical-homicides'),
    terms: UNKNOWN,
  },
  drugWarTypes: {
    title:
      'Presidency of Mexico and PGR, deaths presumed linked to organized crime by type, December 2006 to December 2010',
    path: github('diegovalle/sinaloa-discrepancy'),
    terms: UNKNOWN,
  },
  drugWar: {
    title: 'Presidency of Mexico and PGR, deaths presumed linked to organized crime, to September 2011',
    path: github('diegovalle/central-america'),
    terms: UNKNOWN,
  },
  policeYears: {
    title: 'SNSP, case files of intentional homicide and femicide by year, 2015-2019, by way of Data Cívica',
    terms: UNKNOWN,
  },
  policeMonths: {
    title: 'SNSP, case files of intentional homicide and femicide by month, January 2024 to June 2025',
    path: github('sebrodriguezh/SESNSP_Site'),
    terms: UNKNOWN,
  },
  population: {
    title: 'CONAPO, reconstruction and projections of the population of municipalities, 1990-2040',
    path: github('lapanquecita/poblacion-estimada'),
    terms: MIT_WAY,
  },
  outlines: {
    title: 'INEGI, Marco Geoestadístico 2025: codes and names of municipalities',
    path: github('MacWilliXD/INEGI-geojson'),
    terms: UNKNOWN,
  },
  seats: { title: 'Seats of municipalities', path: github('diegovalle/sinaloa-discrepancy'), terms: UNKNOWN },
  localities: { title: 'INEGI, localities of the census of 2020', terms: UNKNOWN },
  naturalEarth: { title: 'Natural Earth, populated places', terms: 'public domain' },
  history: {
    title:
      'Municipalities created since 1990, from the decrees as generally known, checked against the deaths registered',
    terms: 'made for this project',
  },
  census: {
    title: 'INEGI, names of states and municipalities in the census of 2020',
    path: github('diegovalle/mxmaps'),
    terms: 'the repository that it came by is BSD-3-Clause; the terms of the producer are unknown',
  },
  metros: {
    title: 'CONAPO, INEGI and SEDATU, delimitations of metropolitan areas of 2010, 2015 and 2020',
    terms: UNKNOWN,
  },
  intents: {
    title: 'INEGI, injury deaths by intent and year of registration, totals as checked by mxmortalitydb',
    path: github('diegovalle/mxmortalitydb'),
    terms: MIT_WAY,
  },
  firearms: {
    title: 'DGIS, homicides by firearm (X93-X95) by state and year',
    path: github('diegovalle/Homicide-MX-Drug-War'),
    terms: MIT_WAY,
  },
  countries: {
    title: 'UNODC, homicides per 100,000 people by country and year, by way of Our World in Data',
    terms: 'CC BY (version not stated)',
    license: { name: 'CC-BY', title: 'Creative Commons Attribution (version not stated)' },
  },
  groups: {
    title: 'OCVED 2.0: organized criminal violence event data from press reports, by Osorio and Beltrán, 2020',
    path: 'https://doi.org/10.1109/IJCNN48605.2020.9207039',
    terms: 'MIT',
    license: { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' },
  },
  articles: {
    title: 'Press and blog articles of 2011 to 2025, named one by one in article-sources.csv; none is reproduced',
    terms: 'facts only, told in our own words',
  },
  events: {
    title: 'Dated events, each with its own citation in events.csv',
    terms: 'facts only, told in our own words',
  },
  own: { title: 'This project', terms: 'made for this project' },
} as const satisfies Record<string, Source>

export type SourceKey = keyof typeof SOURCES
