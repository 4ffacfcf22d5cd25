import type { Language, Overlay } from '../model/view.ts'

type CommodityOf<O> = O extends `routes-${infer C}` ? C : never

/** What is smuggled, as the names of the layers of routes have it. */
type Commodity = CommodityOf<Overlay>

type LayerId = Exclude<Overlay, 'incidents' | 'groups'>

/** A layer in the list: its name, and the years of what it shows. */
export interface LayerWords {
  readonly name: string
  readonly dates: string
}

/** The words of the layers about drugs. Functions take what is already formatted. */
export interface RoutesWords {
  readonly apart: string
  readonly isModel: string
  readonly routes: string
  readonly starts: string
  readonly told: string
  readonly layers: Readonly<Record<LayerId, LayerWords>>
  readonly commodities: Readonly<Record<Commodity, string>>
  readonly by: string
  readonly byTime: string
  readonly byDistance: string
  readonly crowding: string
  readonly converged: (iterations: string, gap: string) => string
  readonly stopped: (iterations: string, gap: string) => string
  readonly working: (iteration: string, gap: string) => string
  readonly stop: string
  readonly loading: string
  readonly failed: (reason: string) => string
  readonly whatIf: string
  readonly whatIfHelp: string
  readonly crossing: string
  readonly chooseCrossing: string
  readonly how: string
  readonly close: string
  readonly times: (k: string) => string
  readonly apply: string
  readonly applyTo: (place: string) => string
  readonly pickPlace: string
  readonly inForce: string
  readonly closed: (what: string) => string
  readonly costlier: (what: string, k: string) => string
  readonly reopen: (what: string) => string
  readonly reopenAll: string
  readonly unknownBlocks: (words: string) => string
  readonly moved: (share: string, commodity: string) => string
  readonly shutIn: (share: string, commodity: string) => string
  readonly fromPlace: (place: string) => string
  readonly noWay: string
  readonly wayText: (crossing: string, km: string, hours: string) => string
  readonly runnerUpText: (crossing: string, km: string, hours: string) => string
  readonly list: (commodity: string, shown: string, all: string) => string
  readonly origin: string
  readonly km: string
  readonly hours: string
  readonly share: string
  readonly takenShare: (share: string) => string
  readonly more: string
  readonly peak: (place: string) => string
  readonly weights: Readonly<Record<Commodity, (weight: string) => string>>
  readonly stretch: (share: string) => string
  readonly moreOrigins: (n: string) => string
  readonly eradicated: (amount: string) => string
  readonly inflow: (share: string, commodity: string) => string
  readonly kinds: Readonly<Record<'road' | 'pedestrian' | 'ferry', string>>
  readonly flowTitle: string
  readonly flowLegend: (commodities: string) => string
  readonly allFour: string
  readonly shiftLegend: string
  readonly notDeaths: string
  readonly circlesHide: string
  readonly showFlow: string
  readonly showShift: string
  readonly above: string
  readonly labsLegend: string
  readonly shiftTable: string
  readonly noShift: string
  readonly before: string
  readonly after: string
  readonly scatter: string
  readonly scatterX: string
  readonly scatterY: (measure: string, span: string) => string
  readonly scatterText: (
    inside: string,
    insidePlaces: string,
    outside: string,
    outsidePlaces: string,
    span: string,
  ) => string
  readonly noRates: string
  readonly csv: string
  readonly method: string
  readonly methodText: readonly string[]
  readonly corridorsList: string
  readonly corridorsHelp: string
  readonly evidence: Readonly<Record<'official' | 'reported' | 'alleged' | 'opinion', string>>
  readonly notDrawn: string
  readonly outOfScope: string
  readonly pointHelp: string
}

const en: RoutesWords = {
  apart: 'These layers are about drugs, not about who was killed. They filter no death.',
  isModel:
    'The routes are a model of history at highway scale, from published data. Nobody observed them, and they say nothing about today.',
  routes: 'Modelled routes to the United States',
  starts: 'Where they start',
  told: 'Told in the articles',
  layers: {
    'routes-poppy': { name: 'Opium poppy', dates: 'crops eradicated 1994–2003' },
    'routes-marijuana': { name: 'Marijuana', dates: 'crops eradicated 1994–2003' },
    'routes-meth': { name: 'Methamphetamine', dates: 'laboratories in the press, years not stated' },
    'routes-cocaine': { name: 'Cocaine', dates: 'seizures 2004–2022' },
    flow: { name: 'Modelled flow by municipality', dates: 'fills the areas instead' },
    ports: { name: 'Crossings', dates: '49, as of today' },
    'crops-poppy': { name: 'Poppy eradicated', dates: '1994–2003' },
    'crops-marijuana': { name: 'Marijuana eradicated', dates: '1994–2003' },
    labs: { name: 'Drug laboratories', dates: 'press reports, years not stated' },
    corridors: { name: 'Corridors as told', dates: 'articles of 2011–2014' },
  },
  commodities: { poppy: 'poppy', marijuana: 'marijuana', meth: 'methamphetamine', cocaine: 'cocaine' },
  by: 'Least',
  byTime: 'Time',
  byDistance: 'Distance',
  crowding: 'Congestion',
  converged: (iterations, gap) => `In equilibrium after ${iterations} iterations, relative gap ${gap}.`,
  stopped: (iterations, gap) => `Stopped after ${iterations} iterations, relative gap ${gap}: not in equilibrium.`,
  working: (iteration, gap) => `Iteration ${iteration}, relative gap ${gap}`,
  stop: 'Stop',
  loading: 'Loading the road network…',
  failed: (reason) => `The routes cannot be computed: ${reason}.`,
  whatIf: 'What if',
  whatIfHelp: 'Close a crossing or a municipality, or make it costlier, and see where the modelled routes go.',
  crossing: 'Crossing',
  chooseCrossing: 'Choose a crossing',
  how: 'How',
  close: 'Closed',
  times: (k) => `${k} times as costly`,
  apply: 'Apply',
  applyTo: (place) => `Apply to ${place}`,
  pickPlace: 'Select one municipality on the map to close it, or to see its route.',
  inForce: 'In force',
  closed: (what) => `${what}: closed`,
  costlier: (what, k) => `${what}: ${k} times as costly`,
  reopen: (what) => `Undo ${what}`,
  reopenAll: 'Undo all',
  unknownBlocks: (words) => `Not known, so without effect: ${words}`,
  moved: (share, commodity) => `${share} of ${commodity} leaves by another port.`,
  shutIn: (share, commodity) => `${share} of ${commodity} finds no way out.`,
  fromPlace: (place) => `Route from ${place}`,
  noWay: 'No way out: everything around it is closed.',
  wayText: (crossing, km, hours) => `To ${crossing}: ${km} km, ${hours} h`,
  runnerUpText: (crossing, km, hours) => `Runner-up ${crossing}: ${km} km, ${hours} h`,
  list: (commodity, shown, all) => `Routes of ${commodity}, ${shown} of ${all}`,
  origin: 'From',
  km: 'km',
  hours: 'h',
  share: 'Share',
  takenShare: (share) => `${share} of it by this port`,
  more: 'Show all',
  peak: (place) => `Laboratories near ${place}`,
  weights: {
    poppy: (w) => `eradicated ${w} (unit not stated)`,
    marijuana: (w) => `eradicated ${w} (unit not stated)`,
    meth: (w) => `density ${w} in all`,
    cocaine: () => 'all entry points weigh the same',
  },
  stretch: (share) => `${share} of it passes here, from`,
  moreOrigins: (n) => `and ${n} more`,
  eradicated: (amount) => `Eradicated 1994–2003: ${amount} (unit not stated)`,
  inflow: (share, commodity) => `${share} of ${commodity}`,
  kinds: { road: 'road crossing', pedestrian: 'on foot only', ferry: 'ferry' },
  flowTitle: 'Flow by municipality',
  flowLegend: (commodities) => `Modelled flow passing, % of ${commodities}`,
  allFour: 'all four commodities, mean',
  shiftLegend: 'Change of modelled flow, percentage points',
  notDeaths: 'A model of routes, not deaths.',
  circlesHide: 'Choose areas instead of circles to see it.',
  showFlow: 'Flow',
  showShift: 'Change',
  above: 'more',
  labsLegend: 'Density of laboratories',
  shiftTable: 'Largest changes of flow',
  noShift: 'No municipality changes by half a point.',
  before: 'Before',
  after: 'After',
  scatter: 'Modelled flow and homicide',
  scatterX: 'Flow passing, %',
  scatterY: (measure, span) => `${measure} per 100,000, ${span}`,
  scatterText: (inside, insidePlaces, outside, outsidePlaces, span) =>
    `In ${span}, ${inside} per 100,000 in the ${insidePlaces} municipalities that modelled flow passes, ${outside} in the other ${outsidePlaces}. Highways also join the large cities: this shows no cause.`,
  noRates: 'No rates in this period.',
  csv: 'Flow by municipality (CSV)',
  method: 'How it is computed',
  methodText: [
    'Roads: VMAP0 centre lines of the 1990s, with gaps closed by hand; trunk roads at 80 km/h, all others at 50 km/h (assumption).',
    'Origins and weights: poppy and marijuana by eradication of 1994–2003 at the municipal seat; methamphetamine by the density of laboratories around each of its 19 peaks; cocaine by 13 reported entry points, weighing the same because no source gives shares.',
    'Cost of a way: hours on the road, or kilometres, plus the crossing: 1 hour where vehicles cross, 2 where only people or a ferry do (assumption). Every load takes the way of least cost to any of the 49 crossings. Flow is the sum of the loads that use a road.',
    'With congestion: cost = free cost × (1 + (x / c)²), where x is the share of everything moved; c is 25 % on a road and 10 % at a crossing (assumptions). The four commodities weigh the same together. Equilibrium by the method of Frank and Wolfe, until no load could save more than 0.2 % on average.',
    'What if: a municipality or crossing k times as costly multiplies its part of the cost by k; closed means no way through.',
    'After Melissa Dell, “Trafficking Networks and the Mexican Drug War” (2015); the numbers of the cost functions are ours, not hers.',
  ],
  corridorsList: 'Corridors in the articles',
  corridorsHelp: 'Schematic arcs between the places that an article names. They follow no road.',
  evidence: { official: 'official', reported: 'reported', alleged: 'alleged', opinion: 'opinion' },
  notDrawn: 'not drawn: the article names no place',
  outOfScope: 'not drawn: it does not concern Mexico',
  pointHelp: 'Point at a line, or move through the list, to lift out a route.',
}

const es: RoutesWords = {
  apart: 'Estas capas tratan de drogas, no de quién fue asesinado. No filtran ninguna muerte.',
  isModel:
    'Las rutas son un modelo del pasado a escala de carretera, hecho con datos publicados. Nadie las observó y nada dicen del presente.',
  routes: 'Rutas modeladas hacia Estados Unidos',
  starts: 'Dónde empiezan',
  told: 'Lo que cuentan los artículos',
  layers: {
    'routes-poppy': { name: 'Amapola', dates: 'cultivos erradicados 1994–2003' },
    'routes-marijuana': { name: 'Mariguana', dates: 'cultivos erradicados 1994–2003' },
    'routes-meth': { name: 'Metanfetamina', dates: 'laboratorios en la prensa, sin años' },
    'routes-cocaine': { name: 'Cocaína', dates: 'decomisos 2004–2022' },
    flow: { name: 'Flujo modelado por municipio', dates: 'rellena las áreas en su lugar' },
    ports: { name: 'Cruces fronterizos', dates: '49, los de hoy' },
    'crops-poppy': { name: 'Amapola erradicada', dates: '1994–2003' },
    'crops-marijuana': { name: 'Mariguana erradicada', dates: '1994–2003' },
    labs: { name: 'Laboratorios de drogas', dates: 'notas de prensa, sin años' },
    corridors: { name: 'Corredores según los artículos', dates: 'artículos de 2011–2014' },
  },
  commodities: { poppy: 'amapola', marijuana: 'mariguana', meth: 'metanfetamina', cocaine: 'cocaína' },
  by: 'Menor',
  byTime: 'Tiempo',
  byDistance: 'Distancia',
  crowding: 'Congestión',
  converged: (iterations, gap) => `En equilibrio tras ${iterations} iteraciones, brecha relativa ${gap}.`,
  stopped: (iterations, gap) => `Detenido tras ${iterations} iteraciones, brecha relativa ${gap}: sin equilibrio.`,
  working: (iteration, gap) => `Iteración ${iteration}, brecha relativa ${gap}`,
  stop: 'Detener',
  loading: 'Cargando la red de carreteras…',
  failed: (reason) => `No se pueden calcular las rutas: ${reason}.`,
  whatIf: 'Qué pasaría si',
  whatIfHelp: 'Cierre un cruce o un municipio, o hágalo más costoso, y vea adónde van las rutas modeladas.',
  crossing: 'Cruce',
  chooseCrossing: 'Elija un cruce',
  how: 'Cómo',
  close: 'Cerrado',
  times: (k) => `${k} veces más costoso`,
  apply: 'Aplicar',
  applyTo: (place) => `Aplicar a ${place}`,
  pickPlace: 'Elija un solo municipio en el mapa para cerrarlo o ver su ruta.',
  inForce: 'En vigor',
  closed: (what) => `${what}: cerrado`,
  costlier: (what, k) => `${what}: ${k} veces el costo`,
  reopen: (what) => `Deshacer ${what}`,
  reopenAll: 'Deshacer todo',
  unknownBlocks: (words) => `No se conoce, por eso no tiene efecto: ${words}`,
  moved: (share, commodity) => `${share} de la ${commodity} sale por otro puerto.`,
  shutIn: (share, commodity) => `${share} de la ${commodity} no encuentra salida.`,
  fromPlace: (place) => `Ruta desde ${place}`,
  noWay: 'Sin salida: todo a su alrededor está cerrado.',
  wayText: (crossing, km, hours) => `A ${crossing}: ${km} km, ${hours} h`,
  runnerUpText: (crossing, km, hours) => `Segunda opción, ${crossing}: ${km} km, ${hours} h`,
  list: (commodity, shown, all) => `Rutas de ${commodity}, ${shown} de ${all}`,
  origin: 'Desde',
  km: 'km',
  hours: 'h',
  share: 'Parte',
  takenShare: (share) => `${share} por este puerto`,
  more: 'Mostrar todas',
  peak: (place) => `Laboratorios cerca de ${place}`,
  weights: {
    poppy: (w) => `erradicación ${w} (unidad no indicada)`,
    marijuana: (w) => `erradicación ${w} (unidad no indicada)`,
    meth: (w) => `densidad ${w} en total`,
    cocaine: () => 'todos los puntos de entrada pesan lo mismo',
  },
  stretch: (share) => `Por aquí pasa ${share}, desde`,
  moreOrigins: (n) => `y ${n} más`,
  eradicated: (amount) => `Erradicación 1994–2003: ${amount} (unidad no indicada)`,
  inflow: (share, commodity) => `${share} de la ${commodity}`,
  kinds: { road: 'cruce vehicular', pedestrian: 'solo a pie', ferry: 'chalán' },
  flowTitle: 'Flujo por municipio',
  flowLegend: (commodities) => `Flujo modelado, % que pasa de ${commodities}`,
  allFour: 'las cuatro mercancías, en promedio',
  shiftLegend: 'Cambio del flujo modelado, puntos porcentuales',
  notDeaths: 'Un modelo de rutas, no muertes.',
  circlesHide: 'Elija áreas en vez de círculos para verlo.',
  showFlow: 'Flujo',
  showShift: 'Cambio',
  above: 'más',
  labsLegend: 'Densidad de laboratorios',
  shiftTable: 'Mayores cambios del flujo',
  noShift: 'Ningún municipio cambia medio punto.',
  before: 'Antes',
  after: 'Después',
  scatter: 'Flujo modelado y homicidio',
  scatterX: 'Flujo que pasa, %',
  scatterY: (measure, span) => `${measure} por cada 100 mil, ${span}`,
  scatterText: (inside, insidePlaces, outside, outsidePlaces, span) =>
    `En ${span}, ${inside} por cada 100 mil en los ${insidePlaces} municipios por donde pasa el flujo modelado, ${outside} en los otros ${outsidePlaces}. Las carreteras también unen a las grandes ciudades: esto no muestra causa.`,
  noRates: 'No hay tasas en este periodo.',
  csv: 'Flujo por municipio (CSV)',
  method: 'Cómo se calcula',
  methodText: [
    'Carreteras: ejes VMAP0 de los años noventa, con huecos cerrados a mano; troncales a 80 km/h y las demás a 50 km/h (supuesto).',
    'Orígenes y pesos: amapola y mariguana según la erradicación de 1994–2003, desde la cabecera municipal; metanfetamina según la densidad de laboratorios alrededor de cada uno de sus 19 picos; cocaína desde 13 puntos de entrada documentados, con el mismo peso porque ninguna fuente da proporciones.',
    'Costo de un camino: horas de carretera, o kilómetros, más el cruce: 1 hora donde pasan vehículos, 2 donde solo pasan personas o hay chalán (supuesto). Cada carga toma el camino de menor costo a cualquiera de los 49 cruces. El flujo es la suma de las cargas que usan una carretera.',
    'Con congestión: costo = costo libre × (1 + (x / c)²), donde x es la parte de todo lo que se mueve; c es 25 % en una carretera y 10 % en un cruce (supuestos). Las cuatro mercancías pesan lo mismo en conjunto. Equilibrio por el método de Frank y Wolfe, hasta que ninguna carga pueda ahorrar más de 0.2 % en promedio.',
    'Qué pasaría si: un municipio o cruce k veces más costoso multiplica por k su parte del costo; cerrado significa sin paso.',
    'Con base en Melissa Dell, “Trafficking Networks and the Mexican Drug War” (2015); los números de las funciones de costo son nuestros, no de ella.',
  ],
  corridorsList: 'Corredores en los artículos',
  corridorsHelp: 'Arcos esquemáticos entre los lugares que nombra un artículo. No siguen ninguna carretera.',
  evidence: { official: 'oficial', reported: 'reportado', alleged: 'presunto', opinion: 'opinión' },
  notDrawn: 'sin dibujar: el artículo no nombra el lugar',
  outOfScope: 'sin dibujar: no atañe a México',
  pointHelp: 'Apunte a una línea, o recorra la lista, para resaltar una ruta.',
}

/** The words of the layers about drugs in a language. */
export const routesWords = (lang: Language): RoutesWords => (lang === 'es' ? es : en)
