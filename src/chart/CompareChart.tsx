import './chart.css'
import './compare.css'
import { type Signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { CompareReadout, compareReading } from './CompareReadout.tsx'
import { Cursor } from './Cursor.tsx'
import type { Range } from './compareCells.ts'
import type { CompareForm } from './compareForm.ts'
import { type ComparedLine, extentOf } from './compareLines.ts'
import { axisText, compareNotes, compareSummary, type Told } from './compareText.ts'
import { type Frame, frameOf } from './frame.ts'
import { labelRoom, labelsOf, textWidth } from './labels.ts'
import { heightOf } from './line.ts'
import { Plot } from './Plot.tsx'
import type { Label } from './spread.ts'
import { useWidth } from './useWidth.ts'

interface Props {
  readonly lines: readonly ComparedLine[]
  readonly range: Range
  readonly form: CompareForm
  readonly title: string
  readonly told: Told
}

const HEIGHT = 260
const SMALL = 132
const SMALL_WIDTH = 168
const GAP = 16

/** The frame that all lines fit in. The interval of an index is not drawn, and no bound stretches a logarithmic axis. */
function frameFor({ lines, range, form, told }: Props, width: number, height: number, labelled: boolean): Frame | null {
  const extent = extentOf(lines)
  if (!extent || width <= 0) return null
  const max = form.shape === 'index' || form.log ? extent.max : heightOf(lines).max
  const parts = {
    step: form.step,
    ...range,
    max,
    whole: form.unit === 'count' && form.shape !== 'index' && !form.averaged,
    width,
    height,
    ...(form.log ? { logFrom: extent.min } : {}),
    ...(form.shape === 'index' ? { base: 100 } : {}),
  }
  const { values } = frameOf({ ...parts, margin: 8, gutter: 40 })
  const gutter = 10 + Math.max(...values.map((value) => textWidth(value.toLocaleString(told.lang))))
  const margin = labelled ? labelRoom(lines, range.first, range.last, width - gutter) : 6
  return frameOf({ ...parts, margin, gutter })
}

function restOf(lines: readonly ComparedLine[], { first, last }: Range, range: Range): number {
  const known = (lines[0]?.dots ?? []).filter((dot) => dot !== null)
  return (known.findLast(({ index }) => first <= index && index <= last) ?? known.at(-1))?.index ?? range.last
}

interface DrawingProps extends Props {
  readonly drawn: readonly ComparedLine[]
  readonly frame: Frame
  readonly index: number
  readonly at: Signal<number | null>
  readonly focused: Signal<boolean>
  readonly name: string
}

/** The name of a small chart's own line over its drawing, so that it goes along with a picture of it. */
const headOf = ([line]: readonly ComparedLine[], { left }: Frame): Label[] =>
  line ? [{ key: line.key, text: line.label, x: left, y: 0, width: textWidth(line.label) }] : []

function Drawing({ lines, range, drawn, frame, form, title, told, index, at, focused, name }: DrawingProps) {
  return (
    <>
      <Plot
        frame={frame}
        lines={drawn}
        labels={form.apart ? headOf(drawn, frame) : labelsOf(drawn, frame)}
        window={form.window.first <= range.first && form.window.last >= range.last ? null : form.window}
        cursor={index}
        summary={compareSummary(title, drawn, form, told)}
        lang={told.lang}
      />
      <Cursor
        frame={frame}
        step={form.step}
        index={index}
        name={name}
        text={compareReading({ lines: form.apart ? drawn : lines, form, index, told })}
        move={(next) => {
          at.value = next
        }}
        focus={(now) => {
          focused.value = now
        }}
      />
    </>
  )
}

/** Lines of several places on one chart, or on a small one each with the same axes; a cursor reads them all. */
export function CompareChart(props: Props) {
  const { lines, range, form, told } = props
  const [box, width] = useWidth()
  const at = useSignal<number | null>(null)
  const focused = useSignal(false)
  const columns = Math.max(1, Math.floor((width + GAP) / (SMALL_WIDTH + GAP)))
  const each = form.apart ? Math.floor((width - GAP * (columns - 1)) / columns) : width
  const frame = useMemo(
    () => frameFor(props, each, form.apart ? SMALL : HEIGHT, !form.apart),
    [lines, range, each, told.lang],
  )
  const inside = at.value !== null && at.value >= range.first && at.value <= range.last
  const index = inside ? (at.value as number) : restOf(lines, form.window, range)
  const [own, others] = [lines.filter(({ national }) => !national), lines.filter(({ national }) => national)]
  const shared = { ...props, index, at, focused }
  const { chartCursor } = told.words.ui
  return (
    <>
      <CompareReadout lines={lines} form={form} index={index} told={told} aloud={!focused.value} />
      <p class="ch-unit quiet">{axisText(lines, form, told)}</p>
      <div ref={box} class={`cm-box ch-by-${form.step}`}>
        {frame && form.apart ? (
          <ul class="cm-apart" style={{ gridTemplateColumns: `repeat(${columns}, ${each}px)` }}>
            {own.map((line) => (
              <li key={line.key} class="ch-box" style={{ height: `${SMALL}px` }}>
                <Drawing {...shared} frame={frame} drawn={[line, ...others]} name={`${chartCursor}, ${line.label}`} />
              </li>
            ))}
          </ul>
        ) : frame ? (
          <div class="ch-box" style={{ height: `${HEIGHT}px` }}>
            <Drawing {...shared} frame={frame} drawn={lines} name={chartCursor} />
          </div>
        ) : width > 0 ? (
          <p>{told.text.nothing}</p>
        ) : null}
      </div>
      <p class="ch-notes quiet">{compareNotes(lines, form, told).join(' ')}</p>
    </>
  )
}
