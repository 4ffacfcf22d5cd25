import { readCsv } from '../../src/io/readCsv.ts'
import { ReadError } from '../../src/io/readError.ts'
import { foldName } from './foldName.ts'
import type { Raw } from './raw.ts'

/** A metropolitan area of one delimitation, with the codes of its municipalities. */
export interface MetroArea {
  readonly id: string
  readonly delimitation: '2010' | '2015' | '2020'
  readonly name: string
  readonly kind: 'metropolitan-area' | 'municipal-metropolis' | 'conurbation'
  readonly members: readonly string[]
}

interface Membership extends Omit<MetroArea, 'members'> {
  readonly code: string
}

const KINDS: ReadonlyMap<string, MetroArea['kind']> = new Map([
  ['Zona metropolitana', 'metropolitan-area'],
  ['Metrópoli municipal', 'municipal-metropolis'],
  ['Zona conurbada', 'conurbation'],
])

/** Added to the delimitation of 2010: two neighbours of a million people that it leaves out. */
const CULIACAN: readonly Membership[] = ['25006', '25018'].map((code) => ({
  id: '2010.culiacan',
  delimitation: '2010',
  name: 'Culiacán',
  kind: 'metropolitan-area',
  code,
}))

function read2010(raw: Raw): Membership[] {
  const file = 'metro/metro-2010.csv'
  const { rows } = readCsv(file, raw.bytes(file), { columns: ['metro_area', 'state_code', 'mun_code'] })
  return rows.map(({ cell }) => ({
    id: `2010.${foldName(cell.metro_area).replaceAll(' ', '-')}`,
    delimitation: '2010',
    name: cell.metro_area,
    kind: 'metropolitan-area',
    code: cell.state_code.padStart(2, '0') + cell.mun_code.padStart(3, '0'),
  }))
}

function read2015(raw: Raw): Membership[] {
  const file = 'metro/metro-2015.csv'
  const { rows } = readCsv(file, raw.bytes(file), { columns: ['CVE_ZM', 'NOM_ZM', 'CVE_MUN'] })
  return rows.map(({ cell }) => ({
    id: `2015.${cell.CVE_ZM}`,
    delimitation: '2015',
    name: cell.NOM_ZM === 'Colima-Villa de álvarez' ? 'Colima-Villa de Álvarez' : cell.NOM_ZM,
    kind: 'metropolitan-area',
    code: cell.CVE_MUN,
  }))
}

function read2020(raw: Raw): Membership[] {
  const file = 'metro/metro-2020.csv'
  const { rows } = readCsv(file, raw.bytes(file), { columns: ['cve_met', 'tipo', 'nombre', 'cve_mun'] })
  return rows.map(({ row, cell }) => {
    const kind = KINDS.get(cell.tipo)
    if (!kind) throw new ReadError('unknown kind of metropolitan area', { file, row, column: 'tipo', value: cell.tipo })
    return { id: `2020.${cell.cve_met}`, delimitation: '2020', name: cell.nombre, kind, code: cell.cve_mun }
  })
}

/** Reads the metropolitan areas of 2010 (with Culiacán and Navolato added), 2015 and 2020; throws when one has two names. */
export function readMetroAreas(raw: Raw): MetroArea[] {
  const areas = new Map<string, Omit<MetroArea, 'members'> & { members: string[] }>()
  for (const { code, ...area } of [...read2010(raw), ...CULIACAN, ...read2015(raw), ...read2020(raw)]) {
    const known = areas.get(area.id)
    if (!known) areas.set(area.id, { ...area, members: [code] })
    else if (known.name === area.name && known.kind === area.kind) known.members.push(code)
    else throw new Error(`metro area ${area.id} is both ${known.name} and ${area.name}`)
  }
  return [...areas.values()]
}
