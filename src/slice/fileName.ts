import type { Atlas } from '../model/atlas.ts'
import type { Coverage, Measure } from '../model/measure.ts'
import { formatWindow } from '../model/period.ts'
import { placeName } from '../text/placeName.ts'
import type { SliceQuery } from './query.ts'

/** The name of a whole measure at one resolution, as it is published in the folder `data` of the site. */
export const wholeName = (measure: Measure, { resolution }: Coverage, extension: 'csv' | 'parquet'): string =>
  `${measure.id}-${resolution}.${extension}`

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
