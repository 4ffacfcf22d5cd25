import { useMemo } from 'preact/hooks'
import { useFetched } from '../../chart/marksFetched.ts'
import { type Articles, fetchArticles } from '../../io/fetchIncidents.ts'
import type { Incident } from '../../model/incident.ts'
import { type IncidentFilter, incidentFilter, withValues } from '../../model/incidentFilter.ts'
import type { App } from '../../state/app.ts'
import { usePage } from '../context.ts'
import { openInList } from './pointed.ts'
import { shownIncidents } from './shown.ts'

/** The incidents of the view; `articles` is null until they are there. */
export interface Incidents {
  readonly articles: Articles | null
  readonly reason: string | null
  readonly retry: () => void
  readonly filter: IncidentFilter
  readonly shown: readonly Incident[]
  /** How many pass the filter but lie outside of the window. */
  readonly outside: number
  readonly open: Incident | null
}

const NONE = { shown: [], outside: 0 }

/** The one filtered set that list and map both show. */
export function useIncidents(): Incidents {
  const { app } = usePage()
  const { filters, window } = app.view.value
  const { value: articles, reason, retry } = useFetched(fetchArticles)
  const filter = useMemo(() => incidentFilter(filters), [filters])
  const { shown, outside } = useMemo(
    () => (articles ? shownIncidents(articles.incidents, filter, window) : NONE),
    [articles, filter, window],
  )
  return { articles, reason, retry, filter, shown, outside, open: shown.find(({ id }) => id === filter.id) ?? null }
}

/** Opens a record, in the list or on the map, or closes the one that is open. */
export function openIncident(app: App, id: string | null, inList: boolean): void {
  openInList.value = inList
  app.change({ filters: withValues(app.view.value.filters, 'id', id === null ? [] : [id]) })
}
