import './bars.css'

/** One bar of a small chart: what it is, how long against the longest, and its value in words. */
export interface Bar {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly length: number | null
  /** Ours is drawn in another tone than what an article says. */
  readonly ours: boolean
  /** Where the bar should end, when what is printed is wrong. */
  readonly right?: number | null
}

const share = (length: number, longest: number) => `${longest === 0 ? 0 : Math.max(0.5, (100 * length) / longest)}%`

/** Bars on one scale from 0, with their values. */
export function Bars({ bars, name }: { bars: readonly Bar[]; name: string }) {
  const longest = Math.max(0, ...bars.flatMap(({ length, right }) => [length ?? 0, right ?? 0]))
  return (
    <ul class="bars" aria-label={name}>
      {bars.map(({ key, label, text, length, ours, right }) => (
        <li key={key}>
          <span class="bars-label">{label}</span>
          <span class="bars-ground" aria-hidden="true">
            {right ? <i class="bars-right" style={{ width: share(right, longest) }} /> : null}
            {length === null ? null : (
              <i class={ours ? 'bars-ours' : 'bars-told'} style={{ width: share(length, longest) }} />
            )}
          </span>
          <span class="bars-text">{text}</span>
        </li>
      ))}
    </ul>
  )
}
