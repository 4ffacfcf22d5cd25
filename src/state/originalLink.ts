import type { Atlas } from '../model/atlas.ts'
import { encodeOutline } from '../model/outline.ts'
import type { Pairs } from './pairs.ts'

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()

const OVERLAYS: readonly (readonly [key: string, overlays: string])[] = [
  ['mariguana', 'crops-marijuana,routes-marijuana'],
  ['poppy', 'crops-poppy,routes-poppy'],
  ['meth', 'labs,routes-meth'],
  ['cocaine', 'routes-cocaine'],
]

function outlineOf(polygon: string): string | null {
  const corners = polygon.split(',').map((corner) =>
    corner
      .trim()
      .split(/[+\s]+/)
      .map(Number),
  )
  const closed = corners.length > 3 && String(corners[0]) === String(corners.at(-1))
  const open = closed ? corners.slice(0, -1) : corners
  if (open.length < 3 || open.some((c) => c.length !== 2 || !c.every(Number.isFinite))) return null
  return `area:${encodeOutline(open as [number, number][])}`
}

/** The place of an original link: the country, a metro area of 2010, or "Municipality, State abbreviation". */
function placeOf(atlas: Atlas, city: string, polygon: string | undefined): string | null {
  if (polygon) return outlineOf(polygon)
  const name = fold(city)
  if (['all of mexico', 'todo mexico', ''].includes(name)) return 'mx'
  const [municipality = '', abbreviation = ''] = name.split(/,\s*/)
  const metro = atlas.metros.find((m) => m.id.startsWith('2010.') && fold(m.name) === municipality)
  if (metro && (abbreviation === '' || abbreviation === 'metro')) return `metro:${metro.id}`
  const state = atlas.states.find(
    (s) => abbreviation !== '' && fold(s.abbreviation).startsWith(abbreviation.replace(/\.$/, '')),
  )
  const found = atlas.municipalities.filter(
    (m) => fold(m.name) === municipality && (!state || m.code.startsWith(state.code)),
  )
  return found.length === 1 && found[0] ? found[0].code : null
}

/**
 * Turns a link of the original map of 2012 (`#city=…&start=…&end=…`) into ours; other links pass unchanged. A city that
 * cannot be told is passed on as `p`, so that the page reports it.
 */
export function migrateOriginal(atlas: Atlas, pairs: Pairs): Pairs {
  const old = new Map(pairs)
  if (!old.has('city')) return pairs
  const out: [string, string][] = []
  const measure = old.get('homtype')
  if (measure) out.push(['m', measure === 'DWRH' ? 'drug-war-homicides' : measure === 'INEGI' ? 'homicides' : measure])
  const [start, end] = [old.get('start')?.slice(0, 7), old.get('end')?.slice(0, 7)]
  if (start || end) out.push(['t', start && end && start !== end ? `${start}..${end}` : (start ?? end ?? '')])
  const city = old.get('city') ?? ''
  out.push(['p', placeOf(atlas, city, old.get('polygon')) ?? city])
  const overlays = OVERLAYS.filter(([key]) => old.get(key) === 'true').map(([, ids]) => ids)
  if (overlays.length > 0) out.push(['x', overlays.join(',')])
  const [zoom, lat, lon] = [old.get('zoom'), old.get('clat'), old.get('clong')]
  if (zoom && lat && lon) out.push(['v', `${zoom}/${lat}/${lon}`])
  return out
}
