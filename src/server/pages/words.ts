import type { Language } from '../../model/view.ts'

/** What the pages of places say besides the words of the map. Functions take what is already formatted. */
export interface PageWords {
  readonly subject: (place: string, first: string, last: string) => string
  readonly openMap: string
  readonly allPlaces: string
  readonly byYear: string
  readonly year: string
  readonly deaths: string
  readonly rate: string
  readonly interval: string
  readonly population: string
  readonly otherCounts: string
  readonly otherCountsHelp: string
  readonly neighbours: string
  readonly members: string
  readonly municipalities: (year: string) => string
  readonly municipality: string
  readonly states: (year: string) => string
  readonly state: string
  readonly metros: string
  readonly metrosOf: (delimitation: string) => string
  readonly sources: string
  readonly terms: string
  readonly pictureAlt: (year: string) => string
  readonly provisional: string
}

const EN: PageWords = {
  subject: (place, first, last) => `${place}: homicide, ${first} to ${last}`,
  openMap: 'Open on the map',
  allPlaces: 'Mexico',
  byYear: 'Deaths by homicide, by year of registration',
  year: 'Year',
  deaths: 'Deaths',
  rate: 'Per 100,000',
  interval: '95 % interval',
  population: 'Population',
  otherCounts: 'Other counts',
  otherCountsHelp: 'Each counts something else, or dates it otherwise: compare them, never add them.',
  neighbours: 'Neighbouring municipalities',
  members: 'Municipalities of this metro area',
  municipalities: (year) => `Municipalities, ${year}`,
  municipality: 'Municipality',
  states: (year) => `States, ${year}`,
  state: 'State',
  metros: 'Metro areas',
  metrosOf: (delimitation) => `Metro areas as delimited in ${delimitation}`,
  sources: 'Sources and terms',
  terms:
    'The deaths by month of occurrence are under CC BY 4.0. For the other figures no terms of the producers are known where they were found. Name the producer when you use them.',
  pictureAlt: (year) => `Map of Mexico: deaths by homicide per 100,000 in each municipality, registered in ${year}`,
  provisional: 'p: provisional figure.',
}

const ES: PageWords = {
  subject: (place, first, last) => `${place}: homicidio, ${first} a ${last}`,
  openMap: 'Ver en el mapa',
  allPlaces: 'México',
  byYear: 'Defunciones por homicidio, por año de registro',
  year: 'Año',
  deaths: 'Defunciones',
  rate: 'Por cada 100 mil',
  interval: 'Intervalo de 95 %',
  population: 'Población',
  otherCounts: 'Otros conteos',
  otherCountsHelp: 'Cada uno cuenta otra cosa o la fecha de otro modo: se comparan, nunca se suman.',
  neighbours: 'Municipios vecinos',
  members: 'Municipios de esta zona metropolitana',
  municipalities: (year) => `Municipios, ${year}`,
  municipality: 'Municipio',
  states: (year) => `Entidades, ${year}`,
  state: 'Entidad',
  metros: 'Zonas metropolitanas',
  metrosOf: (delimitation) => `Zonas metropolitanas según la delimitación de ${delimitation}`,
  sources: 'Fuentes y condiciones',
  terms:
    'Las defunciones por mes de ocurrencia tienen licencia CC BY 4.0. De las demás cifras no se conocen condiciones de sus productores en el lugar donde se encontraron. Al usarlas, nombre a quien las produjo.',
  pictureAlt: (year) =>
    `Mapa de México: defunciones por homicidio por cada 100 mil en cada municipio, registradas en ${year}`,
  provisional: 'p: cifra preliminar.',
}

const WORDS: Readonly<Record<Language, PageWords>> = { en: EN, es: ES }

/** The words of the pages in a language. */
export const pageWords = (lang: Language): PageWords => WORDS[lang]
