import type { Atlas } from '../model/atlas.ts'
import type { Place } from '../model/place.ts'
import type { Language } from '../model/view.ts'
import { placeName } from '../text/placeName.ts'

const LETTERS = 18

const cut = (text: string) => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1)}…` : text)

/** The name of a place as it fits at the end of its line; `name` is the reader's own, empty where there is none. */
export function briefName(atlas: Atlas, place: Place, name: string, lang: Language): string {
  const [only, ...more] = place.terms
  const metro = only?.term.kind === 'metro' && more.length === 0 ? atlas.metroOf.get(only.term.id)?.name : undefined
  return cut((name || metro || placeName(atlas, place, lang)).split(',')[0] as string)
}

function tellingName(atlas: Atlas, place: Place, lang: Language): string {
  const { term } = place.terms[0] as Place['terms'][number]
  const brief = briefName(atlas, place, '', lang)
  if (place.terms.length > 1) return brief
  if (term.kind === 'metro') return cut(`${brief} (${lang === 'en' ? 'metro' : 'ZM'})`)
  if (term.kind !== 'municipality') return brief
  const state = atlas.stateOf.get(term.code.slice(0, 2))?.abbreviation ?? ''
  return cut(`${brief.slice(0, LETTERS - state.length - 2)}, ${state}`)
}

/** Brief names of places that stand side by side: those that would be the same are told apart. */
export function briefNames(
  atlas: Atlas,
  places: readonly { readonly place: Place; readonly name: string }[],
  lang: Language,
): string[] {
  const brief = places.map(({ place, name }) => briefName(atlas, place, name, lang))
  const told = places.map(({ place, name }, i) =>
    name === '' && brief.filter((other) => other === brief[i]).length > 1
      ? tellingName(atlas, place, lang)
      : (brief[i] as string),
  )
  return told.map((text, i) => {
    const same = told.flatMap((other, j) => (other === text ? [j] : []))
    return same.length > 1 ? `${text.slice(0, LETTERS - 4)} (${same.indexOf(i) + 1})` : text
  })
}
