type Rule = readonly [english: RegExp, spanish: string]

/** Reasons why a file is not read, and what they are in Spanish; what is in brackets is kept. */
const REASONS: readonly Rule[] = [
  [/^no connection$/, 'no hay conexión'],
  [/^the server answered (\d+)$/, 'el servidor respondió $1'],
  [/^no such table in this build$/, 'esta versión no tiene esa tabla'],
  [/^the worker ended$/, 'el proceso auxiliar terminó'],
  [/^damaged file$/, 'archivo dañado'],
  [/^damaged values, the checksum differs,$/, 'valores dañados (la suma de control no coincide)'],
  [/^file cut off$/, 'archivo incompleto'],
  [/^values missing$/, 'faltan valores'],
  [/^values left over$/, 'sobran valores'],
  [/^no outlines$/, 'no hay contornos'],
  [/^not a packed table$/, 'no es una tabla empaquetada'],
  [/^unknown kind of packed table$/, 'tabla empaquetada de tipo desconocido'],
  [/^edges out of order$/, 'tramos en desorden'],
  [/^expected at least (\d+) bytes, got (\d+),$/, 'se esperaban al menos $1 bytes y hay $2'],
  [/^expected (\d+) bytes of values, got (\d+),$/, 'se esperaban $1 bytes de valores y hay $2'],
  [/^expected (\d+) x (\d+) values, got ([\d.]+),$/, 'se esperaban $1 × $2 valores y hay $3'],
  [/^expected tables of (.+) rows, got$/, 'se esperaban tablas de $1 filas y hay'],
  [/^expected (\d+) localities, got (\d+),$/, 'se esperaban $1 localidades y hay $2'],
  [/^expected (\d+) fields, got (\d+),$/, 'se esperaban $1 campos y hay $2'],
  [/^unknown municipality$/, 'municipio desconocido'],
  [/^no header$/, 'falta el encabezado'],
  [/^missing column$/, 'falta una columna'],
  [/^column without a name$/, 'columna sin nombre'],
  [/^column name that is not allowed$/, 'nombre de columna que no se admite'],
  [/^column that stands twice$/, 'columna repetida'],
  [/^no country code$/, 'falta la clave del país'],
  [/^no year$/, 'falta el año'],
  [/^no rate$/, 'falta la tasa'],
  [/^a year that stands twice$/, 'año repetido'],
  [/^control character$/, 'carácter de control'],
  [/^UTF-16 text, save it as UTF-8,$/, 'texto en UTF-16 (guárdelo como UTF-8)'],
  [/^text that is not (\S+)$/, 'texto que no es $1'],
  [/^larger than 5 MB, simplify it first,$/, 'pesa más de 5 MB (simplifíquelo antes)'],
  [/^a zip file \(KMZ\?\), unpack it first,$/, 'es un archivo zip, quizá KMZ (descomprímalo antes)'],
  [/^no polygon among 1 shape$/, 'no hay ningún polígono: su única figura es de otro tipo'],
  [/^no polygon among (\d+) shapes$/, 'no hay ningún polígono entre sus $1 figuras'],
  [/^a polygon without an outer boundary$/, 'polígono sin contorno exterior'],
  [/^a polygon with fewer than 3 corners$/, 'polígono con menos de 3 vértices'],
  [/^expected longitude and latitude$/, 'se esperaban longitud y latitud'],
  [
    /^not degrees \(WGS 84\): longitude within 180, latitude within 90,$/,
    'no son grados (WGS 84): la longitud llega a 180 y la latitud a 90',
  ],
  [/^expected a list$/, 'se esperaba una lista'],
  [/^expected an object$/, 'se esperaba un objeto'],
  [/^nested too deeply$/, 'demasiados niveles anidados'],
  [/^not JSON$/, 'no es JSON'],
  [/^not GeoJSON: unknown type$/, 'no es GeoJSON: tipo desconocido'],
  [/^not KML: unknown root$/, 'no es KML: raíz desconocida'],
  [/^not XML: a tag that is broken$/, 'no es XML: etiqueta rota'],
  [/^not XML: elements too deep$/, 'no es XML: demasiados elementos anidados'],
  [/^not XML: an end without a start$/, 'no es XML: un cierre sin apertura'],
  [/^not XML: (.+) of line (\d+) is not closed before$/, 'no es XML: $1 de la línea $2 no se cierra antes'],
  [/^not XML: (.+) of line (\d+) is not closed$/, 'no es XML: $1 de la línea $2 no se cierra'],
  [/^not XML: expected one element around all$/, 'no es XML: se esperaba un solo elemento alrededor de todo'],
]

const OTHERS: readonly Rule[] = [
  [/^Failed to fetch dynamically imported module: (.*)$/, 'no se pudo cargar una parte del programa: $1'],
  [/^Failed to fetch$/, 'no hay conexión'],
]

const SPOT = /^([^,]*(?:, (?!row|column)[^,]*)*)(?:, row (\d+))?(?:, column ("(?:[^"\\]|\\.)*"))?(: ".*)?$/s

const by = (rules: readonly Rule[], text: string): string | null => {
  const rule = rules.find(([english]) => english.test(text))
  return rule ? text.replace(rule[0], rule[1]) : null
}

/** What the message of an error is in Spanish; as it came when it is none that this product writes. */
export function faultText(message: string): string {
  const whole = by(OTHERS, message)
  if (whole !== null) return whole
  for (const { index } of message.matchAll(/ in /g)) {
    const said = by(REASONS, message.slice(0, index))
    const spot = SPOT.exec(message.slice(index + 4))
    if (said === null || spot === null) continue
    const [, file, row, column, value = ''] = spot
    const where = [file, row && `fila ${row}`, column && `columna ${column}`].filter(Boolean).join(', ')
    return `${said} en ${where}${value}`
  }
  return message
}
