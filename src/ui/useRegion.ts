import { decodeOutline, encodeOutline, type Outline } from '../model/outline.ts'
import type { Place, Term } from '../model/place.ts'
import { type Join, joined, withTerm } from '../model/region.ts'
import { usePage } from './context.ts'

/** An outline as a link holds it, so that the view and its link are the same region. */
const asLinked = (outline: Outline): Outline => decodeOutline(encodeOutline(outline)) ?? outline

/** A term for a drawn area. */
export const areaTerm = (outline: Outline): Term => ({ kind: 'area', outline: asLinked(outline) })

/** Places of the terms of a region that are drawn areas. */
export const areaIndices = ({ terms }: Place): number[] =>
  terms.flatMap(({ term }, i) => (term.kind === 'area' ? [i] : []))

/** How chosen shapes change the view. */
interface Region {
  /** Lets terms do to the region what `join` says; the map moves to it unless it stays. A new one takes the name. */
  readonly select: (terms: readonly Term[], join: Join, how: { readonly stay: boolean; readonly name?: string }) => void
  /** Puts edited outlines in place of the drawn areas of the region, in their order. */
  readonly replaceAreas: (outlines: readonly Outline[]) => void
}

/** The ways to change the region of the view. */
export function useRegion(): Region {
  const { app, map, complain } = usePage()
  const camera = () => (map.value === 'none' || map.value === null ? null : map.value.eye.camera())
  return {
    select(terms, join, how) {
      const { place, name } = app.view.value
      app.change({
        place: joined(place, terms, join),
        name: join === 'new' ? (how.name ?? '') : name,
        camera: how.stay ? camera() : null,
      })
    },
    replaceAreas(outlines) {
      const { place } = app.view.value
      const indices = areaIndices(place)
      if (indices.length !== outlines.length) {
        complain(new Error(`expected ${indices.length} edited areas, got ${outlines.length}`))
        return
      }
      const changed = outlines.reduce(
        (before, outline, i) => withTerm(before, indices[i] as number, areaTerm(outline)),
        place,
      )
      app.change({ place: changed, camera: camera() })
    },
  }
}
