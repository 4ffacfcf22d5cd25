import { CLASSES, scaleOf } from '../model/scale.ts'
import type { Page } from './context.ts'
import type { LegendClass } from './exportMap.ts'

/** The legend of the map as text and colours: its title, its classes with their upper bounds, and what must be said. */
export function legendOf({ app, words, palette }: Page): { title: string; classes: LegendClass[]; notes: string[] } {
  const { ui } = words.value
  const measure = app.measure.value
  const scale = scaleOf(measure.denominator)
  const colors = palette.value.classes
  const usual = ui[measure.timeBasis === 'case-file' ? 'legendFiles' : 'legendRate']
  const classes = Array.from({ length: CLASSES }, (_, level): LegendClass => {
    const bound = level === 0 ? 0 : scale.bounds[level - 1]
    return { color: colors[level] as string, bound: bound === undefined ? ui.higher : String(bound) }
  })
  const circles = app.view.value.style === 'circles'
  return {
    title: scale.id === 'women' ? ui.legendWomen : usual,
    classes: [{ color: null, bound: ui.noData }, ...classes],
    notes: [...(scale.id === 'all' ? [ui.epidemic] : []), circles ? ui.seats : ui.unsure, ui.attribution],
  }
}
