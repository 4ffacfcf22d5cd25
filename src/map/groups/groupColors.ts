import type { Theme } from '../../model/palette.ts'

/** How a group is written on the map, beside its colour. */
export const GROUP_CODES: Readonly<Record<string, string>> = {
  'beltran-leyva': 'BLO',
  gulf: 'CDG',
  huachicoleros: 'H',
  jalisco: 'CJNG',
  juarez: 'CJ',
  'la-barbie': 'LB',
  'la-familia': 'LFM',
  sinaloa: 'CDS',
  tijuana: 'CT',
  zetas: 'Z',
}

/**
 * Ten colours, at least 0.1 apart in OKLab for full and for each of the three lacking colour visions, and apart from
 * the greys of places without a group.
 */
export const GROUP_COLORS: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    'beltran-leyva': '#af5788',
    gulf: '#7d8622',
    huachicoleros: '#7c4b08',
    jalisco: '#6045a4',
    juarez: '#e9707e',
    'la-barbie': '#86b4fd',
    'la-familia': '#fdb250',
    sinaloa: '#2787d0',
    tijuana: '#16396b',
    zetas: '#562a0d',
  },
  dark: {
    'beltran-leyva': '#905dc1',
    gulf: '#328979',
    huachicoleros: '#dfb84c',
    jalisco: '#15d9aa',
    juarez: '#d58018',
    'la-barbie': '#bcf8d8',
    'la-familia': '#fce577',
    sinaloa: '#ad9fff',
    tijuana: '#29b0a1',
    zetas: '#a85618',
  },
}

/** Greys: no mention, mentions of no named group, named groups alike. */
export const GROUP_GREYS: Readonly<Record<Theme, readonly [none: string, unnamed: string, alike: string]>> = {
  light: ['#f3f1ec', '#c9c6be', '#96938b'],
  dark: ['#22252a', '#565960', '#8b8e95'],
}

/** From one to four or more groups. */
export const NUMBER_COLORS: Readonly<Record<Theme, readonly [string, string, string, string]>> = {
  light: ['#cfe0e6', '#93bccb', '#4f8fa8', '#1d5a75'],
  dark: ['#2c4652', '#3f7389', '#6aa8c0', '#b5dff0'],
}

const part = (hex: string, i: number) => Number.parseInt(hex.slice(i, i + 2), 16)

/** A colour so far on the way from one to another. */
export const between = (from: string, to: string, share: number): string =>
  `#${[1, 3, 5]
    .map((i) => Math.round(part(from, i) * (1 - share) + part(to, i) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
