import { type Corridor, type PackedCorridors, readCorridors } from '../model/corridor.ts'
import { fetchJson } from './fetchTables.ts'

/** Fetches the corridors that the articles tell. */
export const fetchCorridors = async (): Promise<Corridor[]> =>
  readCorridors(await fetchJson<PackedCorridors>('corridors.json'))
