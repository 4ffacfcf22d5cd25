import { useId } from 'preact/hooks'
import type { Window } from '../model/period.ts'
import type { Language } from '../model/view.ts'
import { number, period } from '../text/format.ts'
import type { Frame } from './frame.ts'
import { type DrawnLine, lookOf } from './line.ts'
import { bandPath, linePath } from './path.ts'
import { lonelyDots, runsOf } from './runs.ts'
import type { Label } from './spread.ts'

interface Props {
  readonly frame: Frame
  readonly lines: readonly DrawnLine[]
  readonly labels: readonly Label[]
  /** In the step of the chart. */
  readonly window: Window | null
  readonly cursor: number
  readonly summary: string
  readonly lang: Language
}

const HOLLOW_UP_TO = 60
const tickText = (value: number, lang: Language) =>
  Number.isInteger(value) ? number(value, lang) : value.toLocaleString(lang === 'es' ? 'es-MX' : 'en-US')

function Axes({ frame, lang }: { frame: Frame; lang: Language }) {
  const { left, right, bottom, x, y, base, values, times } = frame
  return (
    <g class="ch-axes">
      {values.map((value) => (
        <g key={value}>
          <line class={value === base ? 'ch-base' : 'ch-grid'} x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text class="ch-value" x={left - 6} y={y(value)} dy="0.32em" text-anchor="end">
            {tickText(value, lang)}
          </text>
        </g>
      ))}
      {times.map(({ index, unit, position }) => (
        <g key={index}>
          <line class="ch-tick" x1={x(position)} x2={x(position)} y1={bottom} y2={bottom + 4} />
          <text class="ch-time" x={x(position)} y={bottom + 16} text-anchor="middle">
            {period(unit, index, lang, true)}
          </text>
        </g>
      ))}
    </g>
  )
}

function Line({ frame, line }: { frame: Frame; line: DrawnLine }) {
  const { x, y } = frame
  const known = line.dots.filter((dot) => dot !== null)
  const hollow = known.length <= HOLLOW_UP_TO && !line.national ? known.filter(({ provisional }) => provisional) : []
  const alone = lonelyDots(line.dots).filter((dot) => !hollow.includes(dot))
  return (
    <g class={`ch-line ${lookOf(line)}`}>
      {runsOf(line.dots).map(({ provisional, dots }) => (
        <path key={dots[0]?.index} class={provisional ? 'ch-provisional' : ''} d={linePath(frame, dots)} />
      ))}
      {alone.map((dot) => (
        <circle key={dot.index} class="ch-dot" cx={x(dot.index)} cy={y(dot.value)} r="2.5" />
      ))}
      {hollow.map((dot) => (
        <circle key={dot.index} class="ch-hollow" cx={x(dot.index)} cy={y(dot.value)} r="3" />
      ))}
    </g>
  )
}

/** The drawing: axes, the window as a band, the interval of the first line, the lines, their names, the cursor. */
export function Plot({ frame, lines, labels, window, cursor, summary, lang }: Props) {
  const { width, height, left, right, top, bottom, x, y } = frame
  const [first] = lines
  const clip = useId()
  const band = window && { from: Math.max(left, x(window.first - 0.5)), to: Math.min(right, x(window.last + 0.5)) }
  return (
    <svg
      class="ch-plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
    >
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      {band && band.to > band.from ? (
        <rect class="ch-window" x={band.from} y={top} width={band.to - band.from} height={bottom - top} />
      ) : null}
      <g clip-path={`url(#${clip})`}>
        {first
          ? runsOf(first.dots).map(({ dots }) => (
              <path key={dots[0]?.index} class={`ch-band ${lookOf(first)}`} d={bandPath(frame, dots)} />
            ))
          : null}
      </g>
      <Axes frame={frame} lang={lang} />
      {[...lines].reverse().map((line) => (
        <Line key={line.key} frame={frame} line={line} />
      ))}
      <line class="ch-cursor" x1={x(cursor)} x2={x(cursor)} y1={top} y2={bottom} />
      {lines.map((line) => {
        const dot = line.dots.find((d) => d?.index === cursor)
        return dot ? (
          <circle key={line.key} class={`ch-at ${lookOf(line)}`} cx={x(dot.index)} cy={y(dot.value)} r="4" />
        ) : null
      })}
      {labels.map(({ key, text, x: at, y: height }) => {
        const line = lines.find((l) => l.key === key)
        return (
          <text key={key} class={`ch-label ${line ? lookOf(line) : ''}`} x={at} y={height} dy="0.32em">
            {text}
          </text>
        )
      })}
    </svg>
  )
}
