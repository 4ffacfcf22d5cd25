import type { Atlas } from '../model/atlas.ts'
import { formatWindow } from '../model/period.ts'
import { placeName } from '../text/placeName.ts'
import type { SliceQuery } from './query.ts'

const LONGEST = 120

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** The name of a downloaded slice: measures, places, window and cut, in letters that every system takes. */
export function fileName(atlas: Atlas, query: SliceQuery, extension: string): string {
  const places = query.regions.map(({ place }) => plain(placeName(atlas, place, query.lang))).join('_vs_')
  const name = [
    query.measures.map(({ id }) => id).join('+'),
    places,
    formatWindow(query.window).replace('..', '_'),
    `by-${query.by}`,
    ...(query.per === 'municipality' ? ['per-municipality'] : []),
  ]
  const room = LONGEST - name.join('_').length + places.length
  name[1] = places.slice(0, Math.max(room, 10)).replace(/[-_]+$/, '')
  return `${name.join('_')}.${extension}`
}
