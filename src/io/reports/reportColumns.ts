import { type Columns, ROLES, type Role } from './report.ts'
import { plainName } from './reportText.ts'

const NAMES: Readonly<Record<Role, readonly string[]>> = {
  date: [
    'date',
    'fecha',
    'day',
    'dia',
    'when',
    'datetime',
    'timestamp',
    'fecha hecho',
    'fecha hora',
    'fecha del hecho',
    'created at',
  ],
  lat: ['lat', 'latitude', 'latitud', 'y', 'lat dd'],
  lon: ['lon', 'lng', 'long', 'longitude', 'longitud', 'x', 'lon dd'],
  code: [
    'code',
    'codigo',
    'clave',
    'cvegeo',
    'cve mun',
    'cve geo',
    'inegi',
    'clave municipio',
    'clave municipal',
    'municipality code',
    'clave inegi',
  ],
  place: [
    'place',
    'municipality',
    'municipio',
    'lugar',
    'ciudad',
    'city',
    'town',
    'location',
    'ubicacion',
    'localidad',
  ],
  state: ['state', 'estado', 'entidad', 'entidad federativa'],
  text: [
    'text',
    'texto',
    'report',
    'reporte',
    'descripcion',
    'description',
    'mensaje',
    'message',
    'title',
    'titulo',
    'notes',
    'notas',
    'nota',
    'tweet',
    'detalle',
    'summary',
    'resumen',
  ],
}

/** Recognises columns by their names in English or Spanish, whatever their case, accents and signs. */
export function recognise(names: readonly string[]): Columns {
  const columns: Partial<Record<Role, string>> = {}
  for (const role of ROLES) {
    const found = NAMES[role].flatMap((known) => names.find((name) => plainName(name) === known) ?? [])[0]
    if (found !== undefined && !Object.values(columns).includes(found)) columns[role] = found
  }
  return columns
}

/** Whether the columns say when and where. */
export const suffices = ({ date, lat, lon, code, place }: Columns): boolean =>
  date !== undefined && ((lat !== undefined && lon !== undefined) || code !== undefined || place !== undefined)
