import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import FlatQueue from 'flatqueue'
import { describe, expect, test } from 'vitest'
import { readOutlines } from '../../geo/build/outlines.ts'
import { buildRoads } from '../../geo/build/roads/build.ts'
import { metresAlong, metresBetween, type Point } from '../../geo/build/roads/geodesic.ts'
import { readCsv } from '../../src/io/readCsv.ts'

const ROOT = new URL('../../', import.meta.url)
const bytesOf = (path: string): Buffer => readFileSync(new URL(path, ROOT))
const tableOf = <C extends string>(path: string, ...columns: C[]): Readonly<Record<C, string>>[] =>
  readCsv(path, bytesOf(path), { columns }).rows.map(({ cell }) => cell)

const nodes = tableOf('geo/road-nodes.csv', 'node', 'lat', 'lon', 'code')
const points = nodes.map(({ lat, lon }): Point => [Number(lon), Number(lat)])
const edges = tableOf('geo/road-edges.csv', 'edge', 'from', 'to', 'metres', 'class', 'kmh', 'kind', 'reason_id').map(
  (row) => ({ ...row, from: Number(row.from), to: Number(row.to), metres: Number(row.metres), kmh: Number(row.kmh) }),
)
const legs = tableOf(
  'geo/trunk-legs.csv',
  'from',
  'to',
  'from_node',
  'to_node',
  'driving_km',
  'network_km',
  'access_km',
  'ratio',
  'reason',
)
const crossings = tableOf('geo/crossings.csv', 'id', 'port', 'name_en', 'name_es', 'kind', 'lat', 'lon', 'node')
const access = tableOf('geo/road-access.csv', 'code', 'node', 'metres')

const steps: { readonly to: number; readonly edge: number }[][] = nodes.map(() => [])
for (const [edge, { from, to }] of edges.entries()) {
  steps[from]?.push({ to, edge })
  steps[to]?.push({ to: from, edge })
}

/** Least metres from a node to every other, and with which metres of road when the cost is another. */
function leastCosts(from: number, costOf: (edge: number) => number): { cost: Float64Array; metres: Float64Array } {
  const cost = new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY)
  const metres = new Float64Array(nodes.length)
  const queue = new FlatQueue<number>()
  cost[from] = 0
  queue.push(from, 0)
  while (queue.length > 0) {
    const known = queue.peekValue() as number
    const at = queue.pop() as number
    if (known > (cost[at] as number)) continue
    for (const { to, edge } of steps[at] ?? []) {
      const reached = known + costOf(edge)
      if (reached >= (cost[to] as number)) continue
      cost[to] = reached
      metres[to] = (metres[at] as number) + (edges[edge]?.metres ?? 0)
      queue.push(to, reached)
    }
  }
  return { cost, metres }
}

const byMetres = (edge: number): number => edges[edge]?.metres ?? 0
const byHours = (edge: number): number => byMetres(edge) / 1000 / (edges[edge]?.kmh ?? 1)

describe('the tables', () => {
  test('number nodes and edges from 0 on, edges sorted by their nodes, none back to where it began', () => {
    expect(nodes.map(({ node }) => Number(node))).toEqual([...nodes.keys()])
    expect(edges.map(({ edge }) => Number(edge))).toEqual([...edges.keys()])
    for (const [i, { from, to, metres }] of edges.entries()) {
      expect(from < to && to < nodes.length && Number.isInteger(metres) && metres > 0, `edge ${i}`).toBe(true)
      const before = edges[i - 1]
      expect(!before || before.from < from || (before.from === from && before.to <= to), `edge ${i}`).toBe(true)
    }
  })

  test('place every node in a known municipality', () => {
    const codes = new Set(tableOf('geo/bounds.csv', 'code').map(({ code }) => code))
    expect(nodes.filter(({ code }) => code.length !== 5 || !codes.has(code))).toEqual([])
  })

  test('make one connected network', () => {
    const { cost } = leastCosts(0, byMetres)
    expect(cost.filter((metres) => !Number.isFinite(metres))).toHaveLength(0)
  })

  test('take speeds from the table of speeds, which gives a reason for each', () => {
    const speeds = tableOf('geo/road-speeds.csv', 'class', 'kmh', 'reason')
    expect(speeds.filter(({ reason }) => reason.length < 20)).toEqual([])
    const speedOf = new Map(speeds.map((row) => [row.class, Number(row.kmh)]))
    expect(edges.filter((edge) => speedOf.get(edge.class) !== edge.kmh)).toEqual([])
    expect(speedOf.get('trunk')).toBeGreaterThan(speedOf.get('local') ?? Number.POSITIVE_INFINITY)
  })

  test('use every hand edge, each with a reason, and nothing else by hand', () => {
    const hand = tableOf('geo/hand-edges.csv', 'id', 'reason')
    expect(hand.filter(({ reason }) => reason.length < 20)).toEqual([])
    const used = edges.filter(({ kind }) => kind === 'hand').map((edge) => edge.reason_id)
    expect([...new Set(used)].sort()).toEqual(hand.map(({ id }) => id))
    expect(edges.filter((edge) => (edge.kind === 'hand') !== (edge.reason_id !== ''))).toEqual([])
  })
})

test('no edge is shorter than the straight way between its nodes', () => {
  const short = edges.filter(
    ({ from, to, metres }) => metres < metresBetween(points[from] as Point, points[to] as Point) - 20,
  )
  expect(short).toEqual([])
})

test('lines lead from node to node and are nearly as long as their edges', () => {
  const lines = tableOf('geo/road-lines.csv', 'edge', 'line')
  expect(lines).toHaveLength(edges.length)
  let [drawn, road] = [0, 0]
  for (const [i, { line }] of lines.entries()) {
    const { from, to, metres, kind } = edges[i] as (typeof edges)[number]
    const numbers = line === '' ? [] : line.split(' ').map(Number)
    expect(numbers.length % 2 === 0 && numbers.every(Number.isInteger), `line ${i}`).toBe(true)
    if (kind !== 'road') {
      expect(line).toBe('')
      continue
    }
    const corners: Point[] = [points[from] as Point]
    for (let k = 0; k < numbers.length; k += 2) {
      const [lon, lat] = corners.at(-1) as Point
      corners.push([lon + (numbers[k] as number) / 1e4, lat + (numbers[k + 1] as number) / 1e4])
    }
    const length = metresAlong([...corners, points[to] as Point])
    expect(length, `line ${i}`).toBeLessThan(metres + 100)
    drawn += length
    road += metres
  }
  expect(drawn / road).toBeGreaterThan(0.97)
})

describe('against 179 driven legs (© OpenStreetMap contributors, ODbL)', () => {
  const differences = legs
    .map((leg) => Math.abs(Number(leg.network_km) / Number(leg.driving_km) - 1))
    .sort((a, b) => a - b)

  test('the table gives what the network gives', () => {
    const from = new Map<number, Float64Array>()
    for (const leg of legs) {
      const start = Number(leg.from_node)
      const metres = from.get(start) ?? leastCosts(start, byMetres).cost
      from.set(start, metres)
      const km = (metres[Number(leg.to_node)] as number) / 1000 + Number(leg.access_km)
      expect(Math.abs(km - Number(leg.network_km)), `${leg.from}-${leg.to}`).toBeLessThan(0.2)
    }
  })

  test('the median difference is under 6 %, nine in ten are under 15 %', () => {
    expect(legs).toHaveLength(179)
    expect(differences[89]).toBeLessThan(0.06)
    expect(differences.filter((difference) => difference < 0.15).length / legs.length).toBeGreaterThanOrEqual(0.9)
  })

  test('each larger one has its reason, and no other has one', () => {
    const wrong = legs.filter(
      (leg) => Math.abs(Number(leg.network_km) / Number(leg.driving_km) - 1) > 0.15 !== (leg.reason !== ''),
    )
    expect(wrong).toEqual([])
  })

  test.each([
    ['Ciudad Altamirano', 'Zihuatanejo'],
    ['Villahermosa', 'Ciudad del Carmen'],
    ['Ciudad del Carmen', 'Champotón'],
    ['Jiménez', 'Delicias'],
    ['Coatzacoalcos', 'Villahermosa'],
    ['Tampico', 'Tuxpan'],
    ['Mazatlán', 'Durango'],
  ])('the gap between %s and %s is closed', (from, to) => {
    const leg = legs.find((one) => one.from === from && one.to === to)
    expect(Math.abs(Number(leg?.ratio) - 1)).toBeLessThan(0.1)
  })
})

describe('places on the network', () => {
  test('every municipality meets it: half within 1 km, nine in ten within 6 km, all within 63 km of their seat', () => {
    expect(access.map(({ code }) => code)).toEqual(
      tableOf('geo/bounds.csv', 'code').flatMap(({ code }) => (code.length === 5 ? [code] : [])),
    )
    const metres = access.map((row) => Number(row.metres)).sort((a, b) => a - b)
    expect(metres[Math.floor(metres.length * 0.5)]).toBeLessThan(1_000)
    expect(metres[Math.floor(metres.length * 0.9)]).toBeLessThan(6_000)
    expect(metres.at(-1)).toBeLessThan(63_000)
    expect(access.every(({ node }) => Number(node) < nodes.length)).toBe(true)
  })

  test('49 crossings, each a node of its own, with names in both languages and ids that a link can hold', () => {
    expect(crossings).toHaveLength(49)
    const kinds = crossings.map(({ kind }) => kind)
    expect(['road', 'pedestrian', 'ferry'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([
      44, 3, 2,
    ])
    expect(new Set(crossings.map(({ node }) => node)).size).toBe(49)
    expect(new Set(crossings.map(({ id }) => id)).size).toBe(49)
    const ports = crossings.map(({ port }) => port)
    for (const { id, port, name_en, name_es, lat, lon, node } of crossings) {
      expect(id).toMatch(/^[a-z0-9-]{1,40}$/)
      expect(port).toMatch(/^[a-z0-9-]{1,40}$/)
      expect(name_en !== '' && name_es !== '', id).toBe(true)
      expect([nodes[Number(node)]?.lat, nodes[Number(node)]?.lon]).toEqual([lat, lon])
      expect(ports.filter((one) => one === id).length, `${id} is a port and one of its crossings`).toBeLessThanOrEqual(
        1,
      )
    }
    expect(crossings.filter(({ port }) => port === 'nogales')).toHaveLength(3)
  })

  test('entry points have a node, a citation with an address, and equal weights', () => {
    const rows = tableOf('geo/entry-points.csv', 'id', 'kind', 'lat', 'lon', 'node', 'weight', 'citation')
    expect(rows.length).toBeGreaterThanOrEqual(10)
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['border', 'port', 'coast']))
    for (const { id, lat, lon, node, weight, citation } of rows) {
      expect(citation, id).toMatch(/https?:\/\/\S+/)
      expect(weight).toBe('1')
      expect(metresBetween([Number(lon), Number(lat)], points[Number(node)] as Point), id).toBeLessThan(20)
    }
  })

  test('crops are those of 97 poppy and 88 marijuana municipalities, laboratories 2,837 cells of 1 and more', () => {
    const crops = tableOf('geo/crops.csv', 'code', 'crop', 'eradicated')
    const known = new Set(access.map(({ code }) => code))
    expect(['poppy', 'marijuana'].map((crop) => crops.filter((row) => row.crop === crop).length)).toEqual([97, 88])
    expect(crops.filter(({ code, eradicated }) => !known.has(code) || !(Number(eradicated) > 0))).toEqual([])
    const cells = tableOf('geo/lab-density.csv', 'lat', 'lon', 'density').map(({ density }) => Number(density))
    expect(cells).toHaveLength(2837)
    expect(Math.min(...cells)).toBeGreaterThanOrEqual(1)
  })
})

describe('Sinaloa', () => {
  const nodeOf = (code: string): number => Number(access.find((row) => row.code === code)?.node)
  const nogales = crossings.find(({ id }) => id === 'nogales-mariposa')

  test('Culiacán to Nogales is within 3 % of 950 km, by length and by time', () => {
    for (const costOf of [byMetres, byHours]) {
      const km = (leastCosts(nodeOf('25006'), costOf).metres[Number(nogales?.node)] as number) / 1000
      expect(Math.abs(km / 950 - 1)).toBeLessThan(0.03)
    }
  })

  test.each([
    ['Culiacán', '25006'],
    ['Badiraguato', '25003'],
  ])('%s leaves through Nogales by time', (_, code) => {
    const { cost } = leastCosts(nodeOf(code), byHours)
    const [best] = [...crossings].sort((a, b) => (cost[Number(a.node)] as number) - (cost[Number(b.node)] as number))
    expect(best?.port).toBe('nogales')
  })
})

const RAW = new URL('../shared/upstream/', ROOT)

test.skipIf(!existsSync(RAW))(
  'the build writes the committed tables again (skipped without the raw files)',
  async () => {
    const raw = async (path: string): Promise<Uint8Array> => readFileSync(new URL(path, RAW))
    const { files } = await buildRoads({
      raw,
      own: async (name) => bytesOf(`geo/${name}`),
      municipalities: bytesOf('data/municipalities.csv'),
      outlines: readOutlines(readFileSync(fileURLToPath(new URL('geometry/mx-2025-8pct.topo.json', RAW)))),
    })
    for (const [name, text] of Object.entries(files))
      expect(text === bytesOf(`geo/${name}`).toString(), name).toBe(true)
  },
)
