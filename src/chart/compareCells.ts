import type { Missing } from '../model/missing.ts'
import type { Resolution } from '../model/period.ts'
import type { Unit } from '../model/view.ts'
import { cumulative } from '../stats/cumulative.ts'
import { indexTo } from '../stats/indexTo.ts'
import { movingAverage } from '../stats/movingAverage.ts'
import { type Bounds, poissonBounds } from '../stats/poisson.ts'
import type { Exposed } from '../stats/ratio.ts'
import type { CompareForm } from './compareForm.ts'
import type { Dot, Point, Series } from './series.ts'

/** Why a period of a line has no figure. */
export type Why = Missing | 'no-average' | 'sum-ended' | 'no-base' | 'zero-base' | 'no-rate'

/** One period of a line: its figure, or the reason why there is none. */
export interface Cell {
  readonly index: number
  readonly dot: Dot | null
  readonly why: Why | null
}

/** One period before it is compared: deaths over what they are counted by, which for counts is the period itself. */
export interface Part {
  readonly index: number
  readonly exposed: Exposed | null
  readonly why: Why | null
  readonly provisional: boolean
}

/** Stretch of periods, both ends inside. */
export interface Range {
  readonly first: number
  readonly last: number
}

const MONTHS = 12
const SCALE: Readonly<Record<Unit, number>> = { rate: 100_000, count: 1 }
const YEARS: Readonly<Record<Resolution, number>> = { year: 1, month: 1 / 12 }

function partOf({ index, value }: Point, { unit, step }: CompareForm): Part {
  const { count, population, provisional } = value
  const people = unit === 'count' ? 1 : population === null ? null : population * YEARS[step]
  const exposed = count === null || people === null ? null : { count, personYears: people }
  return { index, exposed, why: exposed ? null : (value.missing ?? 'no-population'), provisional }
}

function averaged(parts: readonly Part[]): Part[] {
  const sums = movingAverage(
    parts.map(({ exposed }) => exposed),
    MONTHS,
  )
  return parts.map(({ index, why }, i) => ({
    index,
    exposed: sums[i] ?? null,
    why: sums[i] ? null : (why ?? 'no-average'),
    provisional: parts.slice(Math.max(0, i - MONTHS + 1), i + 1).some((part) => part.provisional),
  }))
}

function summed(parts: readonly Part[]): Part[] {
  const sums = cumulative(parts.map(({ exposed }) => exposed))
  return parts.map(({ index, why }, i) => ({
    index,
    exposed: sums[i] ?? null,
    why: sums[i] ? null : (why ?? 'sum-ended'),
    provisional: parts.slice(0, i + 1).some((part) => part.provisional),
  }))
}

/** The periods of a series within a range, averaged or summed as the form asks. */
export function partsOf({ points }: Series, form: CompareForm, { first, last }: Range): Part[] {
  const known = new Map(points.map((point) => [point.index, point]))
  const parts = Array.from({ length: last - first + 1 }, (_, i): Part => {
    const point = known.get(first + i)
    return point ? partOf(point, form) : { index: first + i, exposed: null, why: 'not-covered', provisional: false }
  })
  if (form.averaged) return averaged(parts)
  return form.shape === 'cumulative' ? summed(parts) : parts
}

const baseOf = (parts: readonly Part[], { window }: CompareForm) =>
  parts.find(({ index }) => index === window.first) ?? null

function asIndex(parts: readonly Part[], form: CompareForm): Cell[] {
  const base = baseOf(parts, form)
  const from = base?.exposed
  const fault = !from ? 'no-base' : from.count === 0 ? 'zero-base' : null
  return parts.map(({ index, exposed, why, provisional }) => {
    if (!exposed || !from || fault) return { index, dot: null, why: why ?? fault }
    const value = (100 * exposed.count * from.personYears) / (exposed.personYears * from.count)
    const open = provisional || base.provisional
    return { index, dot: { index, value, low: value, high: value, provisional: open }, why: null }
  })
}

/** The figures of a line. Those of an index have no bounds here: `indexBounds` gives them one by one. */
export function cellsOf(parts: readonly Part[], form: CompareForm): Cell[] {
  if (form.shape === 'index') return asIndex(parts, form)
  return parts.map(({ index, exposed, why, provisional }, i) => {
    if (!exposed) return { index, dot: null, why }
    const periods = form.shape === 'cumulative' ? i + 1 : 1
    const elapsed = form.shape === 'plain' ? 1 : form.unit === 'count' ? periods : periods * YEARS[form.step]
    const scale = (SCALE[form.unit] * elapsed) / exposed.personYears
    const { low, high } = poissonBounds(exposed.count)
    return {
      index,
      dot: { index, value: exposed.count * scale, low: low * scale, high: high * scale, provisional },
      why: null,
    }
  })
}

/** Exact bounds of an index, its base taken as uncertain too; null at the base, and where both average the same months. */
export function indexBounds(parts: readonly Part[], form: CompareForm, index: number): Bounds | null {
  const [base, part] = [baseOf(parts, form), parts.find((p) => p.index === index)]
  if (!base?.exposed || !part?.exposed) return null
  const apart = Math.abs(index - base.index)
  return apart === 0 || (form.averaged && apart < MONTHS) ? null : indexTo(base.exposed, part.exposed)
}
