import type { Language } from '../../model/view.ts'
import type { Intent } from './undercountTables.ts'

/** The words of the view on undercounting. Functions take what is already formatted. */
interface UndercountWords {
  readonly title: string
  readonly lead: (span: string, homicides: string, unknown: string, per100: string) => string
  readonly intents: Readonly<Record<Intent, string>>
  readonly chart: (span: string) => string
  readonly reading: (year: string, homicides: string, unknown: string, per100: string) => string
  readonly extremes: (lowYear: string, low: string, highYear: string, high: string) => string
  readonly table: (span: string) => string
  readonly intent: string
  readonly course: string
  readonly deaths: string
  readonly state: string
  readonly allYears: string
  readonly argument: string
  readonly weapons: string
  readonly sinaloa: (
    first: string,
    firstListed: string,
    firstDeaths: string,
    second: string,
    secondListed: string,
    secondDeaths: string,
  ) => string
  readonly firearmDip: (before: string, year: string) => string
  readonly never: string
  readonly caution: string
  readonly meaning: string
  readonly floor: string
  readonly compare: (year: string, both: string, next: string, homicides: string) => string
  readonly bound: (year: string, homicides: string, both: string) => string
  readonly absent: string
  readonly firearms: (span: string) => string
  readonly firearmsHelp: string
  readonly sources: string
  readonly sourceIntents: string
  readonly sourceFirearms: string
  readonly sourceSinaloa: string
  readonly posts: { readonly map: string; readonly sinaloa: string; readonly problems: string; readonly code: string }
}

export const UNDERCOUNT: Readonly<Record<Language, UndercountWords>> = {
  en: {
    title: 'How complete are the counts?',
    lead: (span, homicides, unknown, per100) =>
      `From ${span} death certificates named homicide ${homicides} times. In another ${unknown} deaths by injury they did not say whether it was homicide, accident or suicide: ${per100} for every 100 homicides.`,
    intents: {
      homicide: 'homicide',
      'unknown-intent': 'unknown intent',
      'legal-intervention': 'legal intervention',
      suicide: 'suicide',
      accident: 'accident',
    },
    chart: (span) => `Deaths by homicide and of unknown intent, Mexico, ${span}`,
    reading: (year, homicides, unknown, per100) =>
      `${year}: ${homicides} homicide, ${unknown} unknown intent, ${per100} for every 100`,
    extremes: (lowYear, low, highYear, high) =>
      `The share moves: ${high} for every 100 homicides in ${highYear}, ${low} in ${lowYear}. The table does not say why.`,
    table: (span) =>
      `Deaths by injury, by the intent on the certificate, Mexico, ${span}; each line on a scale of its own`,
    intent: 'Intent',
    course: 'Course',
    deaths: 'Deaths',
    state: 'State',
    allYears: 'Every year as a table',
    argument: 'The argument of the first map’s author',
    weapons:
      'Diego Valle-Jones, who made the map that this one follows, looked at the injuries behind the unknown. He starts from this: in Mexico an accident is mostly one of transport, a suicide mostly by suffocation, a homicide mostly by firearm. When deaths of unknown intent by firearm rise, part of them are likely homicides. Not all: more guns also mean more accidents with them.',
    sinaloa: (first, firstListed, firstDeaths, second, secondListed, secondDeaths) =>
      `Accidents can hide homicides too. In Sinaloa the government list of deaths presumed linked to organized crime is longer than all homicides on certificates: ${firstListed} against ${firstDeaths} in ${first}, ${secondListed} against ${secondDeaths} in ${second}. He traced the difference to deaths by firearm registered as accidents: by his count 26 in 2006, 204 in 2007, 198 in 2008, 36 in 2009.`,
    firearmDip: (before, year) =>
      `Homicides by firearm, in the table below, fell in Sinaloa from ${before} in 2006 to ${year} in 2007.`,
    never:
      'Some deaths never reached the registry as homicides: he did not find the mass grave of Taxco and the massacre of migrants in San Fernando (2010), and the 1997 massacre of Acteal stands there as accidents.',
    caution:
      'He warned as well that accidents and homicides by firearm resemble each other too much to be told apart reliably, one by one.',
    meaning: 'What it means for this map',
    floor:
      'Every count here is what the certificates say, and nothing is added. Read it as the homicides that were recognized, not as all that happened. Who is missing and was not found is in none of these tables.',
    compare: (year, both, next, homicides) =>
      `A difference between two states or years can come from how certificates are filled in. It weighs most where many deaths are of unknown intent, and least where a rise is large: with every death of unknown intent ${year} would stand at ${both}, still below the ${homicides} homicides of ${next}.`,
    bound: (year, homicides, both) =>
      `An outer limit: had every death of unknown intent in ${year} been a homicide, which nobody claims, the count would be ${both} instead of ${homicides}.`,
    absent:
      'Deaths of unknown intent by municipality or by weapon are not in the open tables that this map can check. So it offers no corrected count.',
    firearms: (span) => `Homicides by firearm by state, ${span}`,
    firearmsHelp: 'States with the most first. Each line on a scale of its own, from zero.',
    sources: 'Sources',
    sourceIntents:
      'Intents: INEGI, deaths by year of registration, totals as checked by mxmortalitydb. Homicides differ by up to 5 a year from the registered deaths of this map.',
    sourceFirearms: 'Firearms: DGIS, homicides by firearm (ICD-10 X93–X95), by way of Homicide-MX-Drug-War.',
    sourceSinaloa:
      'Sinaloa: the list and the deaths by month of occurrence that this map shows. The accidents are the author’s count.',
    posts: {
      map: 'D. Valle-Jones, Interactive map of the drug war in Mexico, 25 January 2012, blog.diegovalle.net (the weapons, Taxco and San Fernando)',
      sinaloa:
        'D. Valle-Jones, How a Mexican state ended up with more drug war homicides than total homicides, 5 December 2012, blog.diegovalle.net',
      problems:
        'D. Valle-Jones, Some problems with the Mexican mortality database, 22 December 2010, blog.diegovalle.net (Acteal)',
      code: 'D. Valle-Jones, github.com/diegovalle/sinaloa-discrepancy (the caution, in src/multiple-imputation.R)',
    },
  },
  es: {
    title: '¿Qué tan completas son las cifras?',
    lead: (span, homicides, unknown, per100) =>
      `De ${span} las actas de defunción dicen homicidio ${homicides} veces. En otras ${unknown} muertes por lesiones no dicen si fue homicidio, accidente o suicidio: ${per100} por cada 100 homicidios.`,
    intents: {
      homicide: 'homicidio',
      'unknown-intent': 'se ignora',
      'legal-intervention': 'intervención legal',
      suicide: 'suicidio',
      accident: 'accidente',
    },
    chart: (span) => `Defunciones por homicidio y de intención que se ignora, México, ${span}`,
    reading: (year, homicides, unknown, per100) =>
      `${year}: ${homicides} por homicidio, en ${unknown} se ignora, ${per100} por cada 100`,
    extremes: (lowYear, low, highYear, high) =>
      `La proporción cambia: ${high} por cada 100 homicidios en ${highYear}, ${low} en ${lowYear}. La tabla no dice por qué.`,
    table: (span) =>
      `Muertes por lesiones según la intención que dice el acta, México, ${span}; cada línea en su propia escala`,
    intent: 'Intención',
    course: 'Trayectoria',
    deaths: 'Defunciones',
    state: 'Entidad',
    allYears: 'Todos los años en una tabla',
    argument: 'El argumento del autor del primer mapa',
    weapons:
      'Diego Valle-Jones, autor del mapa que este continúa, revisó las lesiones detrás de lo que se ignora. Parte de esto: en México la mayoría de los accidentes son de transporte, la mayoría de los suicidios por asfixia y la mayoría de los homicidios por arma de fuego. Si aumentan las muertes por arma de fuego cuya intención se ignora, es probable que una parte sean homicidios. No todas: con más armas también hay más accidentes con ellas.',
    sinaloa: (first, firstListed, firstDeaths, second, secondListed, secondDeaths) =>
      `También los accidentes pueden ocultar homicidios. En Sinaloa la lista del gobierno de fallecimientos por presunta rivalidad delincuencial supera a todos los homicidios de las actas: ${firstListed} contra ${firstDeaths} en ${first}, ${secondListed} contra ${secondDeaths} en ${second}. Él encontró la diferencia en muertes por arma de fuego registradas como accidentes: según su conteo, 26 en 2006, 204 en 2007, 198 en 2008, 36 en 2009.`,
    firearmDip: (before, year) =>
      `Los homicidios por arma de fuego, en la tabla de abajo, bajaron en Sinaloa de ${before} en 2006 a ${year} en 2007.`,
    never:
      'Algunas muertes nunca llegaron al registro como homicidios: no encontró ahí la fosa de Taxco ni la masacre de migrantes de San Fernando (2010), y la de Acteal, de 1997, figura como accidentes.',
    caution:
      'También advirtió que los accidentes y los homicidios por arma de fuego se parecen demasiado para distinguirlos con certeza uno por uno.',
    meaning: 'Qué significa para este mapa',
    floor:
      'Cada cifra es lo que dicen las actas, sin añadir nada. Son los homicidios que se reconocieron, no todos los que ocurrieron. Quien está desaparecido y no ha sido encontrado no aparece en ninguna de estas tablas.',
    compare: (year, both, next, homicides) =>
      `Una diferencia entre dos entidades o dos años puede venir de cómo se llenan las actas. Pesa más donde hay muchas muertes cuya intención se ignora, y menos donde el aumento es grande: sumando todas ellas, ${year} llegaría a ${both}, todavía por debajo de los ${homicides} homicidios de ${next}.`,
    bound: (year, homicides, both) =>
      `Un límite exterior: si todas las muertes de ${year} cuya intención se ignora hubieran sido homicidios, cosa que nadie afirma, la cifra sería ${both} en lugar de ${homicides}.`,
    absent:
      'Las muertes cuya intención se ignora, por municipio o por arma, no están en las tablas abiertas que este mapa puede verificar. Por eso no ofrece una cifra corregida.',
    firearms: (span) => `Homicidios por arma de fuego por entidad, ${span}`,
    firearmsHelp: 'Primero las entidades con más. Cada línea en su propia escala, desde cero.',
    sources: 'Fuentes',
    sourceIntents:
      'Intención: INEGI, defunciones por año de registro, totales según la revisión de mxmortalitydb. Los homicidios difieren hasta en 5 al año de las defunciones registradas de este mapa.',
    sourceFirearms:
      'Armas de fuego: DGIS, homicidios por arma de fuego (CIE-10 X93–X95), por medio de Homicide-MX-Drug-War.',
    sourceSinaloa:
      'Sinaloa: la lista y las defunciones por mes de ocurrencia que muestra este mapa. Los accidentes son el conteo del autor.',
    posts: {
      map: 'D. Valle-Jones, Interactive map of the drug war in Mexico, 25 de enero de 2012, blog.diegovalle.net (las armas, Taxco y San Fernando)',
      sinaloa:
        'D. Valle-Jones, How a Mexican state ended up with more drug war homicides than total homicides, 5 de diciembre de 2012, blog.diegovalle.net',
      problems:
        'D. Valle-Jones, Some problems with the Mexican mortality database, 22 de diciembre de 2010, blog.diegovalle.net (Acteal)',
      code: 'D. Valle-Jones, github.com/diegovalle/sinaloa-discrepancy (la advertencia, en src/multiple-imputation.R)',
    },
  },
}
