import type { Raw } from '../raw.ts'
import { readStates } from '../states.ts'
import type { TableSpec } from '../tableSpec.ts'
import { type Article, listArticles } from './article.ts'
import { bilingual, type Column, type DescribedTable, date, describeTable, optional, text } from './column.ts'
import { CORRIDOR_COLUMNS, listVia, makeCorridorRow, VIA_COLUMNS } from './corridor.ts'
import { FIGURE_COLUMNS, makeFigureRow } from './figure.ts'
import { readAreas } from './halo.ts'
import { INCIDENT_COLUMNS } from './incidentColumns.ts'
import { makeIncidentRow } from './incidentRow.ts'
import { listQuantities, QUANTITY_COLUMNS } from './quantity.ts'
import { type Records, readRecords } from './readRecords.ts'
import { readWording, type Wording } from './wording.ts'

/** What the tables of articles are made from. */
export interface IncidentSources {
  /** The folder of articles, with its `coded` folder. */
  readonly articles: Raw
  /** The folder of raw official files. */
  readonly raw: Raw
  /** The text of `geo/bounds.csv`. */
  readonly bounds: string
}

const ARTICLE_COLUMNS: readonly Column<Article>[] = [
  text('article', 'Key of the article.', ({ key }) => key),
  ...bilingual<Article>('outlet', 'Outlet', (a, language) => (language === 'en' ? a.outletEn : a.outletEs)),
  optional(text('title', 'Title as printed; empty when the file gives none.', ({ title }) => title)),
  optional(text('author', 'Author as printed.', ({ author }) => author)),
  optional(date('date', 'Day, month or year of publication; empty when unknown.', (a) => a.date)),
  text('file', 'Name of the file that was read.', ({ file }) => file),
  ...bilingual<Article>('note', 'Remark', (a, language) => (language === 'en' ? a.noteEn : a.noteEs)).map(optional),
]

const words = (
  name: string,
  title: string,
  description: string,
  key: readonly string[] = ['id'],
): Omit<TableSpec, 'columns'> => ({
  name,
  title,
  description,
  key,
  producer: 'This project',
  sources: ['articles', 'own'],
  absent: 'All that were coded have a row.',
})

function checkWording({ incidents, figures, corridors }: Records, wording: Wording): void {
  const pairs = [
    [wording.incidents, incidents],
    [wording.figures, figures],
    [wording.corridors, corridors],
  ] as const
  for (const [texts, records] of pairs) {
    const ids = new Set<string>(records.map(({ id }) => id))
    const stray = [...texts.keys()].find((id) => !ids.has(id))
    if (stray !== undefined) throw new Error(`wording of an unknown record: ${stray}`)
  }
}

/** Builds the tables of incidents, figures and corridors that the articles tell. */
export function buildIncidents({ articles: folder, raw, bounds }: IncidentSources): DescribedTable[] {
  const records = readRecords(folder)
  const wording = readWording()
  checkWording(records, wording)
  const articles = listArticles([...records.incidents, ...records.figures, ...records.corridors], wording)
  const areaOf = readAreas(bounds)
  const states = new Map(readStates(raw).map(({ name, code }) => [name, code]))
  const corridors = records.corridors.map((record) => makeCorridorRow(record, wording, articles, states))
  return [
    describeTable(
      words(
        'incidents',
        'Incidents in the articles',
        'What five files of press and blog articles tell, coded by hand: one row a record, with how sure it is and what is established outside the article. Columns that start with established, and corroboration, do not come from the article. Never to be added to counts of homicides. Private persons are not named.',
      ),
      INCIDENT_COLUMNS,
      records.incidents.map((record) => makeIncidentRow(record, wording, articles, areaOf)),
    ),
    describeTable(
      words(
        'incidents-quantities',
        'Numbers within the incidents',
        'What an incident counts or measures besides deaths: one row an incident and quantity.',
        ['incident', 'quantity'],
      ),
      QUANTITY_COLUMNS,
      records.incidents.flatMap((record) => listQuantities(record, wording)),
    ),
    describeTable(
      words(
        'article-figures',
        'Figures in the articles',
        'Numbers that the articles give, as printed, with remarks on misprints and on what other sources say. A hidden one must never be drawn or charted.',
      ),
      FIGURE_COLUMNS,
      records.figures.map((record) => makeFigureRow(record, wording, articles)),
    ),
    describeTable(
      words(
        'article-corridors',
        'Corridors in the articles',
        'Flows of drugs and guns that the articles tell, as schematic lines between places. None follows a road, and none is to be confused with a computed route. A hidden one must never be drawn; one without coordinates is listed only.',
      ),
      CORRIDOR_COLUMNS,
      corridors,
    ),
    describeTable(
      words(
        'article-corridors-via',
        'Places between the ends of the corridors',
        'Places that a corridor passes or that its goods were found at: one row a corridor and place.',
        ['corridor', 'position'],
      ),
      VIA_COLUMNS,
      corridors.flatMap(listVia),
    ),
    describeTable(
      words('article-sources', 'The articles', 'The articles and posts that were coded: one row an article.', [
        'article',
      ]),
      ARTICLE_COLUMNS,
      [...articles.values()],
    ),
  ]
}
