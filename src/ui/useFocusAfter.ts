import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Keeps the keyboard in a list whose buttons remove what they belong to: after `removed(i)`, the button that takes the
 * place of the i-th has the focus, or the last one, or the list itself.
 */
export function useFocusAfter<T extends HTMLElement>(): {
  readonly list: RefObject<T | null>
  readonly removed: (index: number) => void
} {
  const list = useRef<T>(null)
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? []
    const next = buttons[Math.min(wanted.current, buttons.length - 1)]
    wanted.current = null
    if (next) next.focus()
    else list.current?.focus()
  })
  return {
    list,
    removed: (index) => {
      wanted.current = index
    },
  }
}
