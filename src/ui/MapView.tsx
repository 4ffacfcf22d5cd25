import { type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { CHANGE_BOUNDS, changeFill } from '../map/change.ts'
import { circlesOf, spotsOf } from '../map/circles.ts'
import { type Fill, rateColors } from '../map/fill.ts'
import { boundsOf } from '../map/geometry.ts'
import { paint } from '../map/paint.ts'
import { neighboursOf, outlineOf } from '../map/shapes.ts'
import { type Direction, towards } from '../map/towards.ts'
import { monthCount } from '../model/period.ts'
import { boundsOfDrawn, formatPlace, isCountry } from '../model/place.ts'
import { scaleOf, UNSURE } from '../model/scale.ts'
import type { Camera } from '../model/view.ts'
import { Card } from './Card.tsx'
import { tookPick } from './compare/comparePick.ts'
import { SecondMap } from './compare/SecondMap.tsx'
import { usePage } from './context.ts'
import { OnMap } from './incidents/OnMap.tsx'
import { MunicipalityTable } from './table/MunicipalityTable.tsx'
import { useAtOnce } from './useAtOnce.ts'
import { type MapData, useMap } from './useMap.ts'
import { rowsOfText, usePlaces } from './usePlaces.ts'

const NOTHING: ReadonlySet<number> = new Set()

/** The map, kept in step with the view. Without WebGL 2 it says so; the table then holds what it would show. */
export function MapView({ data, highlighted }: { data: MapData; highlighted: Signal<number | null> }) {
  const page = usePage()
  const { app, words, palette, map, still } = page
  const { choose } = usePlaces()
  const holder = useRef<HTMLDivElement>(null)
  const camera = useSignal<Camera | null>(app.view.peek().camera)
  const neighbours = useRef<readonly (readonly number[])[] | null>(null)
  const spots = useRef<ReturnType<typeof spotsOf> | null>(null)
  const walk = (direction: Direction) => {
    const shapes = stage.outlines.value
    const from = rowsOfText(app, app.pointed.value)[0] ?? app.rows.value[0]
    if (!shapes || !coarse.value || from === undefined) return
    neighbours.current ??= neighboursOf(app.atlas, shapes)
    const to = towards(coarse.value, from, neighbours.current[from] ?? [], direction)
    const code = to === null ? undefined : app.atlas.codes[to]
    if (code) app.pointed.value = code
  }
  const stage = useMap(holder, data, app.view.peek().camera, {
    point: (target) => {
      app.pointed.value = typeof target === 'number' ? (app.atlas.codes[target] ?? null) : target
    },
    pick: (target, add) => {
      const text = typeof target === 'number' ? app.atlas.codes[target] : target
      const found = map.peek()
      if (text && !tookPick(app, text))
        choose(text, add, found === 'none' || found === null ? null : found.eye.camera())
    },
    choose: (add) => {
      const found = map.peek()
      const text = app.pointed.value
      if (text) choose(text, add, found === 'none' || found === null ? null : found.eye.camera())
    },
    walk,
    move: (now, byReader) => {
      camera.value = now
      if (byReader) app.change({ camera: now }, 'replace')
    },
    moving: (now) => {
      camera.value = now
    },
  })
  const { coarse, outlines, drawn } = stage
  useSignalEffect(() => {
    map.value = stage.map.value
  })
  useSignalEffect(() => {
    page.drawn.value = stage.drawn.value
  })
  useSignalEffect(() => {
    const found = stage.map.value
    if (camera.value && found && found !== 'none') found.eye.follow(camera.value)
  })

  const shown = () => (map.value === 'none' ? null : map.value)

  const colors = useComputed(() => rateColors(palette.value))
  const change = useComputed<Fill | null>(() => {
    const [from, to] = [app.field.value, app.otherField.value]
    if (app.view.value.comparison !== 'diff' || !from || !to) return null
    const { id } = scaleOf(app.measure.value.denominator)
    return changeFill(from, to, app.atlas.drawn, CHANGE_BOUNDS[id], palette.value)
  })
  const rates = useComputed<Fill>(() => ({
    levels: paint(app.field.value, app.atlas.drawn, scaleOf(app.measure.value.denominator)),
    colors: colors.value,
  }))
  const selected = useComputed(() => (isCountry(app.view.value.place) ? NOTHING : new Set(app.rows.value)))
  useAtOnce(() => {
    const fill = page.fill.value ?? change.value ?? rates.value
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
  useAtOnce(() => {
    shown()?.dress(palette.value, app.view.value.lang)
    shown()?.describe(`${words.value.ui.map}. ${words.value.ui.mapKeys}`)
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
    const bounds = isCountry(place) ? null : (boundsOfDrawn(place) ?? boundsOf(coarse.value, app.rows.peek()))
    if (camera) target.eye.look(camera)
    else if (bounds) target.eye.fit(bounds, !still)
    else target.eye.home(!still)
  })

  const { ui } = words.value
  const { otherWindow, comparison } = app.view.value
  return (
    <>
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
              <button type="button" class="button" aria-label={ui.zoomIn} onClick={() => shown()?.eye.zoomBy(1)}>
                +
              </button>
              <button type="button" class="button" aria-label={ui.zoomOut} onClick={() => shown()?.eye.zoomBy(-1)}>
                −
              </button>
              <button
                type="button"
                class="button"
                aria-label={ui.backToMexico}
                title={ui.backToMexico}
                onClick={() => {
                  app.change({ camera: null }, 'replace')
                  shown()?.eye.home(!still)
                }}
              >
                ⌂
              </button>
            </div>
            <Card />
            <OnMap />
          </>
        )}
      </div>
      {otherWindow && comparison !== 'diff' && map.value !== 'none' ? (
        <SecondMap key={comparison} data={data} camera={camera} />
      ) : null}
    </>
  )
}
