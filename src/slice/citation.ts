import { words } from '../text/say.ts'
import type { SliceQuery } from './query.ts'

const POPULATION = {
  en: 'Population: CONAPO, reconstruction and projections of the population of municipalities, 1990-2040.',
  es: 'Población: CONAPO, conciliación y proyecciones de la población de los municipios, 1990-2040.',
}

/** What to cite for a slice: the source of each measure, that of the population, and who cut it. */
export function citationOf({ measures, lang }: Pick<SliceQuery, 'measures' | 'lang'>): readonly string[] {
  const { measures: named, title } = words(lang)
  return [
    ...measures.map(({ id, source }) => `${named[id]?.name ?? id}: ${source}.`),
    POPULATION[lang],
    lang === 'en' ? `Cut by: ${title}.` : `Corte: ${title}.`,
  ]
}
