import { type Incident, readIncidents } from '../model/incident.ts'
import { type ArticleFigure, readArticleFigures } from '../model/incidentFigure.ts'
import { type Bilingual, rowReaders, type TextTable } from '../model/textTable.ts'
import { fetchJson } from './fetchTables.ts'

/** What the articles tell, as packed for the browser. */
export interface CompactIncidents {
  readonly incidents: TextTable
  readonly quantities: TextTable
  readonly figures: TextTable
  readonly sources: TextTable
}

/** An article that was read. */
export interface ArticleSource {
  readonly outlet: Bilingual
  readonly title: string
  readonly author: string
  readonly date: string
  readonly note: Bilingual | null
}

/** What the articles tell: incidents, figures, and the articles by their key. */
export interface Articles {
  /** Names of the columns of an incident's row. */
  readonly columns: readonly string[]
  readonly incidents: readonly Incident[]
  readonly figures: readonly ArticleFigure[]
  /** How many figures may not be shown. */
  readonly hidden: number
  readonly sources: ReadonlyMap<string, ArticleSource>
}

/** Unpacks what the articles tell. */
export function readArticles(packed: CompactIncidents): Articles {
  return {
    columns: packed.incidents.columns,
    incidents: readIncidents(packed.incidents, packed.quantities),
    ...readArticleFigures(packed.figures),
    sources: new Map(
      rowReaders(packed.sources).map(({ text, both }) => [
        text('article'),
        {
          outlet: both('outlet') as Bilingual,
          title: text('title'),
          author: text('author'),
          date: text('date'),
          note: both('note'),
        },
      ]),
    ),
  }
}

/** Fetches what the articles tell. */
export const fetchArticles = async (): Promise<Articles> =>
  readArticles(await fetchJson<CompactIncidents>('incidents.json'))
