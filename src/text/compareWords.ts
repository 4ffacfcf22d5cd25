import type { Resolution } from '../model/period.ts'
import type { Language } from '../model/view.ts'

/** The words of comparing places. Functions take what is already formatted. */
export interface CompareWords {
  readonly places: string
  readonly addPlace: string
  readonly onMap: string
  readonly addCountry: string
  readonly alike: string
  readonly add: string
  readonly full: string
  readonly countriesFull: string
  readonly alreadyThere: string
  readonly remove: (name: string) => string
  readonly shape: string
  readonly shapes: { readonly plain: string; readonly index: string; readonly cumulative: string }
  readonly averaged: string
  readonly log: string
  readonly apart: string
  readonly sumNotAveraged: string
  readonly noMonths: string
  readonly axis: {
    readonly averaged: (unit: string) => string
    readonly monthlyMean: (unit: string) => string
    readonly index: (base: string, unit: string) => string
    readonly sum: (unit: string, since: string) => string
    readonly rates: string
    readonly counts: string
  }
  readonly value: string
  readonly band: (name: string) => string
  readonly bands: string
  readonly logNote: string
  readonly zeros: (name: string, n: string, one: boolean, step: Resolution) => string
  readonly averageNote: string
  readonly indexNote: (base: string) => string
  readonly sumNote: (span: string) => string
  readonly onePeriod: string
  readonly leftOut: (names: string) => string
  readonly nothing: string
  readonly why: {
    readonly 'no-average': string
    readonly 'sum-ended': string
    readonly 'no-base': string
    readonly 'zero-base': string
    readonly 'no-rate': string
  }
  readonly summary: (line: string, highest: string, when: string) => string
  readonly tableCaption: (what: string, span: string) => string
  readonly periods: string
  readonly inWindow: string
  readonly allPeriods: string
  readonly country: {
    readonly label: string
    readonly help: string
    readonly none: string
    readonly years: (first: string, last: string) => string
    readonly loading: string
    readonly failed: string
    readonly unknown: (code: string) => string
    readonly source: string
    readonly steps: string
    readonly onlyRates: string
    readonly onlyEverybody: string
    readonly remove: string
  }
  readonly like: {
    readonly people: string
    readonly of: (place: string, people: string) => string
    readonly kinds: string
    readonly state: string
    readonly metro: string
    readonly municipality: string
    readonly found: (n: string, people: string) => string
    readonly none: string
    readonly notCovered: string
    readonly countries: string
    readonly notNumber: string
  }
  readonly ratios: {
    readonly title: string
    readonly titleWindows: string
    readonly hint: string
    readonly hintWindows: string
    readonly same: (one: string, other: string) => string
    readonly within: (one: string, other: string) => string
    readonly overlap: (one: string, other: string, n: string) => string
    readonly overlapWindows: string
    readonly notRatio: (name: string, reason: string) => string
    readonly noDeaths: string
    readonly copy: string
  }
}

const en: CompareWords = {
  places: 'Places side by side',
  addPlace: 'Add a place',
  onMap: 'Choose on the map',
  addCountry: 'Add a country',
  alike: 'Places like it',
  add: 'Add',
  full: 'Six places are the most.',
  countriesFull: 'Five countries are the most.',
  alreadyThere: 'It is there already.',
  remove: (name) => `Remove ${name}`,
  shape: 'Figures',
  shapes: { plain: 'Each period', index: 'Index', cumulative: 'Cumulative' },
  averaged: '12-month average',
  log: 'Log axis',
  apart: 'One chart a place',
  sumNotAveraged: 'A cumulative figure is not averaged.',
  noMonths: 'There are no monthly figures to average.',
  axis: {
    averaged: (unit) => `${unit}, average of 12 months`,
    monthlyMean: (unit) => `${unit} a month, average of 12 months`,
    index: (base, unit) => `${base} = 100, ${unit}`,
    sum: (unit, since) => `${unit}, summed from ${since}`,
    rates: 'rates',
    counts: 'counts',
  },
  value: 'Value',
  band: (name) => `Band: 95 % interval, ${name}.`,
  bands: 'Bands: 95 % intervals.',
  logNote: 'Logarithmic axis: equal steps are equal ratios.',
  zeros: (name, n, one, step) => `${name}: ${n} ${step}${one ? '' : 's'} at zero, which this axis cannot show.`,
  averageNote: 'Each month with the 11 before it, only where all 12 are covered.',
  indexNote: (base) =>
    `${base}, where the window begins, is 100. The intervals above the chart hold its uncertainty too.`,
  sumNote: (span) => `Summed over the window, ${span}.`,
  onePeriod: 'The window is a single period: choose a longer one to see a sum grow.',
  leftOut: (names) => `Six lines are the most. Not drawn: ${names}.`,
  nothing: 'There is nothing to draw in this form.',
  why: {
    'no-average': 'Fewer than 12 covered months up to here.',
    'sum-ended': 'The sum ends where a figure is missing.',
    'no-base': 'The first period of the window has no figure, so there is no index.',
    'zero-base': 'The first period of the window has no deaths, so there is no index.',
    'no-rate': 'No rate published.',
  },
  summary: (line, highest, when) => `${line}: highest ${highest} in ${when}`,
  tableCaption: (what, span) => `${what}, ${span}`,
  periods: 'Periods shown',
  inWindow: 'The window',
  allPeriods: 'All',
  country: {
    label: 'Country',
    help: 'Its published homicide rate, as a line to compare with.',
    none: 'No country matches.',
    years: (first, last) => `${first}–${last}`,
    loading: 'Country rates are loading',
    failed: 'The rates of countries could not be loaded.',
    unknown: (code) => `No rate is known for the country ${code}.`,
    source:
      'Countries: homicides per 100,000 inhabitants and year, UNODC, by way of Our World in Data (CC BY). Published as one figure a year, without an interval; a year without one is a gap. UNODC counts by its own rules, so its rate of Mexico can differ from the rates of this map.',
    steps: 'Each month has the rate of its year.',
    onlyRates: 'Countries are drawn with rates only: counts of countries are not in this table.',
    onlyEverybody: 'Countries are not drawn beside a rate of women or of men alone: their rates are of everybody.',
    remove: 'published rate',
  },
  like: {
    people: 'Population',
    of: (place, people) => `${place}: ${people}`,
    kinds: 'Kind of place',
    state: 'States',
    metro: 'Metro areas',
    municipality: 'Municipalities',
    found: (n, people) => `${n} within 10 % of ${people}, the closest first`,
    none: 'No such place has a population within 10 % of it.',
    notCovered: 'There is no population for this window.',
    countries:
      'The table of countries holds no population: to find places as large as a country, type its population. Metro areas are those of 2010.',
    notNumber: 'Type a population in digits, above 0.',
  },
  ratios: {
    title: 'How many times?',
    titleWindows: 'Between the two windows',
    hint: 'Add a place to see how many times its rate another is.',
    hintWindows: 'Choose a second window in the menu of the time to compare two periods.',
    same: (one, other) => `${one} and ${other} are the same municipalities: there is nothing to compare.`,
    within: (one, other) =>
      `${one} lies in ${other}, so it is set against the rest of it: the interval needs deaths that are counted once.`,
    overlap: (one, other, n) =>
      `${one} and ${other} share ${n}, which are left out of the second: the interval needs deaths that are counted once.`,
    overlapWindows: 'The two windows share months, so no interval is given: it needs deaths that are counted once.',
    notRatio: (name, reason) => `${name}: no ratio. ${reason}`,
    noDeaths: 'None was counted on either side.',
    copy: 'Sentences to copy',
  },
}

const es: CompareWords = {
  places: 'Lugares lado a lado',
  addPlace: 'Agregar un lugar',
  onMap: 'Elegir en el mapa',
  addCountry: 'Agregar un país',
  alike: 'Lugares parecidos',
  add: 'Agregar',
  full: 'Caben seis lugares como máximo.',
  countriesFull: 'Caben cinco países como máximo.',
  alreadyThere: 'Ya está.',
  remove: (name) => `Quitar ${name}`,
  shape: 'Cifras',
  shapes: { plain: 'Por periodo', index: 'Índice', cumulative: 'Acumulado' },
  averaged: 'Promedio de 12 meses',
  log: 'Eje logarítmico',
  apart: 'Una gráfica por lugar',
  sumNotAveraged: 'Una cifra acumulada no se promedia.',
  noMonths: 'No hay cifras mensuales que promediar.',
  axis: {
    averaged: (unit) => `${unit}, promedio de 12 meses`,
    monthlyMean: (unit) => `${unit} al mes, promedio de 12 meses`,
    index: (base, unit) => `${base} = 100, ${unit}`,
    sum: (unit, since) => `${unit}, acumulado desde ${since}`,
    rates: 'tasas',
    counts: 'conteos',
  },
  value: 'Valor',
  band: (name) => `Banda: intervalo de 95 %, ${name}.`,
  bands: 'Bandas: intervalos de 95 %.',
  logNote: 'Eje logarítmico: pasos iguales son proporciones iguales.',
  zeros: (name, n, one, step) =>
    `${name}: ${n} ${step === 'year' ? (one ? 'año' : 'años') : one ? 'mes' : 'meses'} en cero, que este eje no puede mostrar.`,
  averageNote: 'Cada mes con los 11 anteriores, solo donde los 12 están cubiertos.',
  indexNote: (base) =>
    `${base}, con que empieza el periodo elegido, es 100. Los intervalos sobre la gráfica incluyen también su incertidumbre.`,
  sumNote: (span) => `Acumulado del periodo elegido: ${span}.`,
  onePeriod: 'El periodo elegido es un solo año o mes: elija uno más largo para ver crecer el acumulado.',
  leftOut: (names) => `Caben seis líneas como máximo. Sin dibujar: ${names}.`,
  nothing: 'No hay nada que dibujar de esta forma.',
  why: {
    'no-average': 'Hay menos de 12 meses cubiertos hasta aquí.',
    'sum-ended': 'El acumulado termina donde falta una cifra.',
    'no-base': 'El periodo elegido empieza sin cifra, por eso no hay índice.',
    'zero-base': 'El periodo elegido empieza sin muertes, por eso no hay índice.',
    'no-rate': 'Sin tasa publicada.',
  },
  summary: (line, highest, when) => `${line}: máximo ${highest} en ${when}`,
  tableCaption: (what, span) => `${what}, ${span}`,
  periods: 'Periodos que se muestran',
  inWindow: 'El periodo elegido',
  allPeriods: 'Todo',
  country: {
    label: 'País',
    help: 'Su tasa de homicidio publicada, como línea de comparación.',
    none: 'Ningún país coincide.',
    years: (first, last) => `${first}–${last}`,
    loading: 'Cargando las tasas de los países',
    failed: 'No se pudieron cargar las tasas de los países.',
    unknown: (code) => `No se conoce ninguna tasa del país ${code}.`,
    source:
      'Países: homicidios por cada 100 mil habitantes al año, UNODC, por medio de Our World in Data (CC BY). Se publica una cifra por año, sin intervalo; un año sin cifra es un hueco. La UNODC cuenta con sus propias reglas, por eso su tasa de México puede diferir de las tasas de este mapa.',
    steps: 'Cada mes tiene la tasa de su año.',
    onlyRates: 'Los países solo se dibujan con tasas: esta tabla no trae sus conteos.',
    onlyEverybody:
      'Los países no se dibujan junto a una tasa solo de mujeres o de hombres: sus tasas son de toda la población.',
    remove: 'tasa publicada',
  },
  like: {
    people: 'Población',
    of: (place, people) => `${place}: ${people}`,
    kinds: 'Tipo de lugar',
    state: 'Estados',
    metro: 'Zonas metropolitanas',
    municipality: 'Municipios',
    found: (n, people) => `${n} a menos de 10 % de ${people}, primero los más cercanos`,
    none: 'Ningún lugar así tiene una población a menos de 10 % de esa.',
    notCovered: 'No hay población para el periodo elegido.',
    countries:
      'La tabla de países no trae población: para buscar lugares tan grandes como un país, escriba su población. Las zonas metropolitanas son las de 2010.',
    notNumber: 'Escriba una población con dígitos, mayor que 0.',
  },
  ratios: {
    title: '¿Cuántas veces?',
    titleWindows: 'Entre los dos periodos',
    hint: 'Agregue un lugar para ver cuántas veces su tasa es la otra.',
    hintWindows: 'Elija un segundo periodo en el menú del tiempo para comparar dos periodos.',
    same: (one, other) => `${one} y ${other} son los mismos municipios: no hay nada que comparar.`,
    within: (one, other) =>
      `${one} está dentro de ${other}, por eso se compara con el resto: el intervalo necesita muertes contadas una sola vez.`,
    overlap: (one, other, n) =>
      `${one} y ${other} comparten ${n}, que no se cuentan en el segundo: el intervalo necesita muertes contadas una sola vez.`,
    overlapWindows:
      'Los dos periodos comparten meses, por eso no se da intervalo: necesita muertes contadas una sola vez.',
    notRatio: (name, reason) => `${name}: no hay razón. ${reason}`,
    noDeaths: 'No se contó ninguna en ningún lado.',
    copy: 'Frases para copiar',
  },
}

/** The words of comparing places, by language. */
export const COMPARE: Readonly<Record<Language, CompareWords>> = { en, es }
