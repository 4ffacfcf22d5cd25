import type { GroupMode } from '../../model/groupView.ts'
import type { Language } from '../../model/view.ts'

/** What is said of criminal groups in the press, in one language. */
export interface GroupWords {
  readonly title: string
  readonly onMap: string
  readonly modes: Readonly<Record<GroupMode, string>>
  readonly mode: string
  readonly classes: Readonly<Record<'none' | 'unnamed' | 'alike' | 'majority' | 'contested', string>>
  readonly keys: (mode: GroupMode, window: string) => string
  readonly keyOf: (group: string, window: string) => string
  readonly here: (place: string, window: string) => string
  readonly share: (percent: string, all: string) => string
  readonly municipalities: (n: string) => string
  readonly mentions: (n: string) => string
  readonly column: { readonly group: string; readonly years: string; readonly mentions: string }
  readonly peak: (n: string) => string
  readonly residual: string
  readonly covers: { readonly part: string; readonly none: string }
  readonly rateTitle: (measure: string, window: string) => string
  readonly rateLevel: (groups: number, most: boolean) => string
  readonly rateNote: string
  readonly rateMissing: string
  readonly caution: string
  readonly citation: string
  readonly contestedMeans: string
  readonly only: (group: string) => string
  readonly all: string
  readonly failed: string
  readonly nothing: string
  readonly notes: string
  readonly yearOnly: (n: string) => string
}

const CITATION =
  'Osorio, Javier, and Beltrán, Alejandro (2020). "Enhancing the Detection of Criminal Organizations in Mexico Using ML and NLP", 2020 International Joint Conference on Neural Networks (IJCNN), doi 10.1109/IJCNN48605.2020.9207039 (OCVED 2.0)'

const EN: GroupWords = {
  title: 'Criminal groups mentioned in the press',
  onMap: 'Show on the map',
  mode: 'What the areas show',
  modes: { dominant: 'Most mentioned', number: 'How many', contested: 'Contested' },
  classes: {
    none: 'no mention',
    unnamed: 'mentions, but of no named group',
    alike: 'groups mentioned alike',
    majority: 'one group has more than half of the mentions',
    contested: 'several groups, none with more than half',
  },
  keys: (mode, window) =>
    ({
      dominant: `Group mentioned most in the press, ${window}`,
      number: `Named groups mentioned in the press, ${window}`,
      contested: `Contested in the press, ${window}`,
    })[mode],
  keyOf: (group, window) => `${group}: mentions in the press, ${window}`,
  here: (place, window) => `${place}, ${window}`,
  share: (percent, all) => `${percent} of ${all} mentions name no known group (unidentified or other).`,
  municipalities: (n) => `${n} ${n === '1' ? 'municipality' : 'municipalities'}`,
  mentions: (n) => `Mentions in the press: ${n}`,
  column: { group: 'Group', years: '2000–2018', mentions: 'Mentions' },
  peak: (n) => `Bars: mentions a year, the tallest is ${n}. Darker: the window.`,
  residual: 'Not groups: never counted as one, drawn on a scale of their own.',
  covers: {
    part: 'The source covers 2000 to 2018: only that part of the window is shown.',
    none: 'The source covers 2000 to 2018. It says nothing of this window.',
  },
  rateTitle: (measure, window) => `${measure}, ${window}, by how many named groups the press mentions`,
  rateLevel: (groups, most) =>
    groups === 0 ? 'no named group' : groups === 1 ? '1 group' : most ? `${groups} groups or more` : `${groups} groups`,
  rateNote:
    'All drawn municipalities. Large places have more newspapers and more of everything, so this is no cause and no effect.',
  rateMissing: 'The measure or the source does not cover all of this window.',
  caution:
    'As the authors describe it, a programme takes the names of groups, and the places that the text refers to, from stories of newspapers and press releases of authorities that machine learning had picked. So mentions are neither deaths nor presence: a place without reporters is silent, and factions count under larger names.',
  citation: CITATION,
  contestedMeans: 'Contested: two or more named groups, none with more than half of the mentions of named groups.',
  only: (group) => `Show only ${group}`,
  all: 'All groups',
  failed: 'Could not load the mentions of groups.',
  nothing: 'No mention here in this window.',
  notes: 'What the authors count under each name',
  yearOnly: (n) =>
    `${n} rows of the source have a year but no month: they count only where the whole year is in the window.`,
}

const ES: GroupWords = {
  title: 'Grupos criminales que menciona la prensa',
  onMap: 'Mostrar en el mapa',
  mode: 'Qué muestran las áreas',
  modes: { dominant: 'El más mencionado', number: 'Cuántos', contested: 'En disputa' },
  classes: {
    none: 'sin mención',
    unnamed: 'menciones, pero de ningún grupo con nombre',
    alike: 'grupos mencionados por igual',
    majority: 'un grupo tiene más de la mitad de las menciones',
    contested: 'varios grupos, ninguno con más de la mitad',
  },
  keys: (mode, window) =>
    ({
      dominant: `Grupo que más menciona la prensa, ${window}`,
      number: `Grupos con nombre que menciona la prensa, ${window}`,
      contested: `En disputa según la prensa, ${window}`,
    })[mode],
  keyOf: (group, window) => `${group}: menciones en la prensa, ${window}`,
  here: (place, window) => `${place}, ${window}`,
  share: (percent, all) => `El ${percent} de ${all} menciones no nombra a un grupo conocido (sin identificar u otros).`,
  municipalities: (n) => `${n} ${n === '1' ? 'municipio' : 'municipios'}`,
  mentions: (n) => `Menciones en la prensa: ${n}`,
  column: { group: 'Grupo', years: '2000–2018', mentions: 'Menciones' },
  peak: (n) => `Barras: menciones al año; la más alta es ${n}. Más oscuro: el periodo.`,
  residual: 'No son grupos: nunca cuentan como uno y tienen su propia escala.',
  covers: {
    part: 'La fuente cubre de 2000 a 2018: solo se muestra esa parte del periodo.',
    none: 'La fuente cubre de 2000 a 2018. No dice nada de este periodo.',
  },
  rateTitle: (measure, window) => `${measure}, ${window}, según cuántos grupos con nombre menciona la prensa`,
  rateLevel: (groups, most) =>
    groups === 0
      ? 'ningún grupo con nombre'
      : groups === 1
        ? '1 grupo'
        : most
          ? `${groups} grupos o más`
          : `${groups} grupos`,
  rateNote:
    'Todos los municipios dibujados. Los lugares grandes tienen más periódicos y más de todo: esto no es causa ni efecto.',
  rateMissing: 'La medida o la fuente no cubre todo este periodo.',
  caution:
    'Según lo describen los autores, un programa toma los nombres de los grupos, y los lugares a los que alude el texto, de notas de periódicos y comunicados de autoridades elegidos con aprendizaje automático. Por eso las menciones no son muertes ni presencia: un lugar sin reporteros calla, y las facciones cuentan bajo nombres mayores.',
  citation: CITATION,
  contestedMeans:
    'En disputa: dos o más grupos con nombre, ninguno con más de la mitad de las menciones de grupos con nombre.',
  only: (group) => `Mostrar solo ${group}`,
  all: 'Todos los grupos',
  failed: 'No se pudieron cargar las menciones de grupos.',
  nothing: 'Sin menciones aquí en este periodo.',
  notes: 'Qué cuentan los autores bajo cada nombre',
  yearOnly: (n) => `${n} filas de la fuente tienen año pero no mes: solo cuentan si el año entero está en el periodo.`,
}

/** The words of a language. */
export const groupWords = (lang: Language): GroupWords => ({ en: EN, es: ES })[lang]
