import '../incidents/incidents.css'
import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { dateText } from '../../chart/marksDate.ts'
import { type ReportBin, reportBins } from '../../io/reports/reportBins.ts'
import { REPORT_LAYER, reportOverlay, reportPoints } from '../../map/incidents/incidentReports.ts'
import type { Hit } from '../../map/overlays.ts'
import { number } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { MapSpots } from '../incidents/MapSpots.tsx'
import { anyTime, brought } from './store.ts'
import { reportWords } from './words.ts'

const OVERLAY = 'reports'
const LAYERS = [REPORT_LAYER] as const
const LISTED = 50

interface Seen {
  readonly zoom: number
  readonly bounds: readonly [number, number, number, number]
}

/** The reader's own reports on the map, binned as far as it is seen, and the list of those at one place. */
export function ReportLayer() {
  const page = usePage()
  const { app } = page
  const map = page.map.value === 'none' ? null : page.map.value
  const palette = page.palette.value
  const { window, lang } = app.view.value
  const words = reportWords(lang)
  const all = brought.value?.reports ?? null
  const [seen, setSeen] = useState<Seen | null>(null)
  const open = useSignal<ReportBin | null>(null)
  const tip = useSignal<Hit | null>(null)
  useEffect(() => {
    if (!map) return
    const look = () => {
      const [west, south, east, north] = map.eye.bounds()
      const [wide, high] = [(east - west) / 2, (north - south) / 2]
      const next: Seen = {
        zoom: Math.floor(map.eye.camera().zoom),
        bounds: [west - wide, south - high, east + wide, north + high],
      }
      setSeen((before) => (before && JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    look()
    return map.onRest(look)
  }, [map])
  const bins = useMemo(
    () => (all && seen ? reportBins(all, anyTime.value ? null : window, seen.zoom, seen.bounds) : []),
    [all, seen, window, anyTime.value],
  )
  const points = useMemo(() => reportPoints(bins), [bins])
  const binOf = (hit: Hit) => bins[Number(hit.properties.bin)] ?? null
  const pick = (hit: Hit) => {
    tip.value = null
    open.value = binOf(hit)
  }
  const point = (hit: Hit | null) => {
    tip.value = hit
  }
  useEffect(() => {
    map?.overlay(OVERLAY, reportOverlay(points, palette, { point, pick }))
  }, [map, points, palette])
  useEffect(() => () => map?.overlay(OVERLAY, null), [map])
  if (!map || !all) return null
  const line = (i: number) => `${dateText(all.dates[i] as string, lang)}: ${all.texts[i] || words.noText}`
  const label = (hit: Hit) => {
    const members = binOf(hit)?.members ?? []
    return members.length === 1 ? line(members[0] as number) : words.bin(number(members.length, lang))
  }
  return (
    <>
      <MapSpots map={map} layers={LAYERS} name={words.list} label={label} point={point} pick={pick} />
      {tip.value ? (
        <p class="inc-tip" style={{ left: `${tip.value.x}px`, top: `${tip.value.y}px` }}>
          {label(tip.value)}
        </p>
      ) : null}
      {open.value ? (
        <aside
          class="inc-float"
          aria-label={words.unverified}
          onKeyDown={(event) => {
            if (event.key === 'Escape') open.value = null
          }}
        >
          <button
            type="button"
            class="button inc-close"
            aria-label={words.close}
            onClick={() => {
              open.value = null
            }}
          >
            ×
          </button>
          <h2 class="inc-headline">{words.bin(number(open.value.members.length, lang))}</h2>
          <p class="quiet">{words.unverified}</p>
          <ul class="rep-list">
            {open.value.members.slice(0, LISTED).map((i) => (
              <li key={i}>{line(i)}</li>
            ))}
          </ul>
          {open.value.members.length > LISTED ? (
            <p class="quiet">{words.more(number(open.value.members.length - LISTED, lang))}</p>
          ) : null}
        </aside>
      ) : null}
    </>
  )
}
