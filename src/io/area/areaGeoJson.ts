import type { Outline } from '../../model/outline.ts'
import { ReadError } from '../readError.ts'
import { type FoundArea, outlineOfRing } from './areaRing.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

interface Finding {
  readonly outlines: Outline[]
  readonly names: string[]
  holes: number
  others: number
}

function listAt(file: string, where: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    throw new ReadError('expected a list', { file, column: where, value: JSON.stringify(value) ?? 'nothing' })
  return value
}

function addPolygon(file: string, where: string, rings: unknown, finding: Finding): void {
  const [outer, ...holes] = listAt(file, where, rings)
  finding.outlines.push(outlineOfRing(file, `${where}[0]`, listAt(file, `${where}[0]`, outer)))
  finding.holes += holes.length
}

function addMembers(file: string, where: string, members: unknown, finding: Finding): void {
  for (const [i, member] of listAt(file, where, members).entries()) addObject(file, `${where}[${i}]`, member, finding)
}

function addObject(file: string, where: string, value: unknown, finding: Finding): void {
  if (!isObject(value))
    throw new ReadError('expected an object', { file, column: where, value: JSON.stringify(value) ?? 'nothing' })
  const inside = (name: string) => (where === '' ? name : `${where}.${name}`)
  switch (value.type) {
    case 'FeatureCollection':
      addMembers(file, inside('features'), value.features, finding)
      return
    case 'GeometryCollection':
      addMembers(file, inside('geometries'), value.geometries, finding)
      return
    case 'Feature': {
      const name = isObject(value.properties) ? (value.properties.name ?? value.properties.NAME) : undefined
      finding.names.push(typeof name === 'string' ? name : '')
      if (value.geometry === null || value.geometry === undefined) finding.others += 1
      else addObject(file, inside('geometry'), value.geometry, finding)
      return
    }
    case 'Polygon':
      addPolygon(file, inside('coordinates'), value.coordinates, finding)
      return
    case 'MultiPolygon':
      for (const [i, rings] of listAt(file, inside('coordinates'), value.coordinates).entries())
        addPolygon(file, `${inside('coordinates')}[${i}]`, rings, finding)
      return
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      finding.others += 1
      return
    default:
      throw new ReadError('not GeoJSON: unknown type', {
        file,
        column: inside('type'),
        value: JSON.stringify(value.type) ?? 'nothing',
      })
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const position = /position (\d+)/.exec(reason)?.[1]
    const before = position === undefined ? '' : text.slice(0, Number(position))
    throw new ReadError('not JSON', {
      file,
      ...(position === undefined ? {} : { row: before.split('\n').length }),
      value: text.slice(before.length, before.length + 20),
    })
  }
}

/** Reads every polygon of a GeoJSON text; throws a `ReadError` that names the member where it is none. */
export function readGeoJsonArea(file: string, text: string): FoundArea {
  const finding: Finding = { outlines: [], names: [], holes: 0, others: 0 }
  try {
    addObject(file, '', parse(file, text), finding)
  } catch (error) {
    if (error instanceof RangeError) throw new ReadError('nested too deeply', { file })
    throw error
  }
  const { outlines, names, holes, others } = finding
  return { name: names.length === 1 ? (names[0] as string) : '', outlines, holes, others }
}
