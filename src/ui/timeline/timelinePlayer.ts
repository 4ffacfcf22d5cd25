import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { coveredRuns } from '../../chart/covered.ts'
import type { Window } from '../../model/period.ts'
import { usePage } from '../context.ts'
import { settle } from './timelineHistory.ts'
import { firstWindow, nextWindow, pauseOf, type Speed } from './timelinePlay.ts'

/** What plays the window through time. */
export interface Player {
  readonly playing: ReadonlySignal<boolean>
  readonly speed: ReadonlySignal<Speed>
  readonly toggle: () => void
  readonly stop: () => void
  readonly setSpeed: (speed: Speed) => void
}

/** Plays the window in view over what the mapped measure covers; it stops at the end, and begins anew from there. */
export function usePlayer(): Player {
  const { app, still } = usePage()
  const playing = useSignal(false)
  const speed = useSignal<Speed>(1)
  const from = useRef<Window | null>(null)
  const timer = useRef(0)

  const runs = () => coveredRuns(app.measure.peek(), app.view.peek().window.unit)
  const show = (window: Window) => app.change({ window }, 'replace')
  const stop = () => {
    window.clearTimeout(timer.current)
    if (from.current) settle(app, from.current)
    from.current = null
    playing.value = false
  }
  const step = () => {
    const next = nextWindow(app.view.peek().window, runs())
    if (!next) return stop()
    show(next)
    timer.current = window.setTimeout(step, pauseOf(next.unit, speed.peek(), still))
  }
  const toggle = () => {
    if (playing.peek()) return stop()
    const now = app.view.peek().window
    const begin = nextWindow(now, runs()) ? now : firstWindow(now, runs())
    if (!begin) return
    from.current = now
    playing.value = true
    show(begin)
    timer.current = window.setTimeout(step, pauseOf(begin.unit, speed.peek(), still))
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return {
    playing,
    speed,
    toggle,
    stop,
    setSpeed: (value) => {
      speed.value = value
    },
  }
}
