import { type Article, cite, locate } from './article.ts'
import { BASES } from './basis.ts'
import { bilingual, type Column, choice, optional, text } from './column.ts'
import type { Established } from './established.ts'
import type { CitedRecord } from './record.ts'
import { CONFIDENCE, CORROBORATION, EVIDENCE } from './vocabulary.ts'
import type { Both } from './wording.ts'

/** What a row of any table of records carries about its source. */
export interface Cited {
  readonly record: CitedRecord
  readonly article: Article
  readonly basis: Both
  readonly note: Both | null
  readonly denial: Both | null
  readonly established: Established | null
}

/** How good the sourcing is, and what the accused say. */
export const evidenceColumns = <Row extends Cited>(): Column<Row>[] => [
  choice(
    'evidence',
    EVIDENCE,
    'How good the sourcing of the article is; not how true the thing is.',
    (r) => r.record.evidence,
  ),
  ...bilingual<Row>('evidence_basis', 'What that rating rests on', ({ basis }, language) => basis[language]),
  ...bilingual<Row>('denial', 'What the accused or another side says, to stand beside it', (r, l) => r.denial?.[l]).map(
    optional,
  ),
  ...bilingual<Row>('note', 'Remark on the reading', (r, l) => r.note?.[l]).map(optional),
]

/** What is established outside the article. */
export const establishedColumns = <Row extends Cited>(): Column<Row>[] => [
  ...bilingual<Row>('established', 'What is established outside the article', (r, l) => r.established?.[l]).map(
    optional,
  ),
  optional(
    choice(
      'corroboration',
      CORROBORATION,
      'What other sources say of it; empty when none was sought.',
      (r) => r.established?.corroboration,
    ),
  ),
  optional(choice('confidence', CONFIDENCE, 'How sure the established part is.', (r) => r.established?.confidence)),
  optional({
    ...text<Row>(
      'established_basis',
      `What the established part rests on: ${BASES.join(', ')}, separated by spaces.`,
      (r) => r.established?.basis.kinds.join(' '),
    ),
    pattern: `(${BASES.join('|')})( (${BASES.join('|')}))*`,
  }),
  optional(text('established_sources', 'Sources of the established part.', (r) => r.established?.basis.sources)),
]

/** Where it is written. */
export const citationColumns = <Row extends Cited>(): Column<Row>[] => [
  {
    ...text<Row>('article', 'Key of the article.', ({ article }) => article.key),
    from: ['article-sources', 'article'],
  },
  text('citation', 'Outlet, title as printed, and date of the article.', ({ article }) => cite(article)),
  text('locator', 'File of the article as read, and line.', ({ record }) =>
    locate(record.sourceFile, record.quoteLocator.line),
  ),
  optional(
    text('also_at', 'Further files and lines that tell the same, separated by spaces.', ({ record }) =>
      record.alsoIn.map(({ sourceFile, line }) => locate(sourceFile, line)).join(' '),
    ),
  ),
]
