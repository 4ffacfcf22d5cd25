import type { Signal } from '@preact/signals'
import { usePage } from '../context.ts'

const STEP = 500

/** Lets a long table show more of its rows, where there are any; `most` is how many it shows. */
export function ShowMore({ most, all }: { most: Signal<number>; all: number }) {
  const { ui } = usePage().words.value
  if (all <= most.value) return null
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        most.value += STEP
      }}
    >
      {ui.showMore}
    </button>
  )
}
