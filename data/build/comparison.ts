/** Our sum beside a total that somebody published. */
export interface Comparison {
  /** What is compared, such as `homicides-registered: years, total column`. */
  readonly check: string
  readonly period: string
  /** `mx`, or the code or cell for sums below the country. */
  readonly place: string
  readonly ours: number
  /** Null when nothing was published. */
  readonly published: number | null
  /** Whether the two must be equal. */
  readonly exact: boolean
}

const difference = ({ ours, published }: Comparison) => (published === null ? null : ours - published)

/** Comparisons that must be equal and are not. */
export const failures = (comparisons: readonly Comparison[]): Comparison[] =>
  comparisons.filter((c) => c.exact && difference(c) !== 0)

const line = (c: Comparison) =>
  [
    c.period.padEnd(18),
    String(c.ours).padStart(11),
    String(c.published ?? 'none').padStart(11),
    String(difference(c) ?? '').padStart(7),
  ].join(' ')

function section(check: string, all: readonly Comparison[]): string[] {
  const country = all.filter((c) => c.place === 'mx')
  const parts = all.filter((c) => c.place !== 'mx')
  const lines =
    country.length > 0
      ? [`${'period'.padEnd(18)} ${'our sum'.padStart(11)} ${'published'.padStart(11)} differ.`, ...country.map(line)]
      : []
  if (parts.length > 0) {
    const unequal = parts.filter((c) => difference(c) !== 0)
    lines.push(`${parts.length} sums below the country, ${unequal.length} differ`)
    lines.push(...unequal.slice(0, 10).map((c) => `${c.place} ${line(c)}`))
  }
  const rule = all.some((c) => c.exact) ? 'must be equal where published' : 'for information'
  return [`${check} (${rule})`, ...lines.map((text) => `  ${text}`), '']
}

/** All comparisons as text: sums for the country one a line, those below it in one line a check. */
export function formatComparisons(comparisons: readonly Comparison[]): string {
  const checks = new Map<string, Comparison[]>()
  for (const c of comparisons) {
    const group = checks.get(c.check)
    group ? group.push(c) : checks.set(c.check, [c])
  }
  return [...checks].flatMap(([check, all]) => section(check, all)).join('\n')
}
