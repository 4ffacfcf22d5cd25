import fc from 'fast-check'

const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: '<b>Región</b>', ['__proto__']: 1, date: '2010-07-29' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-103.75, 25.3],
            [-103.1, 25.3],
            [-103.1, 25.72],
            [-103.75, 25.3],
          ],
        ],
      },
    },
    { type: 'Feature', properties: { date: '2011' }, geometry: { type: 'Point', coordinates: [-106.4, 31.7] } },
  ],
})

const KML =
  '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>A &amp; B</name>' +
  '<!-- note --><Polygon><outerBoundaryIs><LinearRing><coordinates>-103.7,25.3,0 -103.1,25.3,0 -103.1,25.7,0 ' +
  '-103.7,25.3,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>'

const CSV =
  'date,lat,lon,code,place,state,text\r\n2010-07-29,31.7,-106.4,,,,"a ""quote"", and\nline"\r\n' +
  '29/07/2010,,,08037,,,=1+1\r\n2011,,,,Juárez,Chihuahua,<script>\r\n'

const PIECES = [
  '[',
  '{',
  '"',
  '<',
  '>',
  '</',
  ',',
  '\n',
  '\r',
  '\0',
  '&#x0;',
  '&lt;',
  ']]>',
  '1e999',
  '-',
  'null',
  '\uD800',
  '__proto__',
  '\uFEFF',
]

const text = new TextEncoder()

/** A file that was cut, doubled or written into at a few places. */
const bent = fc
  .tuple(
    fc.constantFrom(GEOJSON, KML, CSV),
    fc.array(fc.tuple(fc.nat(600), fc.nat(30), fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 }))), {
      maxLength: 5,
    }),
  )
  .map(([file, edits]) =>
    edits.reduce(
      (now, [at, cut, put]) => now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + cut),
      file,
    ),
  )

const shapes = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<unknown>(null, true, 0, -103.5, 25.4, 1e308, 'Polygon', 'Point', 'Feature', 'coordinates', ''),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom('type', 'features', 'geometry', 'geometries', 'coordinates', 'properties', '__proto__', 'name'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}))

/** Texts of dropped files: GeoJSON, KML and CSV that are right, bent, or anything. */
export const fileTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: bent },
  { weight: 2, arbitrary: shapes.value.map((value) => JSON.stringify(value) ?? '') },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...PIECES, 'date', 'Polygon', '8')).map((all) => all.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)

/** Bytes of dropped files, which need be no text. */
export const fileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: fileTexts.map((file) => text.encode(file)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
)

export const fileNames = fc.constantFrom('a.geojson', 'b.kml', 'c.csv', 'd.json', '__proto__', '<img src=x>.kml')
