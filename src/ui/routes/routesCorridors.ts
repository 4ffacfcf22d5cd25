import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { fetchCorridors } from '../../io/fetchCorridors.ts'
import type { Corridor } from '../../model/corridor.ts'
import type { Page } from '../context.ts'

const known = new WeakMap<Page, Signal<readonly Corridor[] | null>>()

/** The corridors of the articles; the first call fetches them. */
export function corridorsOn(page: Page): ReadonlySignal<readonly Corridor[] | null> {
  const before = known.get(page)
  if (before) return before
  const found = signal<readonly Corridor[] | null>(null)
  known.set(page, found)
  fetchCorridors().then(
    (corridors) => {
      found.value = corridors
    },
    (error: unknown) => {
      known.delete(page)
      page.complain(error)
    },
  )
  return found
}
