import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArea } from '../../src/io/area/areaFile.ts'
import { unpack } from '../../src/io/packed.ts'
import { ReadError } from '../../src/io/readError.ts'
import { faultText } from '../../src/text/faultText.ts'
import { projectFiles } from './projectFiles.ts'

const readers = projectFiles().filter((path) => /^src\/io\/.*\.ts$/.test(path))

/** Reasons that a source file gives, with a number in place of what is computed. */
const reasonsIn = (text: string): string[] =>
  [...text.matchAll(/new ReadError\(\s*(?:'([^']+)'|`([^`]+)`)/g)]
    .map(([, plain, template]) => plain ?? (template as string))
    .flatMap((reason) =>
      reason.includes("? 'shape' : 'shapes'")
        ? ['no polygon among 1 shape', 'no polygon among 2 shapes']
        : [reason.replace(/\$\{[^}]*\}/g, '7')],
    )
    .filter((reason) => !reason.startsWith('not XML: 7'))

const failure = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('nothing failed')
}

describe('why a file is not read, in Spanish', () => {
  const reasons = [...new Set(readers.flatMap((path) => reasonsIn(readFileSync(path, 'utf8'))))].sort()

  test('is found in the sources', () => {
    expect(reasons).toEqual(expect.arrayContaining(['no connection', 'the server answered 7', 'expected a list']))
    expect(reasons.length).toBeGreaterThan(35)
  })

  test.each(reasons)('%s', (reason) => {
    const english = new ReadError(reason, { file: 'a.csv', row: 3, column: 'x', value: 'y' }).message
    expect(faultText(english)).not.toBe(english)
    expect(faultText(english)).toMatch(/ en a\.csv, fila 3, columna "x": "y"$/)
  })

  const area = (file: string, text: string) => failure(() => readArea(file, new TextEncoder().encode(text)))

  test('names file, row, column and value as they are', () => {
    expect(faultText(area('mal.kml', '<kml><a></b></kml>'))).toBe(
      'no es XML: <a> de la línea 1 no se cierra antes en mal.kml, fila 1: "b"',
    )
    expect(faultText(area('una, dos.geojson', '{"type": "Nada"}'))).toBe(
      'no es GeoJSON: tipo desconocido en una, dos.geojson, columna "type": "\\"Nada\\""',
    )
    expect(faultText(area('in row.json', '{'))).toMatch(/^no es JSON en in row\.json/)
    expect(faultText(failure(() => unpack('first.bin', new ArrayBuffer(4))))).toMatch(
      /^se esperaban al menos \d+ bytes y hay 4 en first\.bin$/,
    )
  })

  test('of a part of the program, and of what is none of ours', () => {
    expect(faultText('Failed to fetch dynamically imported module: https://a/b.js')).toBe(
      'no se pudo cargar una parte del programa: https://a/b.js',
    )
    expect(faultText('quota exceeded in a, row 2')).toBe('quota exceeded in a, row 2')
  })
})
