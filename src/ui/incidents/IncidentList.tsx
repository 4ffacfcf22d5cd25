import { useEffect, useRef } from 'preact/hooks'
import { stretchText } from '../../chart/marksDate.ts'
import type { Articles } from '../../io/fetchIncidents.ts'
import type { Incident } from '../../model/incident.ts'
import { mayLieOutside } from '../../model/incidentDate.ts'
import { number } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { saveFile } from '../share/exportSave.ts'
import { IncidentCard } from './IncidentCard.tsx'
import { IncidentFilters } from './IncidentFilters.tsx'
import { Marker } from './Marker.tsx'
import { openInList, pointedIncident } from './pointed.ts'
import { recordCsv } from './recordCsv.ts'
import { openIncident, useIncidents } from './useIncidents.ts'
import { incidentWords } from './words.ts'

function Entry({ incident, articles, open }: { incident: Incident; articles: Articles; open: boolean }) {
  const { app, map } = usePage()
  const { lang, window } = app.view.value
  const words = incidentWords(lang)
  const { id, evidence, category, title, when, place, established, pin } = incident
  const own = useRef<HTMLLIElement>(null)
  const inHere = open && (openInList.value || map.value === 'none')
  useEffect(() => {
    if (open) own.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const marks = [
    stretchText(when, lang),
    (established?.place ?? place)[lang],
    words.evidence[evidence],
    pin ? null : words.noPin,
    mayLieOutside(when, window) ? `~ ${words.vague}` : null,
  ]
  return (
    <li ref={own} class="inc-entry" data-pointed={pointedIncident.value === id}>
      <button
        type="button"
        class="inc-open"
        aria-expanded={inHere}
        aria-current={open}
        onClick={() => openIncident(app, inHere ? null : id, true)}
        onPointerEnter={() => {
          pointedIncident.value = id
        }}
        onPointerLeave={() => {
          pointedIncident.value = null
        }}
        onFocus={() => {
          pointedIncident.value = id
        }}
        onBlur={() => {
          pointedIncident.value = null
        }}
      >
        <Marker evidence={evidence} category={category} />
        <span>
          <span class="inc-title">{title[lang]}</span>
          <span class="inc-under">{marks.filter(Boolean).join(' · ')}</span>
        </span>
      </button>
      {inHere ? <IncidentCard incident={incident} articles={articles} inList /> : null}
    </li>
  )
}

/** The incidents of the view as a list: the same set that the map shows, and those that have no point. */
export function IncidentList() {
  const { app, map } = usePage()
  const { lang, overlays } = app.view.value
  const words = incidentWords(lang)
  const incidents = useIncidents()
  const { articles, reason, retry, shown, outside, open } = incidents
  if (reason)
    return (
      <div class="notice" role="alert">
        <p>{words.failed}</p>
        <p class="quiet">{reason}</p>
        <button type="button" class="button" onClick={retry}>
          {usePage().words.value.ui.retry}
        </button>
      </div>
    )
  const drawn = overlays.includes('incidents')
  const placeless = shown.filter(({ pin }) => pin === null).length
  return (
    <div class="inc">
      {map.value === 'none' ? null : (
        <button
          type="button"
          class="button"
          aria-pressed={drawn}
          onClick={() =>
            app.change({ overlays: drawn ? overlays.filter((o) => o !== 'incidents') : [...overlays, 'incidents'] })
          }
        >
          {words.onMap}
        </button>
      )}
      <IncidentFilters incidents={incidents} />
      {articles ? (
        <>
          <p class="inc-count" role="status">
            {words.count(number(shown.length, lang), number(articles.incidents.length, lang))}.{' '}
            {outside > 0 ? words.outside(number(outside, lang)) : ''}{' '}
            {placeless > 0 ? words.listOnly(number(placeless, lang)) : ''}
          </p>
          {shown.length === 0 ? <p>{words.none}</p> : null}
          <ol class="inc-list">
            {shown.map((incident) => (
              <Entry key={incident.id} incident={incident} articles={articles} open={incident === open} />
            ))}
          </ol>
          <p class="inc-foot">
            <button
              type="button"
              class="plain"
              onClick={() => saveFile(recordCsv(articles.columns, shown), 'incidents.csv')}
            >
              {words.csv}
            </button>
            <span class="quiet">{words.never}</span>
          </p>
        </>
      ) : (
        <p class="quiet" role="status">
          {usePage().words.value.ui.loading}
        </p>
      )}
    </div>
  )
}
