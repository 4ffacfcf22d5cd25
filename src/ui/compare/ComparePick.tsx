import { useEffect } from 'preact/hooks'
import { isCountry } from '../../model/place.ts'
import { usePage } from '../context.ts'
import { awaitPick, picking, refused } from './comparePick.ts'
import { MOST_VERSUS } from './compareView.ts'

/** Begins the choice, on the map, of a place to compare the selected one with. */
export function CompareWith() {
  const { app, words, map } = usePage()
  const { place, versus } = app.view.value
  const ready = map.value !== null && map.value !== 'none'
  if (isCountry(place) || !ready || versus.length >= MOST_VERSUS) return null
  return (
    <button type="button" class="button" aria-pressed={picking.value} onClick={() => awaitPick(!picking.value)}>
      {words.value.ui.compareWith}
    </button>
  )
}

/** What to do while a place to compare with is awaited, and the ways out. */
export function PickBar() {
  const { words } = usePage()
  const { ui, region } = words.value
  const on = picking.value
  useEffect(() => {
    if (!on) return
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') awaitPick(false)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [on])
  if (!on) return null
  return (
    <div class="draw-bar">
      <p role="status">{refused.value ? ui.compareThere : ui.comparePick}</p>
      <button type="button" class="button" onClick={() => awaitPick(false)}>
        {region.cancel}
      </button>
    </div>
  )
}
