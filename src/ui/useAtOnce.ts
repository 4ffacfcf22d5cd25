import { effect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** Does something again in the very moment that a signal it reads changes, not after the next frame. */
export function useAtOnce(run: () => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => effect(() => latest.current()), [])
}
