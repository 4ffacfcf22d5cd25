import type { GeometryCollection, Topology } from 'topojson-specification'
import { type Atlas, indexAtlas } from '../model/atlas.ts'
import { type Counts, indexCounts } from '../model/counts.ts'
import type { Coverage, Measure } from '../model/measure.ts'
import { carryPopulation, type Population } from '../model/population.ts'
import { type CompactAtlas, expandAtlas } from './compactAtlas.ts'
import { type CompactGazetteer, expandGazetteer, type Locality } from './compactGazetteer.ts'
import type { CompactLabels } from './compactLabels.ts'
import { type PackedTable, unpack } from './packed.ts'
import { type Outlines, unpackOutlines } from './packedOutlines.ts'
import { ReadError } from './readError.ts'

const TABLES = import.meta.glob<string>('../../data/packed/*.{bin,json}', {
  query: '?url',
  import: 'default',
  eager: true,
})
const SHAPES = import.meta.glob<string>('../../geo/basemap.topo.json', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Land, lakes, rivers and national borders. */
export type Basemap = Topology<{
  land: GeometryCollection
  lakes: GeometryCollection
  rivers: GeometryCollection
  boundaries: GeometryCollection
}>

function urlOf(urls: Readonly<Record<string, string>>, file: string): string {
  const found = Object.keys(urls).find((path) => path.endsWith(`/${file}`))
  const url = found && urls[found]
  if (!url) throw new ReadError('no such table in this build', { file })
  return new URL(url, document.baseURI).href
}

async function get(urls: Readonly<Record<string, string>>, file: string): Promise<Response> {
  const response = await fetch(urlOf(urls, file)).catch(() => {
    throw new ReadError('no connection', { file })
  })
  if (!response.ok) throw new ReadError(`the server answered ${response.status}`, { file })
  return response
}

async function json<T>(urls: Readonly<Record<string, string>>, file: string): Promise<T> {
  const response = await get(urls, file)
  const text = await response.text()
  try {
    return JSON.parse(text) as T
  } catch {
    throw new ReadError('damaged file', { file, value: text.slice(0, 40) })
  }
}

async function packed(file: string): Promise<PackedTable> {
  return unpack(file, await (await get(TABLES, file)).arrayBuffer())
}

/** A packed table of this build that is JSON. */
export const fetchJson = <T>(file: string): Promise<T> => json<T>(TABLES, file)

/** A packed table of this build that is numbers. */
export const fetchPacked = packed

/** The atlas with the national series that travel with it. */
export async function fetchAtlas(): Promise<{ atlas: Atlas; compact: CompactAtlas }> {
  const compact = await json<CompactAtlas>(TABLES, 'atlas.json')
  return { atlas: indexAtlas(expandAtlas(compact)), compact }
}

/** Every locality of the gazetteer. */
export const fetchGazetteer = async (atlas: Atlas): Promise<Locality[]> =>
  expandGazetteer(atlas, await json<CompactGazetteer>(TABLES, 'localities.json'))

const outlinesFile = (level: 'coarse' | 'fine') => `outlines-${level}.bin`

/** Address of the outlines at one of two levels of detail. */
export const outlinesUrl = (level: 'coarse' | 'fine'): string => urlOf(TABLES, outlinesFile(level))

/** Outlines at one of two levels of detail. */
export async function fetchOutlines(level: 'coarse' | 'fine'): Promise<Outlines> {
  const file = outlinesFile(level)
  return unpackOutlines(file, await (await get(TABLES, file)).arrayBuffer())
}

export const fetchBasemap = (): Promise<Basemap> => json(SHAPES, 'basemap.topo.json')

/** Place names of the map. */
export const fetchLabels = (): Promise<CompactLabels> => json(TABLES, 'labels.json')

/** Counts and population of the default measure in its latest year: all that the first picture needs. */
export async function fetchFirst(
  atlas: Atlas,
  measure: Measure,
): Promise<{ measure: Measure; counts: Counts; population: Population }> {
  const yearly = measure.coverage.find((c) => c.resolution === 'year')
  if (!yearly) throw new Error(`no yearly figures: ${measure.id}`)
  const { rows, values } = await packed('first.bin')
  const coverage: Coverage = { ...yearly, first: yearly.last }
  const column = (index: number, length: number) =>
    Uint32Array.from({ length }, (_, row) => values[row * 3 + index] as number)
  const population = { firstYear: yearly.last, years: 1, women: column(1, atlas.drawn), men: column(2, atlas.drawn) }
  return {
    measure: { ...measure, coverage: [coverage] },
    counts: indexCounts(coverage, rows, Uint16Array.from(column(0, rows))),
    population: carryPopulation(atlas, population),
  }
}

/** Population of every municipality and year, carried to parents. */
export async function fetchPopulation(atlas: Atlas, firstYear: number): Promise<Population> {
  const [women, men] = await Promise.all([packed('women.bin'), packed('men.bin')])
  return carryPopulation(atlas, {
    firstYear,
    years: women.columns,
    women: women.values as Uint32Array,
    men: men.values as Uint32Array,
  })
}

/** All figures of a measure, one table a resolution. */
export async function fetchCounts(measure: Measure): Promise<Counts[]> {
  return Promise.all(
    measure.coverage.map(async (coverage) => {
      const { rows, values } = await packed(`${measure.id}-${coverage.resolution}.bin`)
      return indexCounts(coverage, rows, values as Uint16Array)
    }),
  )
}
