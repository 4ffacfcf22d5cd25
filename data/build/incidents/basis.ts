/** What a statement beside a record rests on. */
export const BASES = ['arithmetic', 'data-check', 'general-knowledge', 'published'] as const

/** Kinds of basis, and the sources named for them. */
export interface Basis {
  readonly kinds: readonly (typeof BASES)[number][]
  readonly sources: string
}

const KINDS: ReadonlyMap<string, (typeof BASES)[number]> = new Map([
  ['arithmetic', 'arithmetic'],
  ['data check', 'data-check'],
  ['general knowledge', 'general-knowledge'],
  ['published source', 'published'],
])

const PART = /^([a-z ]+?)(?: \((.+)\))?$/

/** Reads a basis such as `published source (Reuters) and data check`; an unknown kind throws. */
export function parseBasis(text: string): Basis {
  const parts = text.split(' and ').map((part) => {
    const [, kind = '', sources = ''] = PART.exec(part) ?? []
    const known = KINDS.get(kind)
    if (!known) throw new Error(`unknown basis: ${text}`)
    return { kind: known, sources }
  })
  return {
    kinds: [...new Set(parts.map(({ kind }) => kind))].sort(),
    sources: parts.flatMap(({ sources }) => (sources === '' ? [] : [sources])).join('; '),
  }
}
