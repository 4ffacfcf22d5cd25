import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What a pointer does over the bars: positions in px from the left edge of the element; null when it leaves. */
export interface BarPointer {
  readonly point: (px: number | null) => void
  readonly choose: (px: number) => void
}

const ofHandle = (event: Event) => event.target instanceof Element && event.target.getAttribute('role') === 'slider'

/** Watches the pointer over an element; presses on the handles of the slider are theirs. */
export function useBarPointer(box: RefObject<HTMLElement | null>, pointer: BarPointer): void {
  const latest = useRef(pointer)
  latest.current = pointer
  useEffect(() => {
    const element = box.current
    if (!element) return
    const px = (event: MouseEvent) => event.clientX - element.getBoundingClientRect().left
    const move = (event: PointerEvent) => latest.current.point(px(event))
    const leave = () => latest.current.point(null)
    const click = (event: MouseEvent) => {
      if (!ofHandle(event)) latest.current.choose(px(event))
    }
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('click', click)
    return () => {
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('click', click)
    }
  }, [box])
}
