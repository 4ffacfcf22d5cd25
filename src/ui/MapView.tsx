import { type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Basemap, Outlines } from '../io/fetchTables.ts'
import { circlesOf, spotsOf } from '../map/circles.ts'
import { labelsOf } from '../map/labels.ts'
import type { MexicoMap } from '../map/mexicoMap.ts'
import { paint } from '../map/paint.ts'
import { basemapOf, boundsOf, outlineOf, type Shapes, shapesOf } from '../map/shapes.ts'
import { monthCount } from '../model/period.ts'
import { formatPlace, isCountry } from '../model/place.ts'
import { scaleOf } from '../model/scale.ts'
import { Card } from './Card.tsx'
import { usePage } from './context.ts'
import { MunicipalityTable } from './MunicipalityTable.tsx'
import { rowsOfText, usePlaces } from './usePlaces.ts'

/** Geometry that the map is given or may fetch. */
export interface MapData {
  readonly outlines: Outlines
  readonly fetchBasemap: () => Promise<Basemap>
  readonly fetchLabels: () => Promise<string>
  readonly fetchFine: () => Promise<Outlines>
}

const NOTHING: ReadonlySet<number> = new Set()

/** The map, kept in step with the view. Without WebGL 2 it says so; the table then holds what it would show. */
export function MapView({ data, highlighted }: { data: MapData; highlighted: Signal<number | null> }) {
  const page = usePage()
  const { app, words, palette, map, still } = page
  const { choose } = usePlaces()
  const drawn = useSignal(false)
  const holder = useRef<HTMLDivElement>(null)
  const finest = useSignal(data.outlines)
  const coarse = useRef<Shapes | null>(null)
  const spots = useRef<ReturnType<typeof spotsOf> | null>(null)

  useEffect(() => {
    let gone = false
    let made: MexicoMap | null = null
    let fine = false
    import('../map/mexicoMap.ts')
      .then(({ MexicoMap }) => {
        if (gone || !holder.current) return
        const { camera, lang } = app.view.value
        made = new MexicoMap(holder.current, palette.value, lang, camera, {
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
          wantFine: () => {
            if (fine) return
            fine = true
            data.fetchFine().then(
              (outlines) => {
                made?.shapes('fine', shapesOf(app.atlas, outlines))
                finest.value = outlines
              },
              () => {
                fine = false
              },
            )
          },
          rest: () => {
            if (map.value === made) drawn.value = true
          },
          ready: () => {
            coarse.current = shapesOf(app.atlas, data.outlines)
            made?.shapes('coarse', coarse.current)
            map.value = made
            data.fetchBasemap().then((basemap) => made?.basemap(basemapOf(basemap)), page.complain)
            data.fetchLabels().then((text) => made?.labels(labelsOf(text)), page.complain)
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

  useSignalEffect(() => {
    const scale = scaleOf(app.measure.value.denominator)
    const { style, window } = app.view.value
    shown()?.paint(paint(app.field.value, app.atlas.drawn, scale))
    if (style !== 'circles') return shown()?.circles(null)
    spots.current ??= spotsOf(app.atlas, app.people)
    const selected = isCountry(app.view.value.place) ? NOTHING : new Set(app.rows.value)
    shown()?.circles(circlesOf(spots.current, app.field.value, monthCount(window), scale, selected).points)
  })
  useSignalEffect(() => {
    shown()?.dress(palette.value, app.view.value.lang)
  })
  useSignalEffect(() => {
    shown()?.mark('pointed', new Set(rowsOfText(app, app.pointed.value)))
  })
  useSignalEffect(() => {
    const outlines = finest.value
    shown()?.select(isCountry(app.view.value.place) ? null : outlineOf(app.atlas, outlines, new Set(app.rows.value)))
  })
  const aim = useComputed(() => {
    const { camera, place } = app.view.value
    return camera ? JSON.stringify(camera) : formatPlace(place)
  })
  useSignalEffect(() => {
    const target = shown()
    if (!target || !coarse.current || !aim.value) return
    const { camera, place } = app.view.peek()
    const bounds = isCountry(place) ? null : boundsOf(coarse.current.municipalities, new Set(app.rows.peek()))
    if (camera) target.look(camera)
    else if (bounds) target.fit(bounds, !still)
    else target.home(!still)
  })
  useSignalEffect(() => {
    const level = highlighted.value
    if (level === null) return shown()?.mark('dim', NOTHING)
    const classes = paint(app.field.value, app.atlas.drawn, scaleOf(app.measure.value.denominator))
    const rest = Array.from(classes.keys()).filter((row) => (classes[row] as number) % 8 !== level)
    shown()?.mark('dim', new Set(rest))
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
