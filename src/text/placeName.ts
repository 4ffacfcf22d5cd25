import { type Atlas, isMunicipality } from '../model/atlas.ts'
import type { Place, Term } from '../model/place.ts'
import type { Language } from '../model/view.ts'

const ENGLISH_STATES: Readonly<Record<string, string>> = { '09': 'Mexico City', '15': 'State of Mexico' }
const SPANISH_STATES: Readonly<Record<string, string>> = { '09': 'Ciudad de México', '15': 'Estado de México' }

/** A state's everyday name. */
export function stateName(atlas: Atlas, code: string, lang: Language): string {
  const special = (lang === 'en' ? ENGLISH_STATES : SPANISH_STATES)[code]
  return special ?? atlas.stateOf.get(code)?.name ?? code
}

/** The name of a row: "Juárez, Chihuahua", or what an unspecified code stands for. */
export function rowName(atlas: Atlas, row: number, lang: Language): string {
  const code = atlas.codes[row] ?? ''
  if (!isMunicipality(atlas, row)) return atlas.unspecified[row - atlas.municipalities.length]?.[lang] ?? code
  return `${atlas.municipalities[row]?.name ?? code}, ${stateName(atlas, code.slice(0, 2), lang)}`
}

function termName(atlas: Atlas, term: Term, lang: Language): string {
  switch (term.kind) {
    case 'country':
      return lang === 'en' ? 'Mexico' : 'México'
    case 'state':
      return stateName(atlas, term.code, lang)
    case 'municipality':
      return rowName(atlas, atlas.rowOf.get(term.code) as number, lang)
    case 'metro': {
      const name = atlas.metroOf.get(term.id)?.name ?? term.id
      const year = term.id.slice(0, 4)
      const when = year === '2010' ? '' : ` (${year})`
      return lang === 'en' ? `${name} metro area${when}` : `zona metropolitana de ${name}${when}`
    }
    case 'area':
      return lang === 'en' ? 'the drawn area' : 'el área dibujada'
    case 'near': {
      const name = rowName(atlas, atlas.rowOf.get(term.code) as number, lang)
      return lang === 'en' ? `the ${term.km} km around ${name}` : `la zona de ${term.km} km alrededor de ${name}`
    }
  }
}

/** The name of a region: its members joined, what is taken out after "without". */
export function placeName(atlas: Atlas, place: Place, lang: Language): string {
  const names = (minus: boolean) =>
    place.terms.filter((t) => t.minus === minus).map((t) => termName(atlas, t.term, lang))
  const [added, taken] = [names(false), names(true)]
  const shown =
    added.length > 4
      ? [...added.slice(0, 3), lang === 'en' ? `${added.length - 3} more` : `${added.length - 3} más`]
      : added
  const plus = shown.join(' + ')
  return taken.length === 0 ? plus : `${plus} ${lang === 'en' ? 'without' : 'sin'} ${taken.join(' + ')}`
}
