import type { Evidence } from '../../model/incident.ts'
import type { Language } from '../../model/view.ts'
import { CATEGORIES } from './categories.ts'
import type { Corroboration } from './corroboration.ts'
import { en } from './wordsEn.ts'
import { es } from './wordsEs.ts'

/** What is said of incidents and of figures in articles, in one language. */
export interface IncidentWords {
  readonly views: Readonly<Record<'incidents' | 'groups' | 'figures' | 'reports', string>>
  readonly evidence: Readonly<Record<Evidence, string>>
  /** One line that explains a level. */
  readonly evidenceAbout: Readonly<Record<Evidence, string>>
  readonly corroboration: Readonly<Record<Corroboration, string>>
  readonly precision: Readonly<Record<string, string>>
  readonly onMap: string
  readonly search: string
  readonly tier: string
  readonly core: string
  readonly context: string
  readonly both: string
  readonly kind: string
  readonly allKinds: string
  readonly inWindow: (window: string) => string
  readonly anyTime: string
  readonly never: string
  readonly count: (shown: string, all: string) => string
  readonly outside: (n: string) => string
  readonly listOnly: (n: string) => string
  readonly none: string
  readonly noPin: string
  readonly vague: string
  readonly place: string
  readonly when: string
  readonly pinEstablished: string
  readonly withinKm: (km: string) => string
  readonly figures: string
  readonly deaths: string
  readonly between: (low: string, high: string) => string
  readonly atLeast: (n: string) => string
  readonly atMost: (n: string) => string
  readonly said: string
  readonly denied: string
  readonly established: string
  readonly establishedNone: string
  readonly establishedPlace: string
  readonly establishedWhen: string
  readonly establishedDeaths: string
  readonly basis: string
  readonly actors: string
  readonly note: string
  readonly source: string
  readonly byAuthor: (author: string) => string
  readonly undated: string
  readonly untitled: string
  readonly locator: (file: string, line: string) => string
  readonly also: string
  readonly related: string
  readonly link: string
  readonly csv: string
  readonly close: string
  readonly cluster: (n: string) => string
  readonly spots: string
  readonly failed: string
  readonly misprint: (printed: string, corrected: string) => string
  readonly corrected: string
  readonly inArticle: string
  readonly ours: string
  readonly oursAbout: string
  readonly hidden: (n: string) => string
  readonly figuresAbout: string
  readonly scope: Readonly<Record<'mexico' | 'us-border' | 'outside-mexico', string>>
  readonly measure: string
  readonly establishedBy: string
  readonly coronel: string
  readonly sources: string
  readonly series: Readonly<Record<string, string>>
}

const WORDS: Readonly<Record<Language, IncidentWords>> = { en, es }

/** The words of a language. */
export const incidentWords = (lang: Language): IncidentWords => WORDS[lang]

/** The name of a category. */
export const categoryName = (category: string, lang: Language): string => CATEGORIES[category]?.[lang] ?? category
