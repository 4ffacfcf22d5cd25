import './compareWindows.css'
import { type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { rateColors } from '../../map/fill.ts'
import { paint } from '../../map/paint.ts'
import { outlineOf } from '../../map/shapes.ts'
import { isCountry } from '../../model/place.ts'
import { scaleOf } from '../../model/scale.ts'
import type { Camera } from '../../model/view.ts'
import { span } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { type MapData, useMap } from '../useMap.ts'

const STEP = 2

/**
 * The second window on a map of its own, its camera locked to the first: beside it, or over it behind a divider that
 * the pointer or the arrow keys move.
 */
export function SecondMap({ data, camera }: { data: MapData; camera: Signal<Camera | null> }) {
  const page = usePage()
  const { app, palette, words } = page
  const holder = useRef<HTMLDivElement>(null)
  const share = useSignal(50)
  const { ui } = words.value
  const { comparison, window, otherWindow, lang } = app.view.value
  const { map, outlines } = useMap(holder, data, camera.peek(), {
    point: (target) => {
      app.pointed.value = typeof target === 'number' ? (app.atlas.codes[target] ?? null) : target
    },
    pick: () => undefined,
    choose: () => undefined,
    walk: () => undefined,
    move: (now, byReader) => {
      if (byReader) app.change({ camera: now }, 'replace')
    },
    moving: (now) => {
      camera.value = now
    },
  })
  const shown = () => (map.value === 'none' ? null : map.value)
  const colors = useComputed(() => rateColors(palette.value))
  useSignalEffect(() => {
    const levels = paint(app.otherField.value, app.atlas.drawn, scaleOf(app.measure.value.denominator))
    shown()?.paint({ levels, colors: colors.value }, new Set())
  })
  useSignalEffect(() => {
    const { lang, otherWindow } = app.view.value
    shown()?.dress(palette.value, lang)
    shown()?.describe(`${words.value.ui.map}, ${otherWindow ? span(otherWindow, lang) : ''}`)
  })
  useSignalEffect(() => {
    const rows = isCountry(app.view.value.place) ? [] : app.rows.value
    shown()?.select(outlines.value && rows.length > 0 ? outlineOf(app.atlas, outlines.value, new Set(rows)) : null)
  })
  useSignalEffect(() => {
    if (camera.value) shown()?.eye.follow(camera.value)
  })
  const swipe = comparison === 'swipe'
  const drag = (event: PointerEvent) => {
    const stage = holder.current?.getBoundingClientRect()
    if (!stage || event.buttons === 0) return
    share.value = Math.min(100, Math.max(0, ((event.clientX - stage.left) / stage.width) * 100))
  }
  return (
    <div class={swipe ? 'second swipe' : 'second side'}>
      <div class="canvas" ref={holder} style={{ clipPath: swipe ? `inset(0 0 0 ${share.value}%)` : 'none' }} />
      <p class="when first">{span(window, lang)}</p>
      <p class="when other">{otherWindow ? span(otherWindow, lang) : ''}</p>
      {swipe ? (
        <div
          class="divider"
          role="slider"
          tabIndex={0}
          aria-label={ui.divider}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share.value)}
          style={{ left: `${share.value}%` }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
            if (by !== 0) share.value = Math.min(100, Math.max(0, share.value + by))
          }}
        />
      ) : null}
    </div>
  )
}
