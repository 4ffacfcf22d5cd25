import type { Theme } from '../../model/palette.ts'
import type { Commodity } from '../../routing/origin.ts'

/** Colours of the layers about drugs, as hex, in one theme. */
export interface RouteColors {
  /** At least 0.11 apart in OKLab for full and for each of the three lacking colour visions; none of the scale of rates. */
  readonly commodities: Readonly<Record<Commodity, string>>
  /** Density of laboratories, from thin to dense. */
  readonly labs: readonly string[]
  /** Shares of flow: none, then six classes. */
  readonly flow: readonly string[]
  /** Change of flow: none, three of less (teal), three of more (brown). */
  readonly shift: readonly string[]
  readonly ink: string
  readonly quiet: string
  readonly paper: string
}

export const ROUTE_COLORS: Readonly<Record<Theme, RouteColors>> = {
  light: {
    commodities: { poppy: '#b0489f', marijuana: '#2a7f2f', meth: '#173f8f', cocaine: '#1d1d1b' },
    labs: ['#c5dcee', '#8fbbdf', '#4f8fc6', '#1d5c9e'],
    flow: ['#f3f1ec', '#dbe6da', '#b5d2c3', '#84b6aa', '#519790', '#2a7473', '#0e4a4f'],
    shift: ['#f3f1ec', '#b9d9d5', '#62aaa4', '#14706c', '#ead2b0', '#c89255', '#86561c'],
    ink: '#1d1d1b',
    quiet: '#5d5b55',
    paper: '#faf9f6',
  },
  dark: {
    commodities: { poppy: '#ef9fd9', marijuana: '#7fd04f', meth: '#3f92f0', cocaine: '#ffffff' },
    labs: ['#23405c', '#2f628f', '#4b8fc4', '#8fc4ee'],
    flow: ['#26292f', '#20443f', '#2a6159', '#3c8275', '#5fa594', '#93c8b5', '#d3ecdd'],
    shift: ['#26292f', '#23504e', '#2f837e', '#6cc4bc', '#574025', '#95692f', '#dcae6a'],
    ink: '#ecebe7',
    quiet: '#a9a8a3',
    paper: '#16181c',
  },
}

/** How each commodity's line is broken, in widths of the line: told apart without colour. */
export const DASHES: Readonly<Record<Commodity, readonly number[] | null>> = {
  poppy: null,
  marijuana: [3.2, 1.1],
  meth: [1.1, 0.9],
  cocaine: [4, 0.9, 1, 0.9],
}
