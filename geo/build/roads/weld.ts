import Flatbush from 'flatbush'
import { metresAlong, metresBetween, metresPerDegree, type Point } from './geodesic.ts'
import { endsOf, type Stretch } from './stretch.ts'

/** Metres within which an end of a stretch is taken instead of a new place on it, unless told. */
const SAME_PLACE_METRES = 150

/** Where a place meets the network, and how far away that is in metres. */
export interface Meeting {
  readonly point: Point
  readonly metres: number
}

interface Cut {
  readonly stretch: number
  readonly segment: number
  readonly point: Point
}

interface Segment {
  readonly stretch: number
  readonly segment: number
}

function nearestOn(place: Point, a: Point, b: Point): Point {
  const [x, y] = metresPerDegree(place[1])
  const [bx, by] = [(b[0] - a[0]) * x, (b[1] - a[1]) * y]
  const [px, py] = [(place[0] - a[0]) * x, (place[1] - a[1]) * y]
  const square = bx * bx + by * by
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / square))
  return [Number((a[0] + t * (b[0] - a[0])).toFixed(6)), Number((a[1] + t * (b[1] - a[1])).toFixed(6))]
}

/** Finds the nearest place of the network to any place, by straight line. */
function nearestFinder(stretches: readonly Stretch[]): (place: Point) => Cut & Meeting {
  const segments: Segment[] = stretches.flatMap(({ line }, stretch) =>
    line.slice(1).map((_, segment) => ({ stretch, segment })),
  )
  const index = new Flatbush(segments.length)
  const cornersOf = ({ stretch, segment }: Segment): readonly [Point, Point] => {
    const line = stretches[stretch]?.line ?? []
    return [line[segment] as Point, line[segment + 1] as Point]
  }
  for (const one of segments) {
    const [a, b] = cornersOf(one)
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
  }
  index.finish()
  return (place) => {
    const found = index.neighbors(place[0], place[1], 60).map((at) => {
      const one = segments[at] as Segment
      const point = nearestOn(place, ...cornersOf(one))
      return { ...one, point, metres: metresBetween(place, point) }
    })
    const [first, ...rest] = found
    if (!first) throw new Error('roads: the network is empty')
    return rest.reduce((best, one) => (one.metres < best.metres ? one : best), first)
  }
}

function snapToEnd(stretch: Stretch, point: Point, within: number): Point {
  const [first, last] = endsOf(stretch)
  const end = metresBetween(first, point) <= metresBetween(last, point) ? first : last
  return metresBetween(end, point) <= within ? end : point
}

function split(stretch: Stretch, cuts: readonly Cut[]): Stretch[] {
  const along = (cut: Cut): number => metresBetween(stretch.line[cut.segment] as Point, cut.point)
  const sorted = [...cuts].sort((a, b) => a.segment - b.segment || along(a) - along(b))
  const pieces: Point[][] = [[stretch.line[0] as Point]]
  let next = 0
  for (const [segment, corner] of stretch.line.slice(1).entries()) {
    while (sorted[next]?.segment === segment) {
      const { point } = sorted[next++] as Cut
      const piece = pieces.at(-1) as Point[]
      const before = piece.at(-1) as Point
      if (before[0] === point[0] && before[1] === point[1] && piece.length === 1) continue
      piece.push(point)
      pieces.push([point])
    }
    pieces.at(-1)?.push(corner)
  }
  const long = pieces.map((line) => ({ line, metres: metresAlong(line) })).filter(({ metres }) => metres > 0)
  const share = stretch.metres / long.reduce((sum, { metres }) => sum + metres, 0)
  return long.map(({ line, metres }) => ({ ...stretch, line, metres: metres * share }))
}

/**
 * Makes each place meet the network: the nearest stretch is cut there, unless one of its ends is near enough (150 m). Answers
 * the cut stretches and, in the order of the places, where each meets them.
 */
export function weld(
  stretches: readonly Stretch[],
  places: readonly Point[],
  within: number = SAME_PLACE_METRES,
): { readonly stretches: Stretch[]; readonly meetings: Meeting[] } {
  const nearest = nearestFinder(stretches)
  const cuts = new Map<number, Cut[]>()
  const meetings = places.map((place): Meeting => {
    const found = nearest(place)
    const stretch = stretches[found.stretch] as Stretch
    const taken = cuts.get(found.stretch) ?? []
    const end = snapToEnd(stretch, found.point, within)
    const point = taken.find((cut) => metresBetween(cut.point, end) <= within)?.point ?? end
    if (point === found.point) cuts.set(found.stretch, [...taken, found])
    return { point, metres: metresBetween(place, point) }
  })
  return {
    stretches: stretches.flatMap((stretch, i) => {
      const here = cuts.get(i)
      return here ? split(stretch, here) : [stretch]
    }),
    meetings,
  }
}
