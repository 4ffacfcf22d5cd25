import { type ReadonlySignal, signal, useComputed } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Locality } from '../io/compactGazetteer.ts'
import { fetchGazetteer } from '../io/fetchTables.ts'
import { type FindPlaces, placeFinder } from '../state/findPlaces.ts'
import { usePage } from './context.ts'

type Towns = 'loading' | 'failed' | readonly Locality[]

const towns = signal<Towns | null>(null)

const kept = new Map<string, FindPlaces>()

/** The search over places; the list of towns is fetched when it is first needed, and takes part as soon as it is there. */
export function usePlaceFinder(): {
  readonly find: ReadonlySignal<FindPlaces>
  readonly towns: ReadonlySignal<Towns | null>
} {
  const { app } = usePage()
  useEffect(() => {
    if (towns.value !== null && towns.value !== 'failed') return
    towns.value = 'loading'
    fetchGazetteer(app.atlas).then(
      (localities) => {
        towns.value = localities
      },
      () => {
        towns.value = 'failed'
      },
    )
  }, [])
  const find = useComputed(() => {
    const { lang } = app.view.value
    const localities = Array.isArray(towns.value) ? (towns.value as readonly Locality[]) : []
    const key = `${lang} ${localities.length}`
    const found = kept.get(key) ?? placeFinder(app.atlas, lang, app.people, localities)
    kept.set(key, found)
    return found
  })
  return { find, towns }
}
