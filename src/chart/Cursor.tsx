import type { Resolution } from '../model/period.ts'
import { cursorAfter } from './cursor.ts'
import { type Frame, periodAt } from './frame.ts'

interface Props {
  readonly frame: Frame
  readonly step: Resolution
  readonly index: number
  readonly name: string
  readonly text: string
  /** The cursor is at a period, or back where it rests. */
  readonly move: (index: number | null) => void
  readonly focus: (focused: boolean) => void
}

/** Reads the chart period by period: pointer, finger and arrow keys move it. */
export function Cursor({ frame, step, index, name, text, move, focus }: Props) {
  const { left, right, top, bottom, first, last } = frame
  const follow = (event: PointerEvent & { currentTarget: HTMLElement }) =>
    move(periodAt(frame, event.clientX - event.currentTarget.getBoundingClientRect().left + left))
  return (
    <div
      class="ch-reader"
      style={{ left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` }}
      tabIndex={0}
      role="slider"
      aria-label={name}
      aria-orientation="horizontal"
      aria-valuemin={first}
      aria-valuemax={last}
      aria-valuenow={index}
      aria-valuetext={text}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') move(null)
      }}
      onFocus={() => focus(true)}
      onBlur={() => {
        focus(false)
        move(null)
      }}
      onKeyDown={(event) => {
        const next = cursorAfter(event.key, event.shiftKey, index, step, first, last)
        if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        move(next)
      }}
    />
  )
}
