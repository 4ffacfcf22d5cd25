import type { Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DrawMode, DrawTask } from '../../map/draw.ts'
import type { Outline } from '../../model/outline.ts'
import { isCountry } from '../../model/place.ts'
import { JOINS, type Join } from '../../model/region.ts'
import { Choice } from '../Choice.tsx'
import { type Page, usePage } from '../context.ts'
import { areaTerm, useRegion } from '../useRegion.ts'

const MODES: readonly DrawMode[] = ['polygon', 'rectangle', 'circle', 'freehand']

const HINTS = {
  polygon: 'polygonHint',
  rectangle: 'rectangleHint',
  circle: 'circleHint',
  freehand: 'freehandHint',
} as const satisfies Record<DrawMode, string>

/** Begins a drawing on the map; `done` gets what was drawn, and nothing when it was cancelled. */
export async function beginDrawing(
  { map, drawing, complain }: Page,
  task: DrawTask,
  done: (outlines: readonly Outline[]) => void,
): Promise<void> {
  const target = map.value
  if (target === null || target === 'none') return
  drawing.value?.cancel()
  try {
    const begun = await target.draw(task, (outlines) => {
      drawing.value = null
      if (outlines) done(outlines)
    })
    drawing.value = { task, ...begun }
  } catch (error) {
    complain(error)
  }
}

/** What a chosen shape does to the region, where there is one. */
export function JoinChoice({ join }: { join: Signal<Join> }) {
  const { app, words } = usePage()
  const { region } = words.value
  if (isCountry(app.view.value.place)) return null
  return (
    <Choice
      label={region.join}
      options={JOINS.map((j) => [j, region[j]])}
      chosen={join.value}
      choose={(j) => {
        join.value = j
      }}
    />
  )
}

/** The ways to draw an area. */
export function DrawMenu({ join, close }: { join: Signal<Join>; close: () => void }) {
  const page = usePage()
  const { region, ui } = page.words.value
  const { select } = useRegion()
  const ready = page.map.value !== null && page.map.value !== 'none'
  return (
    <div class="menu">
      <JoinChoice join={join} />
      <ul class="ways">
        {MODES.map((mode, i) => (
          <li key={mode}>
            <button
              type="button"
              class="choice"
              disabled={!ready}
              {...(i === 0 ? { 'data-first': true } : {})}
              onClick={() => {
                close()
                beginDrawing(page, mode, ([outline]) => {
                  if (outline) select([areaTerm(outline)], join.value, { stay: true })
                })
              }}
            >
              <span class="title">{region[mode]}</span>
              <span class="about">{region[HINTS[mode]]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">{ready ? region.keyboardHint : ui.noWebgl}</p>
    </div>
  )
}

/** What to do while drawing, and the ways out: Enter or a button ends it, Escape or a button cancels it. */
export function DrawBar() {
  const { drawing, words } = usePage()
  const { region } = words.value
  const now = drawing.value
  useEffect(() => {
    if (!now) return
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') now.cancel()
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) now.finish()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [now])
  if (!now) return null
  const edits = typeof now.task !== 'string'
  return (
    <fieldset class="draw-bar">
      <legend class="unseen">{region.drawing}</legend>
      <p role="status">{region[typeof now.task === 'string' ? HINTS[now.task] : 'editHint']}</p>
      <div class="pair">
        {edits || now.task === 'polygon' ? (
          <button type="button" class="button" onClick={() => now.finish()}>
            {region.done}
          </button>
        ) : null}
        <button type="button" class="button" onClick={() => now.cancel()}>
          {region.cancel}
        </button>
      </div>
    </fieldset>
  )
}
