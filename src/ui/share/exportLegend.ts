import { CHANGE_BOUNDS } from '../../map/change.ts'
import { CLASSES, scaleOf } from '../../model/scale.ts'
import { span } from '../../text/format.ts'
import type { Page } from '../context.ts'

/** One class of a legend; without a colour it is the hatch of places without data. */
export interface LegendClass {
  readonly color: string | null
  readonly label: string
  /** Where the label stands under its colour: in the middle, or at the bound between it and the next. */
  readonly at: 'middle' | 'end'
}

/** A legend as text and colours: its title, its classes, and what must be said. */
export interface LegendText {
  readonly title: string
  readonly classes: readonly LegendClass[]
  readonly notes: readonly string[]
}

function changeLegend({ app, words, palette }: Page): LegendText | null {
  const { window, otherWindow, comparison, lang } = app.view.value
  if (!otherWindow || comparison !== 'diff') return null
  const { ui, say } = words.value
  const { falls, rises, unclear } = palette.value
  const bounds = CHANGE_BOUNDS[scaleOf(app.measure.value.denominator).id]
  const fallBounds = [...bounds].reverse().map((bound) => `−${bound}`)
  const riseBounds = bounds.map((bound) => `+${bound}`)
  const classes: LegendClass[] = [
    ...falls.map((color, i): LegendClass => ({ color, label: fallBounds[i] ?? '', at: 'end' })),
    { color: unclear, label: '?', at: 'middle' },
    ...rises.map((color, i): LegendClass => ({ color, label: riseBounds[i] ?? '', at: 'end' })),
  ]
  return {
    title: say.changeOf(span(window, lang), span(otherWindow, lang)),
    classes,
    notes: [ui.changeScale, ui.changeUnclear],
  }
}

function rateLegend({ app, words, palette }: Page): LegendText {
  const { ui } = words.value
  const measure = app.measure.value
  const scale = scaleOf(measure.denominator)
  const usual = ui[measure.timeBasis === 'case-file' ? 'legendFiles' : 'legendRate']
  const classes = Array.from({ length: CLASSES }, (_, level): LegendClass => {
    const color = palette.value.classes[level] as string
    if (level === 0) return { color, label: '0', at: 'middle' }
    return { color, label: String(scale.bounds[level - 1] ?? ui.higher), at: 'end' }
  })
  const epidemic = scale.id === 'all' ? [ui.epidemic] : []
  return {
    title: scale.id === 'women' ? ui.legendWomen : usual,
    classes: [{ color: null, label: ui.noData, at: 'middle' }, ...classes],
    notes: [...epidemic, app.view.value.style === 'circles' ? ui.seats : ui.unsure],
  }
}

/** The legend of the map as it is drawn now, with the names of the layers over it and whose outlines they are. */
export function legendOf(page: Page): LegendText {
  const { overlays, ui } = page.words.value
  const { title, classes, notes } = changeLegend(page) ?? rateLegend(page)
  const shown = page.app.view.value.overlays.map((overlay) => overlays[overlay] ?? overlay)
  const layers = shown.length === 0 ? [] : [`${ui.layers}: ${shown.join(', ')}`]
  return { title, classes, notes: [...notes, ...layers, ui.attribution] }
}
