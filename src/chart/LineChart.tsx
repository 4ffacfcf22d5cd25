import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Resolution, Window } from '../model/period.ts'
import type { Language, Unit } from '../model/view.ts'
import { number, period, rate, span } from '../text/format.ts'
import type { Words } from '../text/words.ts'
import { Cursor } from './Cursor.tsx'
import { type Frame, frameOf } from './frame.ts'
import { labelRoom, labelsOf, textWidth } from './labels.ts'
import { type ChartLine, endOf, heightOf, peakOf, spanOf } from './line.ts'
import { notesOf } from './notes.ts'
import { Plot } from './Plot.tsx'
import { Readout, readoutText } from './Readout.tsx'
import { useWidth } from './useWidth.ts'

interface Props {
  readonly lines: readonly ChartLine[]
  readonly step: Resolution
  readonly unit: Unit
  /** In the step of the chart. */
  readonly window: Window
  readonly title: string
  readonly words: Words
  readonly lang: Language
  /** What stands above the plot, on its axis of time. */
  readonly marks?: (frame: Frame) => ComponentChildren
}

const HEIGHT = 220

function frameFor(
  lines: readonly ChartLine[],
  step: Resolution,
  unit: Unit,
  width: number,
): { frame: Frame; cut: boolean } | null {
  const reach = spanOf(lines)
  if (!reach || width === 0) return null
  const { max, cut } = heightOf(lines)
  const gutter = 12 + textWidth(max >= 1000 ? '10,000' : '100')
  const margin = labelRoom(lines, reach.first, reach.last, width - gutter)
  return {
    frame: frameOf({ step, ...reach, max, whole: unit === 'count', width, height: HEIGHT, margin, gutter }),
    cut,
  }
}

function restOf(lines: readonly ChartLine[], window: Window): number {
  const known = (lines[0]?.dots ?? []).filter((dot) => dot !== null)
  const inside = known.findLast(({ index }) => window.first <= index && index <= window.last)
  return (inside ?? known.at(-1))?.index ?? spanOf(lines)?.last ?? window.last
}

function summaryOf({ lines, step, title, unit, words, lang }: Props): string {
  const [first] = lines
  const [peak, end, reach] = [first && peakOf(first), first && endOf(first), spanOf(lines)]
  if (!peak || !end || !reach) return title
  const shown = (value: number) => (unit === 'rate' ? rate(value, lang) : number(value, lang))
  return words.say.chartSummary({
    series: lines.filter(({ national }) => !national).length > 1 && first ? `${title}, ${first.label}` : title,
    span: span({ unit: step, ...reach }, lang),
    highest: shown(peak.value),
    highestWhen: period(step, peak.index, lang),
    latest: shown(end.value),
    latestWhen: period(step, end.index, lang),
  })
}

/** Lines over time with a cursor that reads them: the figures above, the drawing, and what must be said below. */
export function LineChart(props: Props) {
  const { lines, step, unit, window, words, lang } = props
  const [box, width] = useWidth()
  const at = useSignal<number | null>(null)
  const focused = useSignal(false)
  const laid = useMemo(() => frameFor(lines, step, unit, width), [lines, step, unit, width])
  const [first] = lines
  const held = laid && at.value !== null && at.value >= laid.frame.first && at.value <= laid.frame.last
  const index = held ? (at.value as number) : restOf(lines, window)
  const reading = { lines, step, index, lang, words }
  const { denominator, timeBasis } = first?.series.measure ?? { denominator: 'total', timeBasis: 'registration' }
  const axis =
    unit === 'rate'
      ? words.say.aYear(words.perPeople[denominator])
      : timeBasis === 'case-file'
        ? words.ui.filesUnit
        : words.ui.deathsUnit
  return (
    <>
      <Readout {...reading} aloud={!focused.value} />
      <p class="ch-unit quiet">{axis}</p>
      {laid ? props.marks?.(laid.frame) : null}
      <div ref={box} class={`ch-box ch-by-${step}`} style={{ height: `${HEIGHT}px` }}>
        {laid ? (
          <>
            <Plot
              frame={laid.frame}
              lines={lines}
              labels={labelsOf(lines, laid.frame)}
              window={window}
              cursor={index}
              summary={summaryOf(props)}
              lang={lang}
            />
            <Cursor
              frame={laid.frame}
              step={step}
              index={index}
              name={words.ui.chartCursor}
              text={readoutText(reading)}
              move={(next) => {
                at.value = next
              }}
              focus={(now) => {
                focused.value = now
              }}
            />
          </>
        ) : null}
      </div>
      <p class="ch-notes quiet">{notesOf(lines, unit, laid?.cut ?? false, words, lang).join(' ')}</p>
    </>
  )
}
