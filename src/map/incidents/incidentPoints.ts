import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Incident, Pin } from '../../model/incident.ts'
import { mayLieOutside } from '../../model/incidentDate.ts'
import type { Palette } from '../../model/palette.ts'
import type { Window } from '../../model/period.ts'
import { markerName } from './incidentMarker.ts'
import { symbolOf } from './incidentSymbols.ts'

const EQUATOR_METRES = 40_075_016.686
const WORLD_PIXELS = 512
const BETWEEN = 25

/** Radius in CSS pixels at zoom 0 of so many km around a latitude; it doubles with each zoom. */
export const pixelsOf = (km: number, lat: number): number =>
  (km * 1000 * WORLD_PIXELS) / (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180))

/** Where the k-th of n markers on one point stands, in CSS pixels: on a ring on which none covers another. */
export function spreadOffset(k: number, n: number): [number, number] {
  if (n === 1) return [0, 0]
  const radius = Math.max(BETWEEN / 2, BETWEEN / 2 / Math.sin(Math.PI / n))
  const angle = (2 * Math.PI * k) / n - Math.PI / 2
  return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))]
}

/** Name of the place of the k-th of n markers on one point. */
export const slotOf = (k: number, n: number): string => `${k}/${n}`

/** Where a slot stands beside its point. */
export function offsetOfSlot(slot: unknown): [number, number] {
  const [k = 0, n = 1] = typeof slot === 'string' ? slot.split('/').map(Number) : []
  return spreadOffset(k, n)
}

const keyOf = ({ lon, lat }: Pin) => `${lon},${lat}`

/** Incidents as points: those that have a pin, spread where they share one. */
export function incidentPoints(
  incidents: readonly Incident[],
  window: Window | null,
  palette: Palette,
): FeatureCollection<Point> {
  const pinned = incidents.flatMap((incident) => (incident.pin ? [{ incident, pin: incident.pin }] : []))
  const sharing = new Map<string, string[]>()
  for (const { incident, pin } of pinned) sharing.set(keyOf(pin), [...(sharing.get(keyOf(pin)) ?? []), incident.id])
  const features = pinned.map(({ incident, pin }): Feature<Point> => {
    const ids = sharing.get(keyOf(pin)) as string[]
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [pin.lon, pin.lat] },
      properties: {
        id: incident.id,
        image: markerName(palette, symbolOf(incident.category), incident.evidence),
        slot: slotOf(ids.indexOf(incident.id), ids.length),
        shared: ids.length > 1,
        radius: pixelsOf(pin.radius, pin.lat),
        vague: window ? mayLieOutside(incident.when, window) : false,
      },
    }
  })
  return { type: 'FeatureCollection', features }
}
