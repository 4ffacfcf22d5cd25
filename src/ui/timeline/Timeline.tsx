import './timeline.css'
import { useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { coveredRuns, coveredSpan } from '../../chart/covered.ts'
import { useWidth } from '../../chart/useWidth.ts'
import type { Window } from '../../model/period.ts'
import { number, period } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { TimelineControls } from './TimelineControls.tsx'
import { TimelineGround } from './TimelineGround.tsx'
import { type Grasp, TimelineHandle } from './TimelineHandle.tsx'
import { TimelineNote } from './TimelineNote.tsx'
import { barsOf } from './timelineGround.ts'
import { settle } from './timelineHistory.ts'
import { chosenAt, keyed, moved } from './timelineMove.ts'
import { runAt } from './timelinePlay.ts'
import { usePlayer } from './timelinePlayer.ts'
import { useBarPointer } from './timelinePointer.ts'
import { grips, indexAt, periodsIn, rangeOf, TOUCH, type Track } from './timelineScale.ts'

const SIDE = 30
const SAME_STEP = 1000

/** The slider: the window of time, held at its start, its end or whole, on the national bars of the mapped measure. */
export function Timeline() {
  const { app, words } = usePage()
  const { ui, say, measures } = words.value
  const { window, lang } = app.view.value
  const measure = app.measure.value
  const { unit } = window
  const player = usePlayer()
  const pointed = useSignal<number | null>(null)
  const held = useRef<Window | null>(null)
  const stepped = useRef(Number.NEGATIVE_INFINITY)
  const [box, width] = useWidth()
  const bars = useMemo(() => barsOf(app.compact.national, measure, unit), [measure, unit])
  const range = useMemo(() => rangeOf(app.atlas.measures, unit), [unit])
  const track: Track = { range, left: SIDE, right: Math.max(SIDE + 1, width - SIDE) }
  const covered = coveredSpan(measure, unit)
  const limits = covered && covered.first <= window.first && window.last <= covered.last ? covered : range

  const show = (next: Window) => {
    const now = app.view.peek().window
    if (next.first !== now.first || next.last !== now.last) app.change({ window: next }, 'replace')
  }
  const grasp: Grasp = {
    begin: () => {
      player.stop()
      held.current = app.view.peek().window
    },
    drag: (handle, px) => {
      if (held.current) show(moved(handle, held.current, periodsIn(track, px), range))
    },
    end: () => {
      if (held.current) settle(app, held.current)
      held.current = null
    },
    cancel: () => {
      if (held.current) show(held.current)
      held.current = null
    },
    key: (handle, event) => {
      if (event.key === ' ') {
        event.preventDefault()
        player.toggle()
        return
      }
      const next = keyed(handle, window, event.key, event.shiftKey, limits)
      if (!next || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      player.stop()
      if (next.first === window.first && next.last === window.last) return
      app.change({ window: next }, event.timeStamp - stepped.current < SAME_STEP ? 'replace' : 'push')
      stepped.current = event.timeStamp
    },
  }
  const bar = pointed.value === null ? undefined : bars.find(({ index }) => index === pointed.value)
  const about = say.chartCaption(ui.national, measures[measure.id]?.name ?? measure.id)
  const told = bar
    ? `${ui.national}, ${period(unit, bar.index, lang)}: ${say.deaths(number(bar.count, lang), bar.count === 1, measure.timeBasis === 'case-file')}`
    : about
  const middle = grips(track, window)
  useBarPointer(box, {
    point: (px) => {
      pointed.value = px === null || held.current ? null : indexAt(track, px)
    },
    choose: (px) => {
      const index = indexAt(track, px)
      player.stop()
      app.change({ window: chosenAt(window, index, runAt(index, coveredRuns(measure, unit), range)) })
    },
  })
  return (
    <div class="timeline">
      <div class="tl-head">
        <TimelineControls player={player} />
        <p class="tl-told quiet">
          {told}
          {bar?.provisional ? ` · ${ui.provisional}` : ''}
        </p>
      </div>
      <div ref={box} class="tl-track">
        {width > 0 ? (
          <>
            <TimelineGround track={track} bars={bars} measure={measure} window={window} pointed={pointed.value} />
            <TimelineHandle
              handle="whole"
              window={window}
              limits={limits}
              left={middle.middle}
              width={middle.width}
              grasp={grasp}
            />
            <TimelineHandle
              handle="start"
              window={window}
              limits={limits}
              left={middle.start}
              width={TOUCH}
              grasp={grasp}
            />
            <TimelineHandle
              handle="end"
              window={window}
              limits={limits}
              left={middle.end}
              width={TOUCH}
              grasp={grasp}
            />
          </>
        ) : null}
      </div>
      <TimelineNote />
    </div>
  )
}
