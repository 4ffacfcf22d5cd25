import type { Visit } from './measure.ts'
import { median, quantile, type Spread, spreadOf } from './spread.ts'
import { TECHNIQUES, type Technique } from './techniques.ts'

/** A table in Markdown, its first column of words and the others of numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? '').length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

const whole = (value: number) => value.toFixed(value < 10 ? 1 : 0)

/** A spread as `median (least-greatest)`. */
export const spread = ({ middle, least, greatest }: Spread, factor = 1) =>
  `${whole(middle * factor)} (${whole(least * factor)}-${whole(greatest * factor)})`

/** Month switches and first pictures: medians over the runs, and the least and greatest run. */
export function switchTable(visits: ReadonlyMap<Technique, readonly Visit[]>): string {
  const ours = visits.get('ours')
  const ratio = (of: (visit: Visit) => number, all: readonly Visit[]) =>
    ours ? (median(ours.map(of)) / median(all.map(of))).toFixed(2) : '-'
  const rows = [...visits].map(([technique, all]) => [
    TECHNIQUES[technique],
    spread(spreadOf(all.map(({ wall }) => median(wall)))),
    whole(
      quantile(
        all.flatMap(({ wall }) => wall),
        0.95,
      ),
    ),
    ratio(({ wall }) => median(wall), all),
    spread(spreadOf(all.map(({ main }) => main))),
    all.every(({ all }) => all !== null) ? spread(spreadOf(all.map(({ all }) => all ?? Number.NaN))) : '-',
    spread(spreadOf(all.map(({ first }) => first))),
    ratio(({ first }) => first, all),
    whole(median(all.map(({ heap }) => heap)) / 1e6),
    whole(median(all.map(({ bytes }) => bytes)) / 1e3),
  ])
  return table(
    [
      'technique',
      'month p50 ms',
      'p95 ms',
      'ours / it',
      'main thread ms',
      'all processes ms',
      'first map ms',
      'ours / it',
      'heap MB',
      'kB',
    ],
    rows,
  )
}
