import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { packCorridors } from '../../data/pack/corridors.ts'
import { readCsv } from '../../src/io/readCsv.ts'
import { corridorArcs } from '../../src/map/routes/routesArcs.ts'
import { flowClass, shiftClass } from '../../src/map/routes/routesFill.ts'
import { flowLines, wayLine } from '../../src/map/routes/routesLines.ts'
import { readCorridors } from '../../src/model/corridor.ts'
import { CROSSING_GROWTH, EDGE_GROWTH, GAP } from '../../src/routing/congestion.ts'
import { ACCESS_KMH, CROSSING_HOURS, KM_OF_AN_HOUR } from '../../src/routing/cost.ts'
import { meanFlow, shifts } from '../../src/routing/meanFlow.ts'
import { answer } from '../../src/routing/model.ts'
import { COMMODITIES } from '../../src/routing/origin.ts'
import { routesWords } from '../../src/text/routesWords.ts'
import { flowFileName, flowTable } from '../../src/ui/routes/routesTable.ts'
import { asked, realModel } from './routingGround.ts'

const model = realModel()
const { network } = model.graph
const open = answer(model, asked())
const closed = answer(model, asked('port:nogales'))

test.each(['en', 'es'] as const)('the text on the method states the numbers that are used, in %s', (lang) => {
  const text = routesWords(lang).methodText.join('\n')
  const hour = lang === 'en' ? 'hour' : 'hora'
  expect(text).toContain(`${100 * EDGE_GROWTH.capacity} %`)
  expect(text).toContain(`${100 * CROSSING_GROWTH.capacity} %`)
  expect([EDGE_GROWTH.weight, CROSSING_GROWTH.weight]).toEqual([1, 1])
  expect(text).toContain(`${100 * GAP} %`)
  expect(text).toContain(`${CROSSING_HOURS.road} ${hour}`)
  expect([CROSSING_HOURS.pedestrian, CROSSING_HOURS.ferry]).toEqual([2, 2])
  expect(text).toContain(`${KM_OF_AN_HOUR} km/h`)
  expect(text).toContain(`${ACCESS_KMH} km/h`)
  expect(text).toContain(` ${model.origins.meth.length} `)
  expect(text).toContain(` ${model.origins.cocaine.length} `)
  expect(text).toContain(` ${model.places.crossings.length} `)
})

describe('lines of flow', () => {
  test('cover every edge with flow once, in the direction of travel, from end to end', () => {
    const flow = open.poppy.edges
    const { features } = flowLines(network, flow, 0)
    const used = [...flow].filter((x) => x !== 0).length
    const points = features.reduce((sum, { geometry }) => sum + geometry.coordinates.length, 0)
    const corners = [...flow].reduce(
      (sum, x, e) =>
        sum + (x === 0 ? 0 : (network.cornerFirst[e + 1] as number) - (network.cornerFirst[e] as number) + 1),
      0,
    )
    expect(points).toBe(corners + features.length)
    expect(features.length).toBeLessThan(used)
    for (const { properties } of features)
      expect(properties.flow).toBeCloseTo(Math.abs(flow[properties.edge] as number), 12)
  })

  test('leave out what is at most the least', () => {
    const { features } = flowLines(network, open.poppy.edges, 0.1)
    expect(features.length).toBeGreaterThan(0)
    expect(Math.min(...features.map(({ properties }) => properties.flow))).toBeGreaterThan(0.1)
  })

  test('of a way lead from its origin to its crossing', () => {
    const route = open.marijuana.routes.find(({ origin }) => origin.id === '25006')
    if (!route?.best) throw new Error('no route')
    const line = wayLine(network, route.origin.node, route.best.edges)
    const crossing = model.places.crossings[route.best.crossing]
    expect(line[0]).toEqual([network.lon[route.origin.node], network.lat[route.origin.node]])
    expect(line.at(-1)).toEqual([network.lon[crossing?.node ?? -1], network.lat[crossing?.node ?? -1]])
  })
})

describe('flow by municipality', () => {
  test('falls in classes', () => {
    expect([0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.9].map(flowClass)).toEqual([0, 1, 1, 2, 3, 4, 5, 6])
    expect([0, 0.004, -0.01, -0.05, -0.5, 0.01, 0.05, 0.5].map(shiftClass)).toEqual([0, 0, 1, 2, 3, 4, 5, 6])
  })

  test('is as a mean between the least and the most of its commodities', () => {
    const mean = meanFlow(open, COMMODITIES)
    const shares = COMMODITIES.map((commodity) => open[commodity].municipalities[26043] as number)
    expect(mean[26043]).toBeCloseTo(shares.reduce((a, b) => a + b, 0) / 4, 12)
    expect(mean[26043]).toBeGreaterThan(0.1)
  })

  test('leaves the municipality of Nogales when Nogales is closed', () => {
    const changes = shifts(meanFlow(open, COMMODITIES), meanFlow(closed, COMMODITIES), 0.005)
    const nogales = changes.find(({ code }) => code === 26043)
    expect(nogales?.after).toBeLessThan(nogales?.before ?? 0)
    expect(shifts(meanFlow(open, COMMODITIES), meanFlow(open, COMMODITIES), 0.005)).toEqual([])
  })

  test('is a table that reads back, with the parameters in its name', () => {
    const text = flowTable(closed, open, ['poppy'], (code) => `Name, ${code}`)
    const { rows } = readCsv('flow.csv', text, {
      columns: ['municipality', 'municipality_name', ...COMMODITIES, 'mean', 'mean_nothing_blocked'],
    })
    expect(rows.length).toBeGreaterThan(300)
    const row = rows.find(({ cell }) => cell.municipality === '26043')?.cell
    expect(row?.municipality_name).toBe('Name, 26043')
    expect(Number(row?.mean)).toBeCloseTo(100 * (closed.poppy.municipalities[26043] as number), 3)
    expect(Number(row?.mean_nothing_blocked)).toBeCloseTo(100 * (open.poppy.municipalities[26043] as number), 3)
    const query = { by: 'time', congestion: true, blocked: ['port:nogales', '19039*5'] } as const
    expect(flowFileName(query, ['poppy'])).toBe(
      'flow-by-municipality_poppy_least-time_with-congestion_block-port-nogales+19039-times-5.csv',
    )
  })
})

describe('corridors of the articles', () => {
  const packed = packCorridors(fileURLToPath(new URL('../../data', import.meta.url)))
  const corridors = readCorridors(packed)

  test('never hold what is hidden', () => {
    expect(corridors.map(({ id }) => id)).not.toContain('firearms-mexico-to-us-blog-claim')
    expect(JSON.stringify(packed)).not.toContain('firearms-mexico-to-us-blog-claim')
    expect(corridors.length).toBeGreaterThan(20)
  })

  test('are drawn from place to place, spokes from their hub, and not where no place is named', () => {
    const arcsOf = (id: string) => corridors.find((corridor) => corridor.id === id)?.arcs ?? []
    expect(arcsOf('drug-labs-to-border')).toEqual([])
    expect(new Set(arcsOf('fast-furious-phoenix-to-mexico').map(([from]) => from.join())).size).toBe(1)
    const [first, second] = arcsOf('afghanistan-via-mexico-to-us')
    expect(first?.[1]).toEqual(second?.[0])
  })

  test('bend apart when they join the same places', () => {
    const lines = corridorArcs(corridors).features.map(({ geometry }) => JSON.stringify(geometry.coordinates))
    expect(new Set(lines).size).toBe(lines.length)
  })
})
