/** What is compared: a page of the bench each, by the name of its file in peers/. */
export const TECHNIQUES = {
  ours: 'ours: one class texture',
  featureState: 'MapLibre, feature state',
  featureStateSoft: 'MapLibre, feature state, fill without antialias',
  paintProperty: 'MapLibre, paint by a column joined before',
  setData: 'MapLibre, setData',
  deck: 'deck.gl GeoJsonLayer',
  leafletSvg: 'Leaflet, SVG',
  leafletCanvas: 'Leaflet, canvas',
  d3Svg: 'd3, SVG',
  vegaLite: 'Vega-Lite, canvas',
} as const

export type Technique = keyof typeof TECHNIQUES
