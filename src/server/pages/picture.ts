import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { PNG } from 'pngjs'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { latestYear } from '../../model/measure.ts'
import { PALETTES } from '../../model/palette.ts'
import { classOf, scaleOf } from '../../model/scale.ts'
import { type Figures, fieldOf } from '../../stats/value.ts'
import { PICTURE } from './frame.ts'
import { blank, type Color, colorOf, fill, halve, type Raster, type Ring, stroke } from './scanline.ts'

/** Outlines of municipalities, the id of each its code as a number. */
export type Outlines = Topology<{ municipalities: GeometryCollection }>

const MARGIN = 24
const SMOOTH = 2
const PALETTE = PALETTES.light

const stateOf = (shape: GeometryObject) => Math.floor(Number(shape.id) / 1000)

function projection(box: readonly number[], width: number, height: number) {
  const [west = 0, south = 0, east = 0, north = 0] = box
  const flat = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (width - 2 * MARGIN * SMOOTH) / ((east - west) * flat),
    (height - 2 * MARGIN * SMOOTH) / (north - south),
  )
  const left = (width - (east - west) * flat * scale) / 2
  const top = (height - (north - south) * scale) / 2
  return (ring: readonly (readonly number[])[]): Ring =>
    ring.map(([lon = 0, lat = 0]) => [left + (lon - west) * flat * scale, top + (north - lat) * scale] as const)
}

function boxOf({ coordinates }: MultiLineString): readonly number[] {
  const points = coordinates.flat()
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)]
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
  return [least(lons), least(lats), most(lons), most(lats)]
}

function colorsOf(figures: Figures): (code: string) => Color {
  const field = fieldOf(figures, latestYear(figures.measure))
  const scale = scaleOf(figures.measure.denominator)
  return (code) => {
    const row = figures.atlas.rowOf.get(code)
    const years = row === undefined ? 0 : (field?.personYears[row] ?? 0)
    if (row === undefined || years === 0) return colorOf(PALETTE.land)
    const level = classOf(scale, ((field?.counts[row] ?? 0) * 100_000) / years)
    return colorOf(PALETTE.classes[level] as string)
  }
}

/** The country, each municipality in the class of its rate in the latest year, as pixels of the size of `PICTURE`. */
export function drawCountry(figures: Figures, outlines: Outlines): Raster {
  const [width, height] = [PICTURE.width * SMOOTH, PICTURE.height * SMOOTH]
  const { municipalities } = outlines.objects
  const borders = mesh(outlines, municipalities, (a, b) => a === b || stateOf(a) !== stateOf(b))
  const project = projection(boxOf(borders), width, height)
  const colors = colorsOf(figures)
  const raster = blank(width, height, colorOf(PALETTE.sea))
  const shapes = feature(outlines, municipalities) as FeatureCollection<Polygon | MultiPolygon>
  for (const { id, geometry } of shapes.features) {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    fill(raster, rings.map(project), colors(String(id).padStart(5, '0')))
  }
  for (const line of borders.coordinates) stroke(raster, project(line), SMOOTH, colorOf(PALETTE.stateLine))
  return halve(raster)
}

/** Pixels as a PNG file, the same bytes for the same pixels. */
export function pngFile({ width, height, data }: Raster): Buffer {
  const png = new PNG({ width, height, colorType: 2, inputHasAlpha: false })
  png.data = Buffer.from(data)
  return PNG.sync.write(png, { colorType: 2, inputColorType: 2, inputHasAlpha: false })
}
