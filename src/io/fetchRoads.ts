import type { RoadNetwork, RoadPlaces } from '../model/roads.ts'
import { unpackRoads } from './packedRoads.ts'
import { ReadError } from './readError.ts'

const FILES = import.meta.glob<string>('../../data/packed/roads.{bin,json}', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** What lies on the network, as packed: laboratories and ways of seats to the roads as short lists. */
export interface PackedRoadPlaces extends Omit<RoadPlaces, 'labs' | 'access'> {
  readonly labs: readonly (readonly [lon: number, lat: number, density: number])[]
  readonly access: readonly (readonly [code: string, node: number, metres: number])[]
}

async function get(file: string): Promise<Response> {
  const url = FILES[`../../data/packed/${file}`]
  if (!url) throw new ReadError('no such table in this build', { file })
  const response = await fetch(url).catch(() => {
    throw new ReadError('no connection', { file })
  })
  if (!response.ok) throw new ReadError(`the server answered ${response.status}`, { file })
  return response
}

/** The road network and what lies on it. */
export async function fetchRoads(): Promise<{ network: RoadNetwork; places: RoadPlaces }> {
  const [network, places] = await Promise.all([get('roads.bin'), get('roads.json')])
  const packed = (await places.json()) as PackedRoadPlaces
  return {
    network: unpackRoads('roads.bin', await network.arrayBuffer()),
    places: {
      ...packed,
      labs: packed.labs.map(([lon, lat, density]) => ({ lon, lat, density })),
      access: new Map(packed.access.map(([code, node, metres]) => [code, { node, metres }])),
    },
  }
}
