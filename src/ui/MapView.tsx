import { type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Basemap, Outlines } from '../io/fetchTables.ts'
import { circlesOf, spotsOf } from '../map/circles.ts'
import { type Fill, rateColors } from '../map/fill.ts'
import { boundsOf, type Geometry } from '../map/geometry.ts'
import { labelsOf } from '../map/labels.ts'
import type { MexicoMap } from '../map/mexicoMap.ts'
import { paint } from '../map/paint.ts'
import { basemapOf, outlineOf, shapesOf } from '../map/shapes.ts'
import { monthCount } from '../model/period.ts'
import { formatPlace, isCountry } from '../model/place.ts'
import { scaleOf, UNSURE } from '../model/scale.ts'
import { Card } from './Card.tsx'
import { usePage } from './context.ts'
import { MunicipalityTable } from './MunicipalityTable.tsx'
import { rowsOfText, usePlaces } from './usePlaces.ts'

/** Where the map takes its geometry from. */
export interface MapData {
  /** Triangles and borders, made in a worker. */
  readonly geometry: (level: 'coarse' | 'fine') => Promise<Geometry>
  readonly outlines: (level: 'coarse' | 'fine') => Promise<Outlines>
  readonly basemap: () => Promise<Basemap>
  readonly labels: () => Promise<string>
  /** Whether our own shader colours the areas. */
  readonly fast: boolean
}

const NOTHING: ReadonlySet<number> = new Set()

/** The map, kept in step with the view. Without WebGL 2 it says so; the table then holds what it would show. */
export function MapView({ data, highlighted }: { data: MapData; highlighted: Signal<number | null> }) {
  const page = usePage()
  const { app, words, palette, map, still } = page
  const { choose } = usePlaces()
  const drawn = useSignal(false)
  const holder = useRef<HTMLDivElement>(null)
  const coarse = useSignal<Geometry | null>(null)
  const outlines = useSignal<Outlines | null>(null)
  const spots = useRef<ReturnType<typeof spotsOf> | null>(null)

  useEffect(() => {
    let gone = false
    let made: MexicoMap | null = null
    const wanted = new Set<string>()
    const geometry = data.geometry('coarse')
    geometry.catch(page.complain)
    const wantFine = () => {
      if (wanted.has('fine')) return
      wanted.add('fine')
      Promise.all([data.geometry('fine'), data.outlines('fine')]).then(
        ([triangles, finer]) => {
          made?.geometry('fine', triangles)
          outlines.value = finer
          if (wanted.has('shapes')) made?.shapes('fine', shapesOf(app.atlas, finer))
        },
        (error) => {
          wanted.delete('fine')
          page.complain(error)
        },
      )
    }
    const wantOutlines = async () => {
      const found = await data.outlines('coarse')
      outlines.value ??= found
      return found
    }
    import('../map/mexicoMap.ts')
      .then(({ MexicoMap }) => {
        if (gone || !holder.current) return
        const { camera, lang } = app.view.value
        const start = { palette: palette.value, lang, camera, rows: app.atlas.drawn, fast: data.fast }
        made = new MexicoMap(holder.current, start, {
          point: (target) => {
            app.pointed.value = typeof target === 'number' ? (app.atlas.codes[target] ?? null) : target
          },
          pick: (target, add) => {
            const text = typeof target === 'number' ? app.atlas.codes[target] : target
            if (text) choose(text, add, made?.camera() ?? null)
          },
          move: (camera, byReader) => {
            if (byReader) app.change({ camera }, 'replace')
          },
          wantFine,
          wantShapes: () => {
            wanted.add('shapes')
            wantOutlines().then((found) => made?.shapes('coarse', shapesOf(app.atlas, found)), page.complain)
          },
          rest: () => {
            if (coarse.value) drawn.value = true
          },
          ready: () => {
            map.value = made
            geometry.then((triangles) => {
              made?.geometry('coarse', triangles)
              coarse.value = triangles
            }, page.complain)
            data.basemap().then((basemap) => made?.basemap(basemapOf(basemap)), page.complain)
            data.labels().then((text) => made?.labels(labelsOf(text)), page.complain)
            wantOutlines().catch(page.complain)
            if ((camera?.zoom ?? 0) > 6) wantFine()
          },
        })
      })
      .catch(() => {
        map.value = 'none'
      })
    return () => {
      gone = true
      map.value = null
      made?.remove()
    }
  }, [])

  const shown = () => (map.value === 'none' ? null : map.value)

  const colors = useComputed(() => rateColors(palette.value))
  const rates = useComputed<Fill>(() => ({
    levels: paint(app.field.value, app.atlas.drawn, scaleOf(app.measure.value.denominator)),
    colors: colors.value,
  }))
  const selected = useComputed(() => (isCountry(app.view.value.place) ? NOTHING : new Set(app.rows.value)))
  useSignalEffect(() => {
    const fill = page.fill.value ?? rates.value
    const level = highlighted.value
    const rest =
      level === null ? [] : [...fill.levels.keys()].filter((row) => (fill.levels[row] as number) % UNSURE !== level)
    shown()?.paint(fill, new Set(rest))
  })
  useSignalEffect(() => {
    const { style, window } = app.view.value
    if (style !== 'circles') return shown()?.circles(null)
    spots.current ??= spotsOf(app.atlas, app.people)
    const scale = scaleOf(app.measure.value.denominator)
    shown()?.circles(circlesOf(spots.current, app.field.value, monthCount(window), scale, selected.value).points)
  })
  useSignalEffect(() => {
    shown()?.dress(palette.value, app.view.value.lang)
  })
  useSignalEffect(() => {
    const rows = rowsOfText(app, app.pointed.value)
    shown()?.point(outlines.value && rows.length > 0 ? outlineOf(app.atlas, outlines.value, new Set(rows)) : null)
  })
  useSignalEffect(() => {
    shown()?.select(
      outlines.value && selected.value.size > 0 ? outlineOf(app.atlas, outlines.value, selected.value) : null,
    )
  })
  const aim = useComputed(() => {
    const { camera, place } = app.view.value
    return camera ? JSON.stringify(camera) : formatPlace(place)
  })
  useSignalEffect(() => {
    const target = shown()
    if (!target || !coarse.value || !aim.value) return
    const { camera, place } = app.view.peek()
    const bounds = isCountry(place) ? null : boundsOf(coarse.value, app.rows.peek())
    if (camera) target.look(camera)
    else if (bounds) target.fit(bounds, !still)
    else target.home(!still)
  })

  const { ui } = words.value
  return (
    <div class="map" id="map" data-drawn={drawn.value}>
      {map.value === 'none' ? (
        <div class="instead">
          <p class="notice" role="status">
            {ui.noWebgl}
          </p>
          <MunicipalityTable />
        </div>
      ) : (
        <>
          <div class="canvas" ref={holder} />
          <div class="zoom">
            <button type="button" class="button" aria-label={ui.zoomIn} onClick={() => shown()?.zoomBy(1)}>
              +
            </button>
            <button type="button" class="button" aria-label={ui.zoomOut} onClick={() => shown()?.zoomBy(-1)}>
              −
            </button>
            <button
              type="button"
              class="button"
              aria-label={ui.backToMexico}
              title={ui.backToMexico}
              onClick={() => {
                app.change({ camera: null }, 'replace')
                shown()?.home(!still)
              }}
            >
              ⌂
            </button>
          </div>
          <Card />
        </>
      )}
    </div>
  )
}
