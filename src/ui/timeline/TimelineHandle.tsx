import type { Window } from '../../model/period.ts'
import { period, span } from '../../text/format.ts'
import { usePage } from '../context.ts'
import type { Handle } from './timelineMove.ts'

const NAMES = { start: 'windowStart', end: 'windowEnd', whole: 'windowWhole' } as const

/** What a handle does when it is held, moved by some px, let go, given up, or when a key is pressed on it. */
export interface Grasp {
  readonly begin: (handle: Handle) => void
  readonly drag: (handle: Handle, px: number) => void
  readonly end: () => void
  readonly cancel: () => void
  readonly key: (handle: Handle, event: KeyboardEvent) => void
}

interface Props {
  readonly handle: Handle
  readonly window: Window
  readonly limits: Window
  readonly left: number
  readonly width: number
  readonly grasp: Grasp
}

/** One of the three parts of the slider that can be held: the start, the end, the whole. */
export function TimelineHandle({ handle, window, limits, left, width, grasp }: Props) {
  const { app, words } = usePage()
  const { lang } = app.view.value
  const now = handle === 'end' ? window.last : window.first
  const text = handle === 'whole' ? span(window, lang) : period(window.unit, now, lang)
  const room = handle === 'whole' ? window.last - window.first : 0
  return (
    <div
      class={`tl-handle tl-${handle}`}
      style={{ left: `${left - width / 2}px`, width: `${width}px` }}
      tabIndex={0}
      role="slider"
      aria-label={words.value.ui[NAMES[handle]]}
      aria-orientation="horizontal"
      aria-valuemin={limits.first}
      aria-valuemax={limits.last - room}
      aria-valuenow={now}
      aria-valuetext={text}
      onKeyDown={(event) => grasp.key(handle, event)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.stopPropagation()
        const element = event.currentTarget
        element.focus({ preventScroll: true })
        element.setPointerCapture(event.pointerId)
        const from = event.clientX
        const move = (e: PointerEvent) => grasp.drag(handle, e.clientX - from)
        const over = (e: PointerEvent) => {
          element.removeEventListener('pointermove', move)
          element.removeEventListener('pointerup', over)
          element.removeEventListener('pointercancel', over)
          e.type === 'pointerup' ? grasp.end() : grasp.cancel()
        }
        element.addEventListener('pointermove', move)
        element.addEventListener('pointerup', over)
        element.addEventListener('pointercancel', over)
        grasp.begin(handle)
      }}
    />
  )
}
