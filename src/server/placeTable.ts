import { csvFields } from '../io/writeCsv.ts'
import type { Atlas } from '../model/atlas.ts'
import { stateName } from '../text/placeName.ts'

const COLUMNS = [
  'place',
  'kind',
  'system',
  'name_en',
  'name_es',
  'state',
  'state_name',
  'lon',
  'lat',
  'created',
  'parents',
]

/**
 * The names behind the codes of the measure tables, as CSV: municipalities with their seat in degrees and, when made
 * since 1990, year and parents; then the codes without a municipality. UTF-8, LF, one trailing newline.
 */
export function placeTable(atlas: Atlas): string {
  const state = (code: string) => (code === '' ? '' : stateName(atlas, code, 'en'))
  const municipalities = atlas.municipalities.map(({ code, name, lon, lat, created, parents }) => {
    const stateCode = code.slice(0, 2)
    const place = [code, 'municipality', '', name, name, stateCode, state(stateCode)]
    return [...place, lon, lat, created, parents.join(' ')]
  })
  const others = atlas.unspecified.map((u) => [
    ...[u.code, u.kind, u.system, u.en, u.es, u.state, state(u.state)],
    ...[null, null, null, null],
  ])
  return `${[COLUMNS, ...municipalities, ...others].map(csvFields).join('\n')}\n`
}
