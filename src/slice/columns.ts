/** One column of a slice: its name, what it holds in both languages, and its type in the words of CSV on the Web. */
export interface Column {
  readonly name: string
  readonly type: 'string' | 'integer' | 'decimal' | 'boolean'
  readonly en: string
  readonly es: string
}

/** The columns of a slice, in their order. */
export const COLUMNS: readonly Column[] = [
  { name: 'measure', type: 'string', en: 'Id of what is counted', es: 'Clave de lo que se cuenta' },
  {
    name: 'place',
    type: 'string',
    en: 'Code of the place (mx, 2 digits a state, 5 a municipality), or its form in a link; area for a drawn area',
    es: 'Clave del lugar (mx, 2 dígitos un estado, 5 un municipio), o su forma en un enlace; area para un área dibujada',
  },
  { name: 'place_name', type: 'string', en: 'Name of the place', es: 'Nombre del lugar' },
  {
    name: 'period',
    type: 'string',
    en: 'Year, month, or first and last of them joined by two points, both inside',
    es: 'Año, mes, o el primero y el último unidos por dos puntos, ambos incluidos',
  },
  {
    name: 'count',
    type: 'integer',
    en: 'Deaths, or case files for the measures of the police',
    es: 'Defunciones, o carpetas de investigación en las medidas de la policía',
  },
  {
    name: 'population',
    type: 'integer',
    en: 'Mid-year population, the mean over the months of the period: women or men alone where the measure counts them alone',
    es: 'Población a mitad de año, media de los meses del periodo: solo mujeres u hombres donde la medida solo cuenta a ellos',
  },
  {
    name: 'rate',
    type: 'decimal',
    en: 'Count per 100,000 of that population and year',
    es: 'Conteo por cada 100 mil de esa población al año',
  },
  {
    name: 'rate_low',
    type: 'decimal',
    en: 'Lower bound of the exact 95 % Poisson interval of the rate',
    es: 'Límite inferior del intervalo exacto de Poisson de la tasa al 95 %',
  },
  {
    name: 'rate_high',
    type: 'decimal',
    en: 'Upper bound of the exact 95 % Poisson interval of the rate',
    es: 'Límite superior del intervalo exacto de Poisson de la tasa al 95 %',
  },
  {
    name: 'time_basis',
    type: 'string',
    en: 'What the period dates: occurrence or registration of the death, the entry in the government list, or the case file',
    es: 'Qué fecha el periodo: la ocurrencia o el registro de la defunción, la lista del gobierno, o la carpeta',
  },
  { name: 'source', type: 'string', en: 'Where the count comes from', es: 'De dónde viene el conteo' },
  {
    name: 'provisional',
    type: 'boolean',
    en: 'Whether the count may still change; empty where there is none',
    es: 'Si el conteo aún puede cambiar; vacío donde no hay',
  },
  {
    name: 'missing',
    type: 'string',
    en: 'Why a figure is empty: not-covered, not-yet-created, no-population or unspecified-place; else empty',
    es: 'Por qué falta una cifra: not-covered, not-yet-created, no-population o unspecified-place; si no, vacío',
  },
]
