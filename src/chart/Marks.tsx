import './marks.css'
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Resolution } from '../model/period.ts'
import type { App } from '../state/app.ts'
import { number } from '../text/format.ts'
import type { Frame } from './frame.ts'
import { activeEvents } from './marksActive.ts'
import { dateText } from './marksDate.ts'
import { useMarks } from './marksHere.ts'
import { type Mark, marksOf, positionOf } from './marksLayout.ts'
import type { Marked } from './marksShown.ts'
import { markWords } from './marksWords.ts'

const FINE = 24
const COARSE = 44
const IN_TIP = 5
const TIP_WIDTH = 260
const ROOM = 200

const gapOf = () => (window.matchMedia('(pointer: coarse)').matches ? COARSE : FINE)

const sign = ({ items }: Mark<Marked>) => {
  const [only] = items
  if (items.length > 1 || !only) return 'many'
  return only.kind === 'own' ? 'own' : only.sure ? 'one' : 'unsure'
}

/**
 * Events above the plot, each at its date; those that would overlap share a mark with their number. Hover, focus or a
 * tap names them, and draws their day into the chart as a hairline.
 */
export function Marks({ app, frame, step }: { app: App; frame: Frame; step: Resolution }) {
  const { lang } = app.view.value
  const words = markWords(lang)
  const { marked } = useMarks(app)
  const held = useSignal<string | null>(null)
  const under = useSignal(false)
  const list = useRef<HTMLUListElement>(null)
  const { left, right, bottom, x } = frame
  const gap = gapOf()
  const placed = marked
    .map((item) => ({ item, x: x(positionOf(item.date, step)) }))
    .filter((one) => one.x >= left && one.x <= right)
  const marks = marksOf(placed, gap, left + gap / 2, right - gap / 2)
  const active = activeEvents.value
  const lit = placed.filter(({ item }) => active.includes(item.id))
  const told = marks.find(({ items }) => items.some(({ id }) => id === held.value))
  if (marks.length === 0) return null
  const name = ({ items }: Mark<Marked>) => {
    const many = items.length > 1 ? `${words.count(number(items.length, lang))}: ` : ''
    if (items.length > IN_TIP)
      return `${many}${dateText(items[0]?.date ?? '', lang)} – ${dateText(items.at(-1)?.date ?? '', lang)}`
    return (
      many +
      items
        .map((item) => `${dateText(item.date, lang)}: ${item.title}${item.sure ? '' : ` (${words.unsure})`}`)
        .join('; ')
    )
  }
  const hold = (mark: Mark<Marked> | null) => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    const ground = list.current?.closest('.sheet')?.getBoundingClientRect().top ?? 0
    under.value = top - ground < ROOM
    held.value = mark?.items[0]?.id ?? null
    activeEvents.value = mark?.items.map(({ id }) => id) ?? []
  }
  const go = (to: number) => list.current?.querySelectorAll('button')[(to + marks.length) % marks.length]?.focus()
  return (
    <div class="ev-lane" style={{ height: `${gap}px` }}>
      <svg class="ev-ticks" width={frame.width} height={gap} aria-hidden="true">
        {placed.map((one) => (
          <path
            key={one.item.id}
            class={active.includes(one.item.id) ? 'ev-lit' : ''}
            d={`M${one.x.toFixed(1)},${gap - 4}V${gap}`}
          />
        ))}
        {lit.map((one) => (
          <path key={one.item.id} class="ev-stem" d={`M${one.x.toFixed(1)},${gap}V${gap + bottom}`} />
        ))}
      </svg>
      <ul ref={list} aria-label={words.events}>
        {marks.map((mark, i) => (
          <li key={mark.items[0]?.id}>
            <button
              type="button"
              class={`ev-mark ev-${sign(mark)}`}
              style={{ left: `${mark.x - gap / 2}px`, width: `${gap}px`, height: `${gap}px` }}
              aria-label={name(mark)}
              tabIndex={i === 0 ? 0 : -1}
              data-active={mark.items.some(({ id }) => active.includes(id))}
              onPointerEnter={(event) => {
                if (event.pointerType === 'mouse') hold(mark)
              }}
              onPointerLeave={(event) => {
                if (event.pointerType === 'mouse') hold(null)
              }}
              onFocus={() => hold(mark)}
              onBlur={() => hold(null)}
              onClick={() => hold(mark)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight') go(i + 1)
                if (event.key === 'ArrowLeft') go(i - 1)
                if (event.key === 'Escape') hold(null)
              }}
            >
              <span aria-hidden="true">{mark.items.length > 1 ? mark.items.length : ''}</span>
            </button>
          </li>
        ))}
      </ul>
      {told ? (
        <div
          class={under.value ? 'ev-tip ev-under' : 'ev-tip'}
          aria-hidden="true"
          style={{
            left: `${Math.max(0, Math.min(frame.width - TIP_WIDTH, told.x - TIP_WIDTH / 2))}px`,
            width: `${TIP_WIDTH}px`,
          }}
        >
          {told.items.slice(0, IN_TIP).map((item) => (
            <p key={item.id}>
              <strong>{dateText(item.date, lang)}</strong> {item.title}
              {item.sure ? null : <em> ({words.unsure})</em>}
            </p>
          ))}
          {told.items.length > IN_TIP ? (
            <p class="quiet">{words.more(number(told.items.length - IN_TIP, lang))}</p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
