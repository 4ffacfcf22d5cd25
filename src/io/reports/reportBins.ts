import { inMonths, type Window } from '../../model/period.ts'
import type { Reports } from './report.ts'

/** Reports that stand close together at a zoom. */
export interface ReportBin {
  readonly lon: number
  readonly lat: number
  /** Positions of its reports. */
  readonly members: readonly number[]
}

const CELL = 40
const TILE = 512
const MOST_CELLS = 2 ** 25

const mercatorY = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)

/**
 * Reports of a window, null for any time, in squares of 40 CSS pixels at a whole zoom, within bounds (west, south, east,
 * north). A bin stands in the middle of its reports.
 */
export function reportBins(
  { lon, lat, firstMonth, lastMonth }: Reports,
  window: Window | null,
  zoom: number,
  [west, south, east, north]: readonly [number, number, number, number],
): ReportBin[] {
  const months = window && inMonths(window)
  const scale = (TILE * 2 ** Math.floor(zoom)) / CELL
  const cells = new Map<number, { lon: number; lat: number; members: number[] }>()
  for (let i = 0; i < lon.length; i++) {
    const [x, y] = [lon[i] as number, lat[i] as number]
    if (x < west || x > east || y < south || y > north) continue
    if (months && ((firstMonth[i] as number) > months.last || (lastMonth[i] as number) < months.first)) continue
    const key = Math.floor((x / 360 + 0.5) * scale) * MOST_CELLS + Math.floor(mercatorY(y) * scale)
    const cell = cells.get(key)
    if (cell) {
      cell.lon += x
      cell.lat += y
      cell.members.push(i)
    } else cells.set(key, { lon: x, lat: y, members: [i] })
  }
  return [...cells.values()].map(({ lon, lat, members }) => ({
    lon: lon / members.length,
    lat: lat / members.length,
    members,
  }))
}
