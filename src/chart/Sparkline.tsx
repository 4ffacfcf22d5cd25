import { scaleLinear } from 'd3-scale'
import { linePath } from './path.ts'

const WIDTH = 96
const HEIGHT = 24
const PAD = 3

/** A small line from zero on a scale of its own; the figures beside it say what it says. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const last = values.length - 1
  const x = scaleLinear([0, Math.max(1, last)], [PAD, WIDTH - PAD])
  const y = scaleLinear([0, Math.max(1, ...values)], [HEIGHT - PAD, PAD])
  const dots = values.map((value, index) => ({ index, value, low: value, high: value, provisional: false }))
  return (
    <svg class="ch-spark" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={linePath({ x, y }, dots)} />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r="2" />
    </svg>
  )
}
