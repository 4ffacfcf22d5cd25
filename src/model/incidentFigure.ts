import { type Amount, amountOf, type Established, type Evidence, establishedOf, type Told, toldOf } from './incident.ts'
import { type Bilingual, rowReaders, type TextTable } from './textTable.ts'

/** A number that an article gives, as printed. */
export interface ArticleFigure extends Told, Amount {
  readonly id: string
  /** Id of the chart that several figures share; empty for one alone. */
  readonly series: string
  readonly title: Bilingual
  readonly measure: Bilingual
  readonly qualifier: Bilingual
  readonly unit: Bilingual
  /** The value as it should read, where the article has a misprint. */
  readonly corrected: number | null
  /** Month or year; empty when not stated. */
  readonly first: string
  readonly last: string
  readonly place: Bilingual
  readonly scope: 'mexico' | 'us-border' | 'outside-mexico'
  readonly evidence: Evidence
  readonly basis: Bilingual
  readonly note: Bilingual | null
  readonly established: Established | null
}

/** The figures that may be shown; `hidden` says how many may not. */
export function readArticleFigures(table: TextTable): { figures: ArticleFigure[]; hidden: number } {
  const rows = rowReaders(table)
  const open = rows.filter(({ text }) => text('hidden') === 'false')
  const figures = open.map((row): ArticleFigure => {
    const { text, both, number } = row
    return {
      id: text('id'),
      series: text('series'),
      title: both('title') as Bilingual,
      measure: both('measure') as Bilingual,
      qualifier: both('qualifier') as Bilingual,
      unit: both('unit') as Bilingual,
      ...amountOf(row, 'value'),
      corrected: number('corrected_value'),
      first: text('first'),
      last: text('last'),
      place: both('place') as Bilingual,
      scope: text('scope') as ArticleFigure['scope'],
      evidence: text('evidence') as Evidence,
      basis: both('evidence_basis') as Bilingual,
      note: both('note'),
      established: establishedOf(row, false),
      ...toldOf(row),
    }
  })
  return { figures, hidden: rows.length - open.length }
}
