import type { Crossing } from '../model/roads.ts'
import type { Hindrance } from './cost.ts'

/** What one word of `block=` makes harder: a municipality (code) or a port, closed (`Infinity`) or so many times as costly. */
export interface Block {
  readonly kind: 'municipality' | 'port'
  readonly id: string
  readonly factor: number
}

const FORM = /^(?:(\d{5})|port:([a-z0-9-]{1,40}))(?:\*(\d{1,3}(?:\.\d)?))?$/

/** Reads `08037`, `port:nogales` or `19039*5`; null when it is none of these or the factor is 0. */
export function parseBlock(text: string): Block | null {
  const [, code, port, times] = FORM.exec(text) ?? []
  const factor = times === undefined ? Number.POSITIVE_INFINITY : Number(times)
  if (factor === 0) return null
  if (code !== undefined) return { kind: 'municipality', id: code, factor }
  return port === undefined ? null : { kind: 'port', id: port, factor }
}

/** The word that `parseBlock` reads. */
export const formatBlock = ({ kind, id, factor }: Block): string =>
  `${kind === 'port' ? 'port:' : ''}${id}${factor === Number.POSITIVE_INFINITY ? '' : `*${factor}`}`

/**
 * What the words hinder. A port means all crossings of its city, else the crossing of that id. Words that name nothing
 * known are given back; of words for the same thing the last holds.
 */
export function hindranceOf(
  words: readonly string[],
  crossings: readonly Crossing[],
  isMunicipality: (code: string) => boolean,
): { readonly hindrance: Hindrance; readonly unknown: readonly string[] } {
  const municipalities = new Map<number, number>()
  const ports = new Map<number, number>()
  const unknown: string[] = []
  for (const word of words) {
    const block = parseBlock(word)
    if (block?.kind === 'municipality' && isMunicipality(block.id)) {
      municipalities.set(Number(block.id), block.factor)
      continue
    }
    const inPort = crossings.flatMap(({ port }, c) => (block?.kind === 'port' && port === block.id ? [c] : []))
    const named = crossings.flatMap(({ id }, c) => (block?.kind === 'port' && id === block.id ? [c] : []))
    const met = inPort.length > 0 ? inPort : named
    if (block === null || met.length === 0) unknown.push(word)
    else for (const c of met) ports.set(c, block.factor)
  }
  return { hindrance: { municipalities, crossings: ports }, unknown }
}
