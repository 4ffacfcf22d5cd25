import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

const GAP = 6

function settle(box: HTMLElement, anchor: Element | null): void {
  const at = anchor?.getBoundingClientRect() ?? box.getBoundingClientRect()
  const [width, height] = [box.offsetWidth, box.offsetHeight]
  const fits = at.bottom + GAP + height <= window.innerHeight || at.top < height
  const top = fits ? Math.min(at.bottom + GAP, window.innerHeight - height - 8) : at.top - GAP - height
  box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`
  box.style.top = `${Math.max(8, top)}px`
}

/**
 * What a button with `popovertarget={id}` opens beside itself; Escape or a click elsewhere closes it. The children are
 * built while it is open; `close` also gives the focus back.
 */
export function Popover(props: { id: string; name: string; children: (close: () => void) => ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const anchor = () => document.querySelector<HTMLElement>(`[popovertarget="${props.id}"]`)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const toggled = (event: Event) => setOpen((event as ToggleEvent).newState === 'open')
    element.addEventListener('toggle', toggled)
    return () => element.removeEventListener('toggle', toggled)
  }, [])

  useEffect(() => {
    const element = box.current
    if (!open || !element) return
    settle(element, anchor())
    const first =
      element.querySelector<HTMLElement>('[data-first]') ?? element.querySelector<HTMLElement>('input, button, select')
    first?.focus()
  }, [open])

  const close = () => {
    box.current?.hidePopover()
    anchor()?.focus()
  }
  return (
    <div ref={box} id={props.id} popover="auto" class="popover" role="dialog" aria-label={props.name}>
      {open ? props.children(close) : null}
    </div>
  )
}
