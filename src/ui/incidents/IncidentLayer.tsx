import './incidents.css'
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { stretchText } from '../../chart/marksDate.ts'
import { chosenPoint, INCIDENT_LAYERS, INCIDENT_SOURCE, incidentOverlay } from '../../map/incidents/incidentOverlay.ts'
import { incidentPoints } from '../../map/incidents/incidentPoints.ts'
import type { Hit } from '../../map/overlays.ts'
import { number } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { FloatingCard } from './FloatingCard.tsx'
import { MapSpots } from './MapSpots.tsx'
import { openInList, pointedIncident } from './pointed.ts'
import { openIncident, useIncidents } from './useIncidents.ts'
import { incidentWords } from './words.ts'

const CLUSTER = 'incident-cluster'
const OVERLAY = 'incidents'

const idOf = ({ layer, properties }: Hit): string | null => (layer === CLUSTER ? null : String(properties.id))

/** The incidents on the map: markers that mouse, finger and keyboard reach, and the card of the open one. */
export function IncidentLayer() {
  const page = usePage()
  const { app, still } = page
  const map = page.map.value === 'none' ? null : page.map.value
  const palette = page.palette.value
  const { window, lang } = app.view.value
  const words = incidentWords(lang)
  const tip = useSignal<Hit | null>(null)
  const { articles, shown, filter, open } = useIncidents()

  const points = useMemo(
    () => incidentPoints(shown, filter.anyTime ? null : window, palette),
    [shown, filter.anyTime, window, palette],
  )
  const chosen = pointedIncident.value ?? open?.id ?? null
  const chosenPoints = useMemo(() => chosenPoint(points, chosen), [points, chosen])

  const pick = (hit: Hit) => {
    tip.value = null
    const id = idOf(hit)
    if (id) return openIncident(app, id, false)
    map?.parts(INCIDENT_SOURCE, Number(hit.properties.cluster_id)).then((zoom) => {
      if (zoom !== null) map.eye.reveal(hit.lon, hit.lat, zoom, {}, !still)
    }, page.complain)
  }
  const point = (hit: Hit | null) => {
    tip.value = hit
    pointedIncident.value = hit && idOf(hit)
  }
  useEffect(() => {
    map?.overlay(OVERLAY, incidentOverlay(points, chosenPoints, palette, { point, pick }))
  }, [map, points, chosenPoints, palette])
  useEffect(() => () => map?.overlay(OVERLAY, null), [map])

  const label = (hit: Hit): string => {
    const id = idOf(hit)
    if (id === null) return words.cluster(number(Number(hit.properties.point_count), lang))
    const incident = shown.find((one) => one.id === id)
    return incident
      ? [incident.title[lang], stretchText(incident.when, lang), words.evidence[incident.evidence]].join(' · ')
      : ''
  }
  if (!map) return null
  return (
    <>
      <MapSpots map={map} layers={INCIDENT_LAYERS} name={words.spots} label={label} point={point} pick={pick} />
      {tip.value ? (
        <p class="inc-tip" style={{ left: `${tip.value.x}px`, top: `${tip.value.y}px` }}>
          {label(tip.value)}
        </p>
      ) : null}
      {open && articles && !openInList.value ? <FloatingCard incident={open} articles={articles} map={map} /> : null}
    </>
  )
}
