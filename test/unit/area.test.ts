import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { membersGeoJson } from '../../src/io/area/areaExport.ts'
import { MOST_BYTES, readArea } from '../../src/io/area/areaFile.ts'
import { ReadError } from '../../src/io/readError.ts'
import { MOST_CORNERS } from '../../src/model/simplifyOutline.ts'

const bytesOf = (content: unknown) =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
const read = (content: unknown, file = 'area.geojson') => readArea(file, bytesOf(content))

const square = (lon: number, lat: number, size: number) => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const feature = (geometry: unknown, properties: unknown = null) => ({ type: 'Feature', properties, geometry })
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const circle = (corners: number) =>
  Array.from({ length: corners + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % corners)) / corners
    return [-102 + Math.cos(angle), 23 + Math.sin(angle)]
  })

describe('a GeoJSON area', () => {
  test('is its outer rings, largest first, without the repeated corner', () => {
    const { outlines } = read({
      type: 'MultiPolygon',
      coordinates: [[square(-100, 20, 1)], [square(-103, 25, 2)]],
    })
    expect(outlines).toEqual([square(-103, 25, 2).slice(0, 4), square(-100, 20, 1).slice(0, 4)])
  })

  test('is found in features and collections; holes, points and lines are counted', () => {
    const found = read(
      collection(
        feature(polygon(square(-103, 25, 2), square(-102.5, 25.5, 0.5), square(-101.9, 25.9, 0.1))),
        feature({ type: 'GeometryCollection', geometries: [polygon(square(-100, 20, 1)), { type: 'Point' }] }),
        feature({ type: 'LineString', coordinates: [] }),
        feature(null),
      ),
    )
    expect([found.outlines.length, found.holes, found.others, found.leftOut]).toEqual([2, 2, 3, 0])
    expect(found.corners).toEqual({ read: 8, kept: 8 })
  })

  test('takes its name from the only feature', () => {
    expect(read(feature(polygon(square(-103, 25, 2)), { name: 'La Laguna' })).name).toBe('La Laguna')
    const two = [1, 2].map((size) => feature(polygon(square(-103, 25, size)), { name: 'x' }))
    expect(read(collection(...two)).name).toBe('')
    expect(read(feature(polygon(square(-103, 25, 2)), { name: 3 })).name).toBe('')
  })

  test('keeps heights and a byte order mark out, and an open ring as it is meant', () => {
    const open = square(-103, 25, 2)
      .slice(0, 4)
      .map((corner) => [...corner, 1100])
    expect(read(`\uFEFF${JSON.stringify(polygon(open))}`).outlines[0]).toEqual(square(-103, 25, 2).slice(0, 4))
  })

  test('is simplified until a link can hold it, and says so', () => {
    const one = read(polygon(circle(5000)))
    expect(one.corners.read).toBe(5000)
    expect(one.corners.kept).toBe(one.outlines[0]?.length)
    expect(one.corners.kept).toBeLessThanOrEqual(MOST_CORNERS)
    expect(one.corners.kept).toBeGreaterThan(50)
    const many = read({ type: 'MultiPolygon', coordinates: Array.from({ length: 30 }, () => [circle(100)]) })
    expect([many.outlines.length, many.leftOut]).toEqual([12, 18])
    expect(many.corners.kept).toBeLessThanOrEqual(MOST_CORNERS)
  })

  test.each([
    ['{"type":"Polygon",\n"coordinates":[[}', 'not JSON in area.geojson'],
    [collection(), 'no polygon among 0 shapes in area.geojson'],
    [feature({ type: 'Point', coordinates: [0, 0] }), 'no polygon among 1 shape in area.geojson'],
    [
      collection(feature(polygon(square(-103, 25, 2))), feature({ type: 'Polygone' })),
      'not GeoJSON: unknown type in area.geojson, column "features[1].geometry.type": "\\"Polygone\\""',
    ],
    [
      polygon([...square(-103, 25, 2).slice(0, 2), [-103, '26'], [-103, 25]]),
      'expected longitude and latitude in area.geojson, column "coordinates[0][2]": "[-103,\\"26\\"]"',
    ],
    [
      polygon([[640_000, 2_820_000], ...square(-103, 25, 2)]),
      'not degrees (WGS 84): longitude within 180, latitude within 90, in area.geojson, column "coordinates[0][0]"',
    ],
    [
      polygon([
        [-103, 25],
        [-102, 25],
      ]),
      'a polygon with fewer than 3 corners in area.geojson, column "coordinates[0]": "2"',
    ],
    [{ type: 'Polygon' }, 'expected a list in area.geojson, column "coordinates": "nothing"'],
    [feature(polygon(5)), 'expected a list in area.geojson, column "geometry.coordinates[0]": "5"'],
    ['[1]', 'expected an object in area.geojson'],
  ])('%j is refused by name and place', (content, message) => {
    expect(() => read(content)).toThrow(message)
  })

  test('that is not JSON is refused with the line where the parser gives one', () => {
    const reason = () => read('{"type": "Polygon",\n"coordinates": [[[}')
    expect(reason).toThrow(/^not JSON in area\.geojson(, row 2)?: /)
  })

  test('is refused when it is too large, packed, or not text', () => {
    expect(() => readArea('big.json', new Uint8Array(MOST_BYTES + 1))).toThrow(
      'larger than 5 MB, simplify it first, in big.json: "5000001 bytes"',
    )
    expect(() => readArea('a.kmz', Uint8Array.of(0x50, 0x4b, 3, 4))).toThrow(
      'a zip file (KMZ?), unpack it first, in a.kmz',
    )
    expect(() => readArea('a.json', Uint8Array.of(0xff, 0xfe, 0x7b, 0))).toThrow('UTF-16 text')
  })

  test('whatever it is, gives outlines or a reason, and nothing else', () => {
    const type = fc.constantFrom(
      'Polygon',
      'MultiPolygon',
      'Feature',
      'FeatureCollection',
      'GeometryCollection',
      'Point',
      '',
    )
    const anything = fc.letrec((tie) => ({
      object: fc.record(
        {
          type,
          coordinates: tie('value'),
          geometry: tie('object'),
          features: fc.array(tie('object'), { maxLength: 3 }),
        },
        { requiredKeys: ['type'] },
      ),
      value: fc.oneof({ maxDepth: 2 }, fc.double(), fc.constant(null), fc.string(), fc.array(tie('value'))),
    }))
    fc.assert(
      fc.property(anything.object, (value) => {
        try {
          const { outlines } = read(value)
          expect(outlines.every((outline) => outline.length >= 3)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError)
        }
      }),
    )
  })
})

const kml = (...inside: readonly string[]) =>
  ['<?xml version="1.0" encoding="UTF-8"?>', '<kml xmlns="http://www.opengis.net/kml/2.2">', ...inside, '</kml>'].join(
    '\n',
  )
const LAGUNA = '-103.62,25.46,0 -103.2,25.42,0\n -103.12,25.62,0 -103.5,25.68,0 -103.62,25.46,0'
const ring = (coordinates: string) => `<LinearRing><coordinates>${coordinates}</coordinates></LinearRing>`
const placemark = (name: string, coordinates: string, holes = '') =>
  `<Placemark><name>${name}</name><Polygon><outerBoundaryIs>${ring(coordinates)}</outerBoundaryIs>${holes}</Polygon></Placemark>`

describe('a KML area', () => {
  const readKml = (text: string) => read(text, 'area.kml')

  test('is its outer boundaries with heights left out; holes, points and lines are counted', () => {
    const hole = `<innerBoundaryIs>${ring('-103.4,25.5 -103.41,25.5 -103.41,25.51')}</innerBoundaryIs>`
    const point = '<Placemark><Point><coordinates>-103,25</coordinates></Point></Placemark>'
    const found = readKml(kml('<Document>', placemark('La Laguna', LAGUNA, hole), point, '</Document>'))
    expect(found.outlines).toEqual([
      [
        [-103.62, 25.46],
        [-103.2, 25.42],
        [-103.12, 25.62],
        [-103.5, 25.68],
      ],
    ])
    expect([found.name, found.holes, found.others]).toEqual(['', 1, 1])
  })

  test('takes its name from the only placemark, with entities and without markup being run', () => {
    const named = (name: string) => readKml(kml(placemark(name, LAGUNA))).name
    expect(named('Río &amp; presa &#233;&#xe9; &nbsp;')).toBe('Río & presa éé &nbsp;')
    expect(named('<![CDATA[<img src=x onerror=alert(1)>]]>')).toBe('<img src=x onerror=alert(1)>')
  })

  test('is read with a prefix, comments, attributes and empty elements, and by what it begins with', () => {
    const text = `<!-- <kml> --><k:kml xmlns:k="http://www.opengis.net/kml/2.2"><k:Style id='a>b'/>${placemark('x', LAGUNA).replaceAll(/<(\/?)/g, '<$1k:')}</k:kml>`
    expect(read(text, 'area.xml').outlines.length).toBe(1)
  })

  test.each([
    [kml('<Polygon>'), 'not XML: <Polygon> of line 3 is not closed before in area.kml, row 4: "kml"'],
    ['<kml>\n<Polygon>', 'not XML: <Polygon> of line 2 is not closed in area.kml, row 2: "Polygon"'],
    ['<kml></kml>\n</kml>', 'not XML: an end without a start in area.kml, row 2'],
    ['<kml>\n<Polygon <x></kml>', 'not XML: a tag that is broken in area.kml, row 2'],
    ['<!DOCTYPE kml [<!ENTITY a "b">]><kml/>', 'not XML: a tag that is broken in area.kml, row 1'],
    ['<kml/><kml/>', 'not XML: expected one element around all in area.kml, row 1'],
    [`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'not XML: elements too deep in area.kml, row 1'],
    ['<gpx></gpx>', 'not KML: unknown root in area.kml, row 1: "gpx"'],
    [kml('<Polygon></Polygon>'), 'a polygon without an outer boundary in area.kml, row 3'],
    [
      kml(placemark('x', '-103,25 -102,25 -102')),
      'expected longitude and latitude in area.kml, column "Polygon of line 3[2]"',
    ],
    [kml(placemark('x', '640000,2800000 -102,25 -102,26')), 'not degrees (WGS 84)'],
    [kml(placemark('x', '-103,25 -102,25')), 'a polygon with fewer than 3 corners in area.kml'],
    [kml(), 'no polygon among 0 shapes in area.kml'],
  ])('%j is refused by name and line', (text, message) => {
    expect(() => readKml(text)).toThrow(message)
  })

  test('whatever it is, gives outlines or a reason, and nothing else', () => {
    const piece = fc.constantFrom(
      '<kml>',
      '</kml>',
      '<a b="c"/>',
      '<',
      '>',
      '&',
      ']]>',
      '<![CDATA[',
      '<!--',
      '-->',
      '<?',
      '\n',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          readKml(pieces.join(''))
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError)
        }
      }),
    )
  })
})

describe('the members of a region as GeoJSON', () => {
  const head = {
    name: 'La Laguna',
    place: 'metro:2010.la-laguna',
    measure: 'homicides',
    window: '2012',
    source: 'INEGI, "mortality"',
  }
  const outline = { type: 'Polygon' as const, coordinates: [square(-103, 25, 1)] }
  const text = membersGeoJson(head, [
    { code: '05035', name: 'Torreón', count: 478, population: 653_402.4, rate: 73.1556, missing: null, outline },
    {
      code: '05999',
      name: 'Unspecified',
      count: 2,
      population: null,
      rate: null,
      missing: 'unspecified-place',
      outline: null,
    },
  ])

  test('have what is known of each, rounded as in a slice, and null with its reason for the rest', () => {
    const { features, ...rest } = JSON.parse(text)
    expect(rest).toEqual({ type: 'FeatureCollection', ...head })
    expect(features.map(({ properties }: { properties: unknown }) => properties)).toEqual([
      {
        code: '05035',
        name: 'Torreón',
        measure: 'homicides',
        window: '2012',
        count: 478,
        population: 653_402,
        rate: 73.16,
        missing: null,
        source: 'INEGI, "mortality"',
      },
      {
        code: '05999',
        name: 'Unspecified',
        measure: 'homicides',
        window: '2012',
        count: 2,
        population: null,
        rate: null,
        missing: 'unspecified-place',
        source: 'INEGI, "mortality"',
      },
    ])
    expect(features[1].geometry).toBeNull()
  })

  test('can be read back as an area', () => {
    const back = read(text)
    expect([back.outlines, back.others]).toEqual([[square(-103, 25, 1).slice(0, 4)], 1])
  })
})
