import type { Frame } from './frame.ts'
import { type DrawnLine, endOf } from './line.ts'
import { type Label, spread } from './spread.ts'

const LETTER = 6.4
const BESIDE = 7
const APART = 14

/** Width of a text in the type of the labels, px, on the safe side. */
export const textWidth = (text: string): number => text.length * LETTER

/** Room that labels need at the right of a chart: those whose lines end at its end, or too near to it. */
export function labelRoom(lines: readonly DrawnLine[], first: number, last: number, width: number): number {
  const rooms = lines.map((line) => {
    const end = endOf(line)
    if (!end || line.label === '') return 0
    const free = ((last - end.index) / (last - first + 1)) * width * 0.8
    return textWidth(line.label) + BESIDE - free
  })
  return Math.max(8, ...rooms)
}

/** The name of each line beside its end, none over another. */
export function labelsOf(lines: readonly DrawnLine[], { x, y, top, bottom }: Frame): Label[] {
  const labels = lines.flatMap((line) => {
    const end = endOf(line)
    if (!end || line.label === '') return []
    return [
      { key: line.key, text: line.label, x: x(end.index) + BESIDE, y: y(end.value), width: textWidth(line.label) },
    ]
  })
  return spread(labels, APART, top, bottom - 4)
}
