import type { CompactIncidents } from '../../src/io/fetchIncidents.ts'
import { readIncidents } from '../../src/model/incident.ts'
import { readArticleFigures } from '../../src/model/incidentFigure.ts'
import type { TextTable } from '../../src/model/textTable.ts'
import { packTextTable } from './textTable.ts'

/** A hidden figure never leaves the tables; how many there are is told. */
function withoutHidden({ columns, rows }: TextTable): TextTable {
  const at = columns.indexOf('hidden')
  return { columns, rows: rows.map((row) => (row[at] === 'true' ? row.map((cell, i) => (i === at ? cell : '')) : row)) }
}

/** Packs incidents, their quantities, the figures that may be shown, and the articles; throws when one cannot be read. */
export function packIncidents(folder: string): CompactIncidents {
  const packed: CompactIncidents = {
    incidents: packTextTable(folder, 'incidents.csv', ['id']),
    quantities: packTextTable(folder, 'incidents-quantities.csv', ['incident']),
    figures: withoutHidden(packTextTable(folder, 'article-figures.csv', ['id', 'hidden'])),
    sources: packTextTable(folder, 'article-sources.csv', ['article']),
  }
  readIncidents(packed.incidents, packed.quantities)
  readArticleFigures(packed.figures)
  return packed
}
