import { DASHES, ROUTE_COLORS } from '../../map/routes/routesColors.ts'
import type { Overlay } from '../../model/view.ts'
import { COMMODITIES } from '../../routing/origin.ts'
import { usePage } from '../context.ts'

const WIDTH = 30
const HEIGHT = 14
const LINE = 3.2

/** A sample of how a layer is drawn, beside its name. */
export function RoutesSwatch({ id, level = 2 }: { id: Overlay; level?: number }) {
  const colors = ROUTE_COLORS[usePage().theme.value]
  const commodity = COMMODITIES.find((one) => id === `routes-${one}`)
  const middle = HEIGHT / 2
  const shape = () => {
    if (commodity) {
      const color = colors.commodities[commodity]
      return (
        <>
          <line
            x1={1}
            x2={22}
            y1={middle}
            y2={middle}
            stroke={color}
            stroke-width={LINE}
            stroke-dasharray={DASHES[commodity]?.map((part) => part * LINE).join(' ')}
          />
          <path d={`M22 ${middle - 4}L29 ${middle}L22 ${middle + 4}L23.5 ${middle}Z`} fill={color} />
        </>
      )
    }
    if (id === 'crops-poppy')
      return (
        <circle
          cx={15}
          cy={middle}
          r={5}
          fill={colors.commodities.poppy}
          fill-opacity={0.42}
          stroke={colors.commodities.poppy}
        />
      )
    if (id === 'crops-marijuana')
      return <circle cx={15} cy={middle} r={5} fill="none" stroke={colors.commodities.marijuana} stroke-width={2.2} />
    if (id === 'labs') return <rect x={6} y={2} width={18} height={10} fill={colors.labs[level]} />
    if (id === 'flow')
      return colors.flow
        .slice(1)
        .map((color, i) => <rect key={color} x={i * 5} y={2} width={5} height={10} fill={color} />)
    if (id === 'ports') return <rect x={11} y={middle - 4} width={8} height={8} fill={colors.ink} />
    return (
      <path
        d={`M2 ${HEIGHT - 2}Q15 ${-HEIGHT / 2} 28 ${HEIGHT - 2}`}
        fill="none"
        stroke={colors.quiet}
        stroke-width={1.6}
        stroke-dasharray="4 3"
      />
    )
  }
  return (
    <svg class="swatch-of" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {shape()}
    </svg>
  )
}
