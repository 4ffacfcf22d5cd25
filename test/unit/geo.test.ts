import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { drawBasemap } from '../../geo/build/basemap.ts'
import { formatBounds } from '../../geo/build/bounds.ts'
import { formatLabels } from '../../geo/build/labels.ts'
import { COARSE, drawMunicipalities, FINE } from '../../geo/build/municipalities.ts'
import { formatNeighbours } from '../../geo/build/neighbours.ts'
import { formatCrops, formatLabDensity } from '../../geo/build/origins.ts'
import { readOutlines } from '../../geo/build/outlines.ts'
import { readCsv } from '../../src/io/readCsv.ts'

const ROOT = new URL('../../', import.meta.url)
const bytesOf = (path: string): Buffer => readFileSync(new URL(path, ROOT))
const tableOf = <C extends string>(path: string, ...columns: C[]): Readonly<Record<C, string>>[] =>
  readCsv(path, bytesOf(path), { columns }).rows.map(({ cell }) => cell)

type Mexico = Topology<{ municipalities: GeometryCollection }>
const topologyOf = (path: string): Mexico => JSON.parse(bytesOf(path).toString())

const codesOfBounds = (): string[] =>
  tableOf('geo/bounds.csv', 'code').flatMap(({ code }) => (code.length === 5 ? [code] : []))

const ringArea = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0) / 2

const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

describe.each([
  { file: 'geo/mexico-coarse.topo.json', limit: 140_000 },
  { file: 'geo/mexico-fine.topo.json', limit: 450_000 },
])('$file', ({ file, limit }) => {
  const topology = topologyOf(file)
  const { municipalities } = topology.objects
  const outlines = feature(topology, municipalities).features.map(({ id, geometry }) => ({
    id: Number(id),
    polygons: polygonsOf(geometry as Polygon | MultiPolygon),
  }))

  test(`is at most ${limit} bytes at Brotli quality 11`, () => {
    expect(brotliCompressSync(bytesOf(file)).length).toBeLessThanOrEqual(limit)
  })

  test('has the one object and nothing on a geometry but type, id and arcs', () => {
    expect(Object.keys(topology.objects)).toEqual(['municipalities'])
    expect(new Set(municipalities.geometries.flatMap((one) => Object.keys(one)))).toEqual(
      new Set(['type', 'id', 'arcs']),
    )
  })

  test('has the ids of the municipalities that are drawn, sorted', () => {
    const codes = tableOf('data/municipalities.csv', 'code', 'drawn').flatMap(({ code, drawn }) =>
      drawn === 'true' ? [code] : [],
    )
    expect(codes).toHaveLength(2475)
    expect(outlines.map(({ id }) => String(id).padStart(5, '0'))).toEqual(codes)
  })

  test('keeps all 2,649 polygons, every ring closed, of four positions or more, and with an area', () => {
    expect(outlines.reduce((sum, { polygons }) => sum + polygons.length, 0)).toBeGreaterThanOrEqual(2649)
    const wrong = outlines.flatMap(({ id, polygons }) =>
      polygons
        .flat()
        .filter((ring) => ring.length < 4 || String(ring[0]) !== String(ring.at(-1)) || ringArea(ring) === 0)
        .map(() => id),
    )
    expect(wrong).toEqual([])
  })

  test('keeps the area of each municipality within a fifth of its finest outline', () => {
    const areas = new Map(tableOf('geo/bounds.csv', 'code', 'area_km2').map((row) => [row.code, Number(row.area_km2)]))
    const DEGREE = 111.195
    const off = outlines.flatMap(({ id, polygons }) => {
      const north = polygons[0]?.[0]?.[0]?.[1] ?? 0
      const square = polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0)
      const km2 = Math.abs(square) * DEGREE ** 2 * Math.cos((north * Math.PI) / 180)
      const finest = areas.get(String(id).padStart(5, '0')) ?? Number.NaN
      return Math.abs(km2 / finest - 1) <= 0.2 ? [] : [`${id}: ${km2} of ${finest}`]
    })
    expect(off).toEqual([])
  })

  test('gives 32 states when merged, and their borders when meshed', () => {
    const stateOf = (id: unknown): number => Math.floor(Number(id) / 1000)
    const states = new Map<number, GeometryCollection['geometries']>()
    for (const one of municipalities.geometries) {
      const state = stateOf(one.id)
      states.set(state, [...(states.get(state) ?? []), one])
    }
    expect([...states.keys()]).toEqual(Array.from({ length: 32 }, (_, i) => i + 1))
    const merged = [...states.values()].map((parts) => merge(topology, parts as Parameters<typeof merge>[1]))
    expect(merged.filter(({ coordinates }) => coordinates.length === 0)).toEqual([])
    const segments = (lines: readonly Position[][]): number => lines.reduce((sum, line) => sum + line.length - 1, 0)
    const between = mesh(topology, municipalities, (a, b) => stateOf(a.id) !== stateOf(b.id))
    const outside = mesh(topology, municipalities, (a, b) => a === b)
    const rims = merged.reduce((sum, { coordinates }) => sum + segments(coordinates.flat()), 0)
    expect(segments(between.coordinates)).toBeGreaterThan(1000)
    expect(rims).toBe(2 * segments(between.coordinates) + segments(outside.coordinates))
  })
})

test('the basemap has its objects, within 60,000 bytes at Brotli quality 11', () => {
  const basemap: Topology = JSON.parse(bytesOf('geo/basemap.topo.json').toString())
  expect(Object.keys(basemap.objects).sort()).toEqual(['boundaries', 'lakes', 'land', 'rivers'])
  const { land } = basemap.objects as { land: GeometryCollection }
  expect(land.geometries.map(({ id }) => id).sort()).toEqual(['mexico', 'neighbours'])
  expect(brotliCompressSync(bytesOf('geo/basemap.topo.json')).length).toBeLessThanOrEqual(60_000)
})

test('neighbours are symmetric, sorted, known, and never the place itself', () => {
  const rows = tableOf('geo/neighbours.csv', 'code', 'neighbours')
  const lists = new Map(rows.map(({ code, neighbours }) => [code, neighbours === '' ? [] : neighbours.split(' ')]))
  expect([...lists.keys()]).toEqual(codesOfBounds())
  for (const [code, codes] of lists) {
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(codes).not.toContain(code)
    for (const other of codes) expect(lists.get(other), `${other} beside ${code}`).toContain(code)
  }
  expect(lists.get('09015')).toEqual(['09002', '09005', '09006', '09014', '09016', '09017'])
})

test('bounds hold 32 states and 2,475 municipalities inside Mexico, and a state is the sum of its parts', () => {
  const rows = tableOf('geo/bounds.csv', 'code', 'west', 'south', 'east', 'north', 'area_km2').map((row) => ({
    code: row.code,
    box: [Number(row.west), Number(row.south), Number(row.east), Number(row.north)] as const,
    km2: Number(row.area_km2),
  }))
  expect(rows.filter(({ code }) => code.length === 2)).toHaveLength(32)
  expect(rows.filter(({ code }) => code.length === 5)).toHaveLength(2475)
  for (const { code, box, km2 } of rows) {
    const [west, south, east, north] = box
    expect(west >= -118.6 && south >= 14.5 && east <= -86.6 && north <= 32.8, code).toBe(true)
    expect(west < east && south < north && km2 > 0, code).toBe(true)
  }
  for (const state of rows.filter(({ code }) => code.length === 2)) {
    const parts = rows.filter(({ code }) => code.length === 5 && code.startsWith(state.code))
    expect(Math.abs(parts.reduce((sum, { km2 }) => sum + km2, 0) - state.km2)).toBeLessThan(0.1 * parts.length)
    expect(state.box[0]).toBe(Math.min(...parts.map(({ box }) => box[0])))
    expect(state.box[3]).toBe(Math.max(...parts.map(({ box }) => box[3])))
  }
})

test('labels name 32 states, 32 capitals, towns, neighbours and seas in both languages', () => {
  const labels = tableOf('geo/labels.csv', 'name_en', 'name_es', 'lat', 'lon', 'kind', 'rank', 'population')
  const count = (kind: string): number => labels.filter((label) => label.kind === kind).length
  expect([count('state'), count('capital')]).toEqual([32, 32])
  expect(count('city')).toBeGreaterThanOrEqual(120)
  for (const { name_en, name_es, lat, lon, kind, rank, population } of labels) {
    expect(name_en !== '' && name_es !== '' && /^[1-6]$/.test(rank), name_es).toBe(true)
    expect(Number(lat) > 11 && Number(lat) < 36 && Number(lon) > -122 && Number(lon) < -82, name_es).toBe(true)
    expect(population === '' ? 0 : Number(population) > 0, name_es).toBe(
      kind === 'city' || kind === 'capital' ? true : 0,
    )
  }
  const capital = labels.find(({ name_es, kind }) => name_es === 'Ciudad de México' && kind === 'capital')
  expect(capital).toMatchObject({ name_en: 'Mexico City', rank: '1', population: '9209944' })
  expect(labels.find(({ name_en }) => name_en === 'Gulf of Mexico')?.name_es).toBe('Golfo de México')
})

test('the codebook describes every file of the folder and every column of its tables', () => {
  interface Resource {
    readonly path: string
    readonly sources: readonly unknown[]
    readonly licenses: readonly unknown[]
    readonly schema?: { readonly fields: readonly { readonly name: string; readonly description?: string }[] }
  }
  const codebook: { readonly resources: readonly Resource[] } = JSON.parse(bytesOf('geo/datapackage.json').toString())
  const files = readdirSync(new URL('geo/', ROOT)).filter((name) => name !== 'build' && name !== 'datapackage.json')
  expect(codebook.resources.map(({ path }) => path).sort()).toEqual(files.sort())
  for (const { path, schema, sources, licenses } of codebook.resources) {
    expect(sources.length > 0 && licenses.length > 0, path).toBe(true)
    if (!path.endsWith('.csv')) continue
    const header = bytesOf(`geo/${path}`).toString().split('\n', 1)[0]
    expect(schema?.fields.map(({ name }) => name).join(','), path).toBe(header)
    expect(
      schema?.fields.every(({ description }) => description),
      path,
    ).toBe(true)
  }
})

const RAW = new URL('../shared/upstream/', ROOT)

test.skipIf(!existsSync(RAW))(
  'the build writes the committed files again (skipped without the raw files)',
  async () => {
    const raw = (path: string): Buffer => readFileSync(new URL(path, RAW))
    const natural = (name: string): Buffer => raw(`geometry/natural-earth/ne_10m_${name}_mxbbox.geojson`)
    const mexico = raw('geometry/mx-2025-8pct.topo.json')
    const outlines = readOutlines(mexico)
    const labels = {
      names: bytesOf('geo/label-names.csv'),
      localities: raw('places/inegi-localities-2020.csv'),
      municipalities: raw('places/municipalities-2020.csv'),
    }
    const basemap = {
      mexico,
      land: natural('land'),
      boundaries: natural('admin_0_boundary_lines_land'),
      lakes: natural('lakes'),
      moreLakes: natural('lakes_north_america'),
      rivers: natural('rivers_lake_centerlines'),
    }
    const files = {
      'mexico-coarse.topo.json': `${JSON.stringify(await drawMunicipalities(mexico, COARSE))}\n`,
      'mexico-fine.topo.json': `${JSON.stringify(await drawMunicipalities(mexico, FINE))}\n`,
      'basemap.topo.json': await drawBasemap(basemap),
      'neighbours.csv': formatNeighbours(outlines),
      'bounds.csv': formatBounds(outlines),
      'labels.csv': await formatLabels(labels, outlines.states),
      'crops.csv': formatCrops(raw('crops-labs/crop-eradication-1994-2003.csv')),
      'lab-density.csv': formatLabDensity(raw('crops-labs/lab-density-grid.csv')),
    }
    for (const [name, text] of Object.entries(files))
      expect(text === bytesOf(`geo/${name}`).toString(), name).toBe(true)
  },
)
