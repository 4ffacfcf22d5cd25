/** What a number had to be at most, and what it was, in one unit. */
export interface Target {
  readonly name: string
  readonly measured: number
  readonly limit: number
  /** `ms`, `kB`; empty for a ratio. */
  readonly unit: string
}

const told = (value: number, unit: string) =>
  unit === '' ? value.toFixed(3) : `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`

/** A line a target: whether it was met, what was measured, what was allowed, and the one divided by the other. */
const targetLines = (targets: readonly Target[]): string =>
  targets
    .map(
      ({ name, measured, limit, unit }) =>
        `- ${measured <= limit ? 'met' : '**not met**'}: ${name}: ${told(measured, unit)}, at most ${told(limit, unit)} (${(measured / limit).toFixed(2)} of what is allowed)`,
    )
    .join('\n')

/** What one part of the bench found, as Markdown. */
export interface Part {
  readonly title: string
  readonly text: string
  readonly targets: readonly Target[]
}

/** A part under its title, with its targets below. */
export const partText = ({ title, text, targets }: Part): string =>
  [`## ${title}`, text, ...(targets.length > 0 ? [targetLines(targets)] : [])].join('\n\n')
