import { type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { CompactLabels } from '../io/compactLabels.ts'
import type { Basemap } from '../io/fetchTables.ts'
import type { Outlines } from '../io/packedOutlines.ts'
import type { Geometry } from '../map/geometry.ts'
import { labelsOf } from '../map/labels.ts'
import type { MapEvents } from '../map/mapEvents.ts'
import type { MexicoMap } from '../map/mexicoMap.ts'
import { basemapOf, shapesOf } from '../map/shapes.ts'
import type { Camera } from '../model/view.ts'
import { usePage } from './context.ts'
import { loadAgain } from './loadAgain.ts'

/** Where a map takes its geometry from. */
export interface MapData {
  /** Triangles and borders, made in a worker. */
  readonly geometry: (level: 'coarse' | 'fine') => Promise<Geometry>
  readonly outlines: (level: 'coarse' | 'fine') => Promise<Outlines>
  readonly basemap: () => Promise<Basemap>
  readonly labels: () => Promise<CompactLabels>
  /** Whether our own shader colours the areas. */
  readonly fast: boolean
}

/** A map on its way: itself when it stands or `none` where it cannot, and what it has got so far. */
export interface MapStage {
  readonly map: Signal<MexicoMap | 'none' | null>
  readonly coarse: Signal<Geometry | null>
  /** The finest outlines at hand. */
  readonly outlines: Signal<Outlines | null>
  /** Whether all areas have been drawn. */
  readonly drawn: Signal<boolean>
}

type Answers = Pick<MapEvents, 'point' | 'pick' | 'choose' | 'walk' | 'move' | 'moving'>

/**
 * Puts a map into `holder` and brings it its geometry, the finer one when it is zoomed in. Basemap and labels are asked
 * for once the areas are drawn, so that they do not hold up the colours.
 */
export function useMap(
  holder: RefObject<HTMLElement | null>,
  data: MapData,
  camera: Camera | null,
  answers: Answers,
): MapStage {
  const { app, palette, complain } = usePage()
  const map = useSignal<MexicoMap | 'none' | null>(null)
  const coarse = useSignal<Geometry | null>(null)
  const outlines = useSignal<Outlines | null>(null)
  const drawn = useSignal(false)

  useEffect(() => {
    let gone = false
    let made: MexicoMap | null = null
    let [surrounded, shapeless] = [false, false]
    const wanted = new Set<'surroundings' | 'fine' | 'shapes'>()
    const bring = <T>(ask: () => Promise<T>, take: (found: T) => void, askAgain = ask) => {
      const go = (how: () => Promise<T>) => {
        how().then(
          (found) => gone || take(found),
          (error) => gone || complain(error, () => go(askAgain)),
        )
      }
      go(ask)
    }
    const wantFine = () => {
      if (wanted.has('fine')) return
      wanted.add('fine')
      bring(
        () => Promise.all([data.geometry('fine'), data.outlines('fine')]),
        ([triangles, finer]) => {
          made?.geometry('fine', triangles)
          outlines.value = finer
          if (wanted.has('shapes')) made?.shapes('fine', shapesOf(app.atlas, finer))
        },
      )
    }
    const surround = () => {
      if (wanted.has('surroundings')) return
      wanted.add('surroundings')
      const [basemap, labels] = [data.basemap(), data.labels()]
      bring(
        () => basemap,
        (found) => made?.basemap(basemapOf(found)),
        data.basemap,
      )
      bring(
        () => labels,
        (found) => made?.labels(labelsOf(found)),
        data.labels,
      )
      Promise.allSettled([basemap, labels]).then((all) => {
        surrounded = true
        if (!gone && coarse.value && all.some(({ status }) => status === 'rejected')) drawn.value = true
      })
    }
    const ready = () => {
      map.value = made
      if (coarse.value) made?.geometry('coarse', coarse.value)
      if (shapeless) surround()
      bring(
        () => data.outlines('coarse'),
        (found) => {
          outlines.value ??= found
        },
      )
      if ((camera?.zoom ?? 0) > 6) wantFine()
    }
    const events: MapEvents = {
      ...answers,
      wantFine,
      wantShapes: () => {
        wanted.add('shapes')
        bring(
          () => data.outlines('coarse'),
          (found) => made?.shapes('coarse', shapesOf(app.atlas, found)),
        )
      },
      rest: () => {
        if (coarse.value) surround()
        if (coarse.value && surrounded) drawn.value = true
      },
      ready,
    }
    bring(
      () => data.geometry('coarse'),
      (triangles) => {
        coarse.value = triangles
        if (map.value) made?.geometry('coarse', triangles)
      },
    )
    data.geometry('coarse').catch(() => {
      shapeless = true
      if (map.value && !gone) surround()
    })
    bring(
      () => import('../map/mexicoMap.ts'),
      ({ MexicoMap }) => {
        if (!holder.current) return
        const { lang } = app.view.value
        const start = { palette: palette.value, lang, camera, rows: app.atlas.drawn, fast: data.fast }
        try {
          made = new MexicoMap(holder.current, start, events)
        } catch {
          map.value = 'none'
        }
      },
      () => loadAgain(() => import('../map/mexicoMap.ts')),
    )
    return () => {
      gone = true
      map.value = null
      made?.remove()
    }
  }, [])
  return { map, coarse, outlines, drawn }
}
