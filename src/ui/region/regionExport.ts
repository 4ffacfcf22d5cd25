import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { type MemberFeature, membersGeoJson } from '../../io/area/areaExport.ts'
import { fetchOutlines } from '../../io/fetchTables.ts'
import { formatWindow } from '../../model/period.ts'
import { formatPlace } from '../../model/place.ts'
import type { App } from '../../state/app.ts'
import { valueIn } from '../../stats/value.ts'
import { placeName, rowName } from '../../text/placeName.ts'
import { saveFile } from '../share/exportSave.ts'

async function outlinesByCode(): Promise<ReadonlyMap<string, Polygon | MultiPolygon>> {
  const topology = await fetchOutlines('fine')
  const { features } = feature(topology, topology.objects.municipalities)
  return new Map(features.map(({ id, geometry }) => [String(id).padStart(5, '0'), geometry as Polygon | MultiPolygon]))
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

/** Gives the reader the members of the region in view as GeoJSON; throws while its figures are on their way. */
export async function exportMembers({ atlas, view, rows, figures, measure }: App): Promise<void> {
  const known = figures.value
  if (!known) throw new Error('the figures are still on their way')
  const { place, window, lang, name } = view.value
  const shapes = await outlinesByCode()
  const members = rows.value.map((row): MemberFeature => {
    const { count, population, rate, missing } = valueIn(known, [row], window)
    const code = atlas.codes[row] ?? ''
    const outline = shapes.get(code) ?? null
    return { code, name: rowName(atlas, row, lang), count, population, rate: rate?.rate ?? null, missing, outline }
  })
  const { id, source } = measure.value
  const title = name || placeName(atlas, place, lang)
  const head = { name: title, place: formatPlace(place), measure: id, window: formatWindow(window), source }
  const file = new Blob([membersGeoJson(head, members)], { type: 'application/geo+json' })
  saveFile(file, `${plain(title)}_${id}_${formatWindow(window).replace('..', '_')}.geojson`)
}
