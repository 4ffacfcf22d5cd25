import { type FoundArea, outlineOfRing } from './areaRing.ts'
import { ReadError } from './readError.ts'

const inside = (element: Element | Document, name: string) => [...element.getElementsByTagNameNS('*', name)]

function parse(file: string, text: string): Document {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new ReadError('a document type, which KML does not have,', { file })
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const fault = document.querySelector('parsererror')
  if (fault) {
    const [, row] = /line (\d+)/.exec(fault.textContent ?? '') ?? []
    throw new ReadError('not XML', { file, ...(row === undefined ? {} : { row: Number(row) }) })
  }
  const { localName } = document.documentElement
  if (localName !== 'kml') throw new ReadError('not KML: unknown root', { file, value: localName })
  return document
}

const positionsOf = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .filter((tuple) => tuple !== '')
    .map((tuple) => tuple.split(',').map((part) => (part === '' ? Number.NaN : Number(part))))

/** Reads every polygon of a KML text with the browser's parser; throws a `ReadError` that names the polygon. */
export function readKmlArea(file: string, text: string): FoundArea {
  const document = parse(file, text)
  const polygons = inside(document, 'Polygon')
  const placemarks = inside(document, 'Placemark')
  const [only] = placemarks
  const outlines = polygons.map((polygon, i) => {
    const where = `Polygon ${i + 1}`
    const [outer] = inside(polygon, 'outerBoundaryIs').flatMap((boundary) => inside(boundary, 'coordinates'))
    if (!outer) throw new ReadError('a polygon without an outer boundary', { file, column: where })
    return outlineOfRing(file, where, positionsOf(outer.textContent ?? ''))
  })
  return {
    name: placemarks.length === 1 && only ? (inside(only, 'name')[0]?.textContent ?? '').trim() : '',
    outlines,
    holes: polygons.reduce((sum, polygon) => sum + inside(polygon, 'innerBoundaryIs').length, 0),
    others: ['Point', 'LineString', 'Model', 'Track'].reduce((sum, name) => sum + inside(document, name).length, 0),
  }
}
