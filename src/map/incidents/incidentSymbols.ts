import type { Evidence } from '../../model/incident.ts'

/** What a marker says about the kind of thing, as strokes in a box of 10 around the middle. */
export const SYMBOLS = {
  killing: 'M-3-3L3 3M3-3L-3 3',
  clash: 'M-4-3.2L-.8 0L-4 3.2M4-3.2L.8 0L4 3.2',
  taking: 'M0-4.2V1M0 3.4V4',
  arrest: 'M-3-3H3V3H-3Z',
  escape: 'M-3 3L3-3M-1.4-3H3V1.4',
  seizure: 'M0-4.2L4.2 0L0 4.2L-4.2 0Z',
  forces: 'M-4 .2L0-3.8L4 .2M-4 4L0 0L4 4',
  watching: 'M-4.4 0C-2-3.8 2-3.8 4.4 0C2 3.8-2 3.8-4.4 0ZM0-.8V.8',
  claim: 'M-2.4-1.9C-2.4-5 2.6-5 2.6-1.9C2.6.1 0-.1 0 1.7M0 3.7V4.2',
  statement: 'M-3.6-2.8H3.6M-3.6 0H3.6M-3.6 2.8H1',
  mismatch: 'M-3.8-1.6H3.8M-3.8 1.6H3.8M2-4.2L-2 4.2',
  split: 'M0 4.2V.2L-3.4-4M0 .2L3.4-4',
} as const
export type IncidentSymbol = keyof typeof SYMBOLS

const CATEGORIES: Readonly<Record<IncidentSymbol, readonly string[]>> = {
  killing: ['massacre', 'murder', 'mass-grave', 'security-force-killing', 'extrajudicial-killing-claim'],
  clash: ['clash', 'cartel-war', 'drone-attack'],
  taking: ['kidnapping', 'threat', 'coerced-statement'],
  arrest: ['arrest', 'indictment'],
  escape: ['escape', 'jailbreak'],
  seizure: ['seizure', 'weapons-recovery', 'weapons-trace', 'eradication'],
  forces: ['operation', 'military-deployment', 'training-centre'],
  watching: ['surveillance', 'espionage', 'drone-deployment', 'political-surveillance'],
  claim: ['collusion-claim', 'corruption-claim', 'covert-operation-claim', 'alleged-presence', 'policy-claim'],
  statement: ['statement', 'policy', 'disclosure', 'handouts', 'civic-response'],
  mismatch: ['discrepancy'],
  split: ['cartel-split', 'vigilante-takeover'],
}

const SYMBOL_OF = new Map(
  Object.entries(CATEGORIES).flatMap(([symbol, categories]) =>
    categories.map((category) => [category, symbol as IncidentSymbol]),
  ),
)

/** The symbol of a category; a category that has none throws. */
export function symbolOf(category: string): IncidentSymbol {
  const symbol = SYMBOL_OF.get(category)
  if (!symbol) throw new Error(`a category without a symbol: ${category}`)
  return symbol
}

/** How a marker looks by evidence, in CSS pixels: form tells the levels apart without colour. */
export interface MarkerForm {
  readonly radius: number
  readonly filled: boolean
  /** Radius of a ring around the disc. */
  readonly ring: number | null
  /** Lengths of dash and gap of the edge. */
  readonly dash: readonly [number, number] | null
  readonly edge: number
  /** Size of the symbol against its box. */
  readonly symbol: number
}

/** Official: filled with a ring. Reported: filled. Alleged: hollow and dashed. Opinion: small and hollow. */
export const FORMS: Readonly<Record<Evidence, MarkerForm>> = {
  official: { radius: 8, filled: true, ring: 11, dash: null, edge: 1.5, symbol: 0.95 },
  reported: { radius: 9, filled: true, ring: null, dash: null, edge: 0, symbol: 1 },
  alleged: { radius: 9, filled: false, ring: null, dash: [3.4, 2.25], edge: 2, symbol: 1 },
  opinion: { radius: 6, filled: false, ring: null, dash: null, edge: 1.25, symbol: 0.7 },
}

/** Side of the square that holds any marker, in CSS pixels. */
export const MARKER_SIZE = 28

/** Width of the strokes of a symbol. */
export const SYMBOL_STROKE = 1.6
