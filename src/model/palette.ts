/** Colours of one theme, as hex. `classes` holds zero and the six classes above it. */
export interface Palette {
  readonly classes: readonly string[]
  readonly unsure: readonly string[]
  /** Falls from the largest to the least, rises from the least to the largest, and what may be chance. */
  readonly falls: readonly string[]
  readonly rises: readonly string[]
  readonly unclear: string
  readonly land: string
  readonly abroad: string
  readonly sea: string
  readonly line: string
  readonly stateLine: string
  readonly ink: string
  readonly quiet: string
  readonly halo: string
  readonly mark: string
  readonly series: readonly string[]
}

export type Theme = 'light' | 'dark'

const mix = (a: string, b: string, share: number): string =>
  `#${[1, 3, 5]
    .map((i) => Number.parseInt(a.slice(i, i + 2), 16) * share + Number.parseInt(b.slice(i, i + 2), 16) * (1 - share))
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')}`

const build = (parts: Omit<Palette, 'unsure'>): Palette => ({
  ...parts,
  unsure: parts.classes.map((color) => mix(color, parts.classes[0] as string, 0.5)),
})

/** Lightness falls (light) or rises (dark) in even OKLab steps from sand through orange to oxblood. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: build({
    classes: ['#f3f1ec', '#efdcb5', '#dfad6d', '#d4762a', '#ba4209', '#8b1f14', '#570d11'],
    falls: ['#025956', '#23817d', '#5da7a2', '#9cccc8'],
    rises: ['#dfb89a', '#bf8c62', '#9c622f', '#723e06'],
    unclear: '#dddcd8',
    land: '#e9e7e1',
    abroad: '#efede8',
    sea: '#e3e9ec',
    line: '#8d8a82',
    stateLine: '#55524b',
    ink: '#1d1d1b',
    quiet: '#5d5b55',
    halo: '#faf9f6',
    mark: '#0b4f6c',
    series: ['#8b1f14', '#0b6e8f', '#6a5d00', '#7a3e8e', '#3d7a2a', '#a05a00'],
  }),
  dark: build({
    classes: ['#26292f', '#5e2b2b', '#943c34', '#c55633', '#e6813a', '#f4b568', '#fbe6b3'],
    falls: ['#91e2dc', '#5eb6b0', '#3d8984', '#2f5b59'],
    rises: ['#6b4a2f', '#9f6e44', '#d39562', '#ffc393'],
    unclear: '#3a3d43',
    land: '#1f2227',
    abroad: '#1b1e22',
    sea: '#121519',
    line: '#4d5058',
    stateLine: '#989ba3',
    ink: '#ecebe7',
    quiet: '#a9a8a3',
    halo: '#16181c',
    mark: '#7cc7e8',
    series: ['#f4b568', '#7cc7e8', '#c9c04a', '#d3a0e6', '#93cf7c', '#e6813a'],
  }),
}
