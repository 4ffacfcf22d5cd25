import { useEffect, useState } from 'preact/hooks'
import { fetchCounts } from '../../io/fetchTables.ts'
import { type Counts, countOf } from '../../model/counts.ts'
import { personYears } from '../../model/exposure.ts'
import { covers } from '../../model/measure.ts'
import { monthCount, periodsOf, type Window } from '../../model/period.ts'
import { parsePlace, rowsOf } from '../../model/place.ts'
import type { App } from '../../state/app.ts'
import { usePage } from '../context.ts'
import type { Comparison } from './comparisons.ts'

const fetched = new Map<string, Promise<Counts[]>>()

function countsOf(app: App, id: string): Promise<Counts[]> {
  const measure = app.atlas.measureOf.get(id)
  if (!measure) throw new Error(`unknown measure: ${id}`)
  const before = fetched.get(id)
  if (before) return before
  const fresh = fetchCounts(measure)
  fetched.set(id, fresh)
  fresh.catch(() => fetched.delete(id))
  return fresh
}

/** Rows of a place that has no drawn area in it. */
function rowsNamed(app: App, text: string): number[] {
  const place = parsePlace(app.atlas, text)
  if ('reason' in place) throw new Error(place.reason)
  return rowsOf(app.atlas, place, () => [])
}

function countIn(app: App, counts: readonly Counts[], id: string, place: string, window: Window): number {
  const measure = app.atlas.measureOf.get(id)
  const covered = measure && covers(measure, window)
  const table = counts.find(({ coverage }) => coverage === covered?.coverage)
  if (!covered || !table) throw new Error(`${id} does not cover the time of a comparison`)
  return rowsNamed(app, place).reduce(
    (sum, row) => sum + countOf(table, row, covered.window.first, covered.window.last),
    0,
  )
}

/** Our counts for each of these places and times; null until they are there. */
export function useCompared(comparisons: readonly Comparison[]): readonly number[] | null {
  const { app, complain } = usePage()
  const [found, setFound] = useState<readonly number[] | null>(null)
  useEffect(() => {
    Promise.all(
      comparisons.map(async ({ measure, place, window }) =>
        countIn(app, await countsOf(app, measure), measure, place, window),
      ),
    ).then(setFound, complain)
  }, [comparisons])
  return found
}

/** Our counts of a place month by month; null until they are there. */
export function useMonths({ measure, place, window }: Comparison): readonly number[] | null {
  const { app, complain } = usePage()
  const [found, setFound] = useState<readonly number[] | null>(null)
  useEffect(() => {
    countsOf(app, measure).then(
      (counts) => setFound(periodsOf(window, 'month').map((month) => countIn(app, counts, measure, place, month))),
      complain,
    )
  }, [measure, place])
  return found
}

/** People of a place in a window, by a table that is there; null until one is. */
export function peopleIn(app: App, place: string, window: Window): number | null {
  for (const load of app.tables.value.values())
    if (load.state === 'ready')
      return (personYears(load.figures.population, 'total', rowsNamed(app, place), window) * 12) / monthCount(window)
  return null
}
