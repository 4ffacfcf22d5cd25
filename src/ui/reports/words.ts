import type { FaultReason, Role } from '../../io/reports/report.ts'
import type { Language } from '../../model/view.ts'

/** What is said of the reader's own reports, in one language. */
export interface ReportWords {
  readonly about: string
  readonly memory: string
  readonly drop: string
  readonly choose: string
  readonly paste: string
  readonly pasted: string
  readonly read: string
  readonly reading: (done: string, all: string) => string
  readonly stop: string
  readonly stopped: string
  readonly failed: (reason: string) => string
  readonly ask: string
  readonly roles: Readonly<Record<Role, string>>
  readonly none: string
  readonly loaded: (n: string, name: string) => string
  readonly byPlace: (code: string, name: string) => string
  readonly inWindow: (n: string, window: string) => string
  readonly anyTime: string
  readonly onlyWindow: (window: string) => string
  readonly order: Readonly<Record<'day-first' | 'month-first', string>>
  readonly faults: (n: string) => string
  readonly noFaults: string
  readonly fault: (row: string, reason: string) => string
  readonly reasons: Readonly<Record<FaultReason, string>>
  readonly faultsCsv: string
  readonly firstFaults: (shown: string) => string
  readonly csv: string
  readonly clean: string
  readonly remove: string
  readonly bin: (n: string) => string
  readonly list: string
  readonly more: (n: string) => string
  readonly close: string
  readonly unverified: string
  readonly noText: string
}

const EN: ReportWords = {
  about:
    'Show reports of your own on the map: a CSV or GeoJSON file with a date, a place (latitude and longitude, a municipality code, or a name) and a text.',
  memory:
    'They stay in the memory of this page: nothing is sent, nothing is stored, and a reload removes them. Nobody has checked them, and they are never added to the counts.',
  drop: 'Drop a file here, or',
  choose: 'choose a file',
  paste: 'Paste a table instead',
  pasted: 'CSV or GeoJSON',
  read: 'Read',
  reading: (done, all) => `${done} of ${all} rows`,
  stop: 'Stop',
  stopped: 'Stopped. Nothing was loaded.',
  failed: (reason) => `The file could not be read: ${reason}.`,
  ask: 'Which column is which? A date is needed, and latitude with longitude, a code, or a name.',
  roles: {
    date: 'Date',
    lat: 'Latitude',
    lon: 'Longitude',
    code: 'Municipality code',
    place: 'Name of the place',
    state: 'State',
    text: 'Text',
  },
  none: 'none',
  loaded: (n, name) => `${n} ${n === '1' ? 'report' : 'reports'} from ${name}.`,
  byPlace: (code, name) => `Placed on the seat of a municipality: ${code} by its code, ${name} by its name.`,
  inWindow: (n, window) => `In ${window}: ${n}.`,
  anyTime: 'At any time',
  onlyWindow: (window) => `In ${window}`,
  order: {
    'day-first': 'Dates such as 3/4/2013 were read with the day first.',
    'month-first': 'Dates such as 4/3/2013 were read with the month first, since one of them can only be read so.',
  },
  faults: (n) => `Rows left out: ${n}`,
  noFaults: 'No row was left out.',
  fault: (row, reason) => `Row ${row}: ${reason}`,
  reasons: {
    fields: 'another number of fields than the header',
    quote: 'a quotation mark that is not closed; what follows it was not read',
    'no-date': 'no date',
    'bad-date': 'not a date',
    'no-place': 'neither coordinates, code nor name',
    'bad-coordinates': 'not latitude and longitude in degrees',
    outside: 'outside of Mexico; are latitude and longitude swapped?',
    'unknown-code': 'no municipality has this code',
    'unknown-place': 'no municipality has this name',
    'ambiguous-place': 'several municipalities have this name; name the state',
    geometry: 'not a point',
  },
  faultsCsv: 'Rows left out as CSV',
  firstFaults: (shown) => `The first ${shown}; the file holds all.`,
  csv: 'CSV',
  clean: 'The export holds date, place and text alone: invisible signs are taken out, formulas made harmless.',
  remove: 'Remove all reports',
  bin: (n) => `Reports here: ${n}`,
  list: 'Reports on the map',
  more: (n) => `and ${n} more`,
  close: 'Close',
  unverified: 'Your own reports, unverified',
  noText: 'no text',
}

const ES: ReportWords = {
  about:
    'Muestra en el mapa tus propios reportes: un archivo CSV o GeoJSON con fecha, lugar (latitud y longitud, clave de municipio o nombre) y texto.',
  memory:
    'Se quedan en la memoria de esta página: nada se envía, nada se guarda y al recargar desaparecen. Nadie los ha verificado y nunca se suman a las cuentas.',
  drop: 'Suelta aquí un archivo o',
  choose: 'elige un archivo',
  paste: 'Mejor pegar una tabla',
  pasted: 'CSV o GeoJSON',
  read: 'Leer',
  reading: (done, all) => `${done} de ${all} filas`,
  stop: 'Detener',
  stopped: 'Detenido. No se cargó nada.',
  failed: (reason) => `No se pudo leer el archivo: ${reason}.`,
  ask: '¿Qué columna es cuál? Hace falta una fecha y, además, latitud con longitud, una clave o un nombre.',
  roles: {
    date: 'Fecha',
    lat: 'Latitud',
    lon: 'Longitud',
    code: 'Clave de municipio',
    place: 'Nombre del lugar',
    state: 'Estado',
    text: 'Texto',
  },
  none: 'ninguna',
  loaded: (n, name) => `${n} ${n === '1' ? 'reporte' : 'reportes'} de ${name}.`,
  byPlace: (code, name) => `Puestos en la cabecera de un municipio: ${code} por su clave, ${name} por su nombre.`,
  inWindow: (n, window) => `En ${window}: ${n}.`,
  anyTime: 'En cualquier fecha',
  onlyWindow: (window) => `En ${window}`,
  order: {
    'day-first': 'Las fechas como 3/4/2013 se leyeron con el día primero.',
    'month-first': 'Las fechas como 4/3/2013 se leyeron con el mes primero, porque una de ellas solo puede leerse así.',
  },
  faults: (n) => `Filas que quedaron fuera: ${n}`,
  noFaults: 'Ninguna fila quedó fuera.',
  fault: (row, reason) => `Fila ${row}: ${reason}`,
  reasons: {
    fields: 'otro número de campos que el encabezado',
    quote: 'comillas sin cerrar; lo que sigue no se leyó',
    'no-date': 'sin fecha',
    'bad-date': 'no es una fecha',
    'no-place': 'ni coordenadas, ni clave, ni nombre',
    'bad-coordinates': 'no son latitud y longitud en grados',
    outside: 'fuera de México; ¿están invertidas la latitud y la longitud?',
    'unknown-code': 'ningún municipio tiene esta clave',
    'unknown-place': 'ningún municipio tiene este nombre',
    'ambiguous-place': 'varios municipios tienen este nombre; indica el estado',
    geometry: 'no es un punto',
  },
  faultsCsv: 'Filas que quedaron fuera, en CSV',
  firstFaults: (shown) => `Las primeras ${shown}; el archivo las tiene todas.`,
  csv: 'CSV',
  clean:
    'La exportación solo lleva fecha, lugar y texto: se quitan los signos invisibles y las fórmulas quedan inofensivas.',
  remove: 'Quitar todos los reportes',
  bin: (n) => `Reportes aquí: ${n}`,
  list: 'Reportes en el mapa',
  more: (n) => `y ${n} más`,
  close: 'Cerrar',
  unverified: 'Tus propios reportes, sin verificar',
  noText: 'sin texto',
}

/** The words of a language. */
export const reportWords = (lang: Language): ReportWords => ({ en: EN, es: ES })[lang]
