import { FORMS, MARKER_SIZE, SYMBOL_STROKE, SYMBOLS, symbolOf } from '../../map/incidents/incidentSymbols.ts'
import type { Evidence } from '../../model/incident.ts'

/** The marker of a level of evidence as the map draws it; without a category it has no symbol. */
export function Marker({ evidence, category }: { evidence: Evidence; category: string | null }) {
  const { radius, filled, ring, dash, edge, symbol } = FORMS[evidence]
  const half = MARKER_SIZE / 2
  return (
    <svg
      class={`inc-mark inc-${evidence}`}
      width={MARKER_SIZE}
      height={MARKER_SIZE}
      viewBox={`${-half} ${-half} ${MARKER_SIZE} ${MARKER_SIZE}`}
      aria-hidden="true"
    >
      <circle r={radius} class={filled ? 'inc-disc' : 'inc-hollow'} />
      {edge > 0 ? (
        <circle r={ring ?? radius} class="inc-edge" stroke-width={edge} stroke-dasharray={dash?.join(' ')} />
      ) : null}
      {category ? (
        <path
          d={SYMBOLS[symbolOf(category)]}
          transform={`scale(${symbol})`}
          class={filled ? 'inc-symbol inc-on' : 'inc-symbol'}
          stroke-width={SYMBOL_STROKE}
        />
      ) : null}
    </svg>
  )
}
