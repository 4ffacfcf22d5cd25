import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { drawBasemap } from './basemap.ts'
import { formatBounds } from './bounds.ts'
import { formatLabels } from './labels.ts'
import { COARSE, drawMunicipalities, FINE } from './municipalities.ts'
import { formatNeighbours } from './neighbours.ts'
import { formatCrops, formatLabDensity } from './origins.ts'
import { readOutlines } from './outlines.ts'
import { buildRoads } from './roads/build.ts'

const GEO = fileURLToPath(new URL('..', import.meta.url))
const MUNICIPALITIES = fileURLToPath(new URL('../../data/municipalities.csv', import.meta.url))

async function build(from: string): Promise<void> {
  const raw = (path: string): Promise<Uint8Array> => readFile(join(from, path))
  const natural = (name: string): Promise<Uint8Array> => raw(`geometry/natural-earth/ne_10m_${name}_mxbbox.geojson`)
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(join(GEO, name), text)
    process.stdout.write(`geo/${name}: ${Buffer.byteLength(text)} bytes\n`)
  }
  const mexico = await raw('geometry/mx-2025-8pct.topo.json')
  await write('mexico-coarse.topo.json', `${JSON.stringify(await drawMunicipalities(mexico, COARSE))}\n`)
  await write('mexico-fine.topo.json', `${JSON.stringify(await drawMunicipalities(mexico, FINE))}\n`)
  await write(
    'basemap.topo.json',
    await drawBasemap({
      mexico,
      land: await natural('land'),
      boundaries: await natural('admin_0_boundary_lines_land'),
      lakes: await natural('lakes'),
      moreLakes: await natural('lakes_north_america'),
      rivers: await natural('rivers_lake_centerlines'),
    }),
  )
  const outlines = readOutlines(mexico)
  await write('neighbours.csv', formatNeighbours(outlines))
  await write('bounds.csv', formatBounds(outlines))
  const labels = {
    names: await readFile(join(GEO, 'label-names.csv')),
    localities: await raw('places/inegi-localities-2020.csv'),
    municipalities: await raw('places/municipalities-2020.csv'),
  }
  await write('labels.csv', await formatLabels(labels, outlines.states))
  await write('crops.csv', formatCrops(await raw('crops-labs/crop-eradication-1994-2003.csv')))
  await write('lab-density.csv', formatLabDensity(await raw('crops-labs/lab-density-grid.csv')))
  const own = (name: string): Promise<Uint8Array> => readFile(join(GEO, name))
  const roads = await buildRoads({ raw, own, municipalities: await readFile(MUNICIPALITIES), outlines })
  for (const [name, text] of Object.entries(roads.files)) await write(name, text)
  for (const note of roads.notes) process.stdout.write(`${note}\n`)
}

const { values } = parseArgs({ options: { from: { type: 'string' } } })
if (!values.from) {
  process.stderr.write('usage: npm run geo -- --from <folder of raw files>\n')
  process.exitCode = 2
} else {
  await build(values.from)
}
