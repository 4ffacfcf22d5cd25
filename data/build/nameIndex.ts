import { foldName } from './foldName.ts'

/** Codes of municipalities by every name that a source gives them. */
export interface NameIndex {
  /** All codes of a state, sorted. */
  readonly codesOf: (state: string) => readonly string[]
  /** Whether a source calls the municipality so. */
  readonly isNamed: (code: string, name: string) => boolean
}

/** Indexes (code, name) pairs of any number of sources. */
export function indexNames(pairs: Iterable<readonly [code: string, name: string]>): NameIndex {
  const names = new Map<string, Set<string>>()
  for (const [code, name] of pairs) names.set(code, (names.get(code) ?? new Set()).add(foldName(name)))
  const codes = [...names.keys()].sort()
  return {
    codesOf: (state) => codes.filter((code) => code.startsWith(state)),
    isNamed: (code, name) => names.get(code)?.has(foldName(name)) ?? false,
  }
}
