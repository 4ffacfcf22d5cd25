import { timeTicks } from '../../chart/ticks.ts'
import type { Measure } from '../../model/measure.ts'
import type { Window } from '../../model/period.ts'
import { period, span } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { type Bar, barPath, uncoveredRuns } from './timelineGround.ts'
import { edgeOf, grips, stepOf, type Track } from './timelineScale.ts'

/** Heights of the ground in px: the bars with the room above them, and the whole with its years. */
const BARS = 52
const GROUND = 72
const HEADROOM = 4
const YEAR_GAP = 44

/** What lies under the slider: national bars, what is not covered, the window, and the years. */
export function TimelineGround(props: {
  track: Track
  bars: readonly Bar[]
  measure: Measure
  window: Window
  pointed: number | null
}) {
  const { app, words } = usePage()
  const { lang } = app.view.value
  const { track, bars, measure, window, pointed } = props
  const { range, left, right } = track
  const max = Math.max(1, ...bars.map(({ count }) => count))
  const inside = ({ index }: Bar) => window.first <= index && index <= window.last
  const path = (chosen: boolean, provisional: boolean) =>
    barPath(
      track,
      bars.filter((bar) => inside(bar) === chosen && bar.provisional === provisional),
      max,
      BARS - HEADROOM,
      BARS,
    )
  const [from, to] = [edgeOf(track, window.first), edgeOf(track, window.last + 1)]
  const held = grips(track, window)
  const ticks = timeTicks(range.unit, range.first, range.last, right - left, YEAR_GAP)
  const place = (index: number) => edgeOf(track, index) + (range.unit === 'year' ? stepOf(track) / 2 : 0)
  return (
    <svg class="tl-ground" width={right + left} height={GROUND} aria-hidden="true">
      <defs>
        <pattern id="tl-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" class="tl-hatch" />
        </pattern>
      </defs>
      <rect class="tl-window" x={from} y="0" width={to - from} height={BARS} />
      {uncoveredRuns(measure, range).map((run) => (
        <rect
          key={run.first}
          class="tl-uncovered"
          x={edgeOf(track, run.first)}
          y="0"
          width={edgeOf(track, run.last + 1) - edgeOf(track, run.first)}
          height={BARS}
        >
          <title>{`${span(run, lang)}: ${words.value.missing['not-covered']}`}</title>
        </rect>
      ))}
      <path class="tl-bars" d={path(false, false)} />
      <path class="tl-bars tl-provisional" d={path(false, true)} />
      <path class="tl-bars tl-chosen" d={path(true, false)} />
      <path class="tl-bars tl-chosen tl-provisional" d={path(true, true)} />
      {pointed === null ? null : (
        <rect class="tl-pointed" x={edgeOf(track, pointed)} y="0" width={Math.max(1, stepOf(track))} height={BARS} />
      )}
      <line class="tl-base" x1={left} x2={right} y1={BARS} y2={BARS} />
      {ticks.map(({ index, unit, position }) => (
        <g key={index}>
          {range.unit === 'month' ? (
            <line class="tl-tick" x1={place(position)} x2={place(position)} y1={BARS} y2={BARS + 4} />
          ) : null}
          <text
            class="tl-year"
            x={place(position)}
            y={BARS + 15}
            text-anchor={range.unit === 'year' ? 'middle' : 'start'}
          >
            {period(unit, index, lang)}
          </text>
        </g>
      ))}
      <path class="tl-edge" d={`M${from},0V${BARS}M${to},0V${BARS}`} />
      <path class="tl-rail" d={`M${held.start},${BARS / 2}H${from}M${to},${BARS / 2}H${held.end}`} />
      <rect class="tl-grip" x={held.start - 4} y={BARS / 2 - 11} width="8" height="22" rx="2" />
      <rect class="tl-grip" x={held.end - 4} y={BARS / 2 - 11} width="8" height="22" rx="2" />
    </svg>
  )
}
