import { ReadError } from '../readError.ts'
import { type FoundArea, outlineOfRing } from './areaRing.ts'
import { elementsIn, readXml } from './areaXml.ts'

const OTHERS = ['Point', 'LineString', 'Model', 'Track', 'GroundOverlay']

const positionsOf = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .filter((tuple) => tuple !== '')
    .map((tuple) => tuple.split(',').map((part) => (part === '' ? Number.NaN : Number(part))))

/** Reads every polygon of a KML text; throws a `ReadError` that names the line of the one that is none. */
export function readKmlArea(file: string, text: string): FoundArea {
  const kml = readXml(file, text)
  if (kml.name !== 'kml') throw new ReadError('not KML: unknown root', { file, row: kml.row, value: kml.name })
  const polygons = elementsIn(kml, 'Polygon')
  const placemarks = elementsIn(kml, 'Placemark')
  const [only] = placemarks
  const outlines = polygons.map((polygon) => {
    const where = `Polygon of line ${polygon.row}`
    const [outer] = elementsIn(polygon, 'outerBoundaryIs').flatMap((boundary) => elementsIn(boundary, 'coordinates'))
    if (!outer) throw new ReadError('a polygon without an outer boundary', { file, row: polygon.row })
    return outlineOfRing(file, where, positionsOf(outer.text))
  })
  return {
    name: placemarks.length === 1 && only ? (elementsIn(only, 'name')[0]?.text ?? '').trim() : '',
    outlines,
    holes: polygons.reduce((sum, polygon) => sum + elementsIn(polygon, 'innerBoundaryIs').length, 0),
    others: OTHERS.reduce((sum, name) => sum + elementsIn(kml, name).length, 0),
  }
}
