import type { Signal } from '@preact/signals'
import { useComputed } from '@preact/signals'
import { circlesOf, spotsOf } from '../map/circles.ts'
import { paint } from '../map/paint.ts'
import { monthCount } from '../model/period.ts'
import { CLASSES, NO_DATA, scaleOf } from '../model/scale.ts'
import { number } from '../text/format.ts'
import { usePage } from './context.ts'

const HEIGHT = 28

/** The scale as a stepped bar under a histogram of municipalities; pointing at a class lights its places. */
export function Legend({ highlighted }: { highlighted: Signal<number | null> }) {
  const { app, words, fill, map } = usePage()
  const scale = scaleOf(app.measure.value.denominator)
  const { ui, say } = words.value
  const { lang, style, window } = app.view.value
  const sizes = useComputed(() => {
    const counts = new Array<number>(NO_DATA + 1).fill(0)
    for (const level of paint(app.field.value, app.atlas.drawn, scaleOf(app.measure.value.denominator)))
      counts[level % 8] = (counts[level % 8] as number) + 1
    return counts
  })
  const largest = Math.max(1, ...sizes.value)
  const bound = (level: number) => (level === 0 ? 0 : (scale.bounds[level - 1] ?? null))
  const label = (level: number) => {
    if (level === NO_DATA) return ui.noData
    if (level === 0) return `0, ${ui.zero}`
    const from = level === 1 ? 0 : (scale.bounds[level - 2] as number)
    return say.classRange(String(from), bound(level) === null ? null : String(bound(level)))
  }
  const hidden =
    style === 'circles'
      ? circlesOf(spotsOf(app.atlas, app.people), app.field.value, monthCount(window), scale, new Set()).hidden
      : 0
  const levels = [NO_DATA, ...Array.from({ length: CLASSES }, (_, level) => level)]
  if (fill.value || map.value === 'none') return null
  return (
    <figure class="legend">
      <figcaption>
        {scale.id === 'women'
          ? ui.legendWomen
          : ui[app.measure.value.timeBasis === 'case-file' ? 'legendFiles' : 'legendRate']}
      </figcaption>
      <div class="classes">
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            class={`class class-${level}`}
            aria-label={`${label(level)}: ${say.inClass(number(sizes.value[level] as number, lang))}`}
            aria-pressed={highlighted.value === level}
            onPointerEnter={() => {
              highlighted.value = level
            }}
            onPointerLeave={() => {
              highlighted.value = null
            }}
            onFocus={() => {
              highlighted.value = level
            }}
            onBlur={() => {
              highlighted.value = null
            }}
          >
            <span
              class="bar"
              style={{ height: `${Math.max(1, (HEIGHT * (sizes.value[level] as number)) / largest)}px` }}
            />
            <span class="swatch" />
            <span class="bound">
              {level === NO_DATA ? ui.noData : level === 0 ? '0' : bound(level) === null ? ui.higher : bound(level)}
            </span>
          </button>
        ))}
      </div>
      {scale.id === 'all' ? <p class="quiet">{ui.epidemic}</p> : null}
      <p class="quiet">{style === 'circles' ? `${ui.seats} ${say.hiddenCircles(number(hidden, lang))}` : ui.unsure}</p>
    </figure>
  )
}
