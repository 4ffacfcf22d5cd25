import { citationOf } from './citation.ts'
import { COLUMNS } from './columns.ts'
import type { SliceQuery } from './query.ts'

/**
 * Describes the columns of a slice in the words of CSV on the Web (W3C, 2015). `search` is the query string of the
 * slice, with its question mark, or empty.
 */
export function sliceMetadata(query: SliceQuery, search: string) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': query.lang }],
    url: `slice.csv${search}`,
    'dc:source': citationOf(query),
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true, delimiter: ',', quoteChar: '"' },
    tableSchema: {
      columns: COLUMNS.map(({ name, type, en, es }) => ({
        name,
        titles: name,
        datatype: type,
        null: '',
        'dc:description': [
          { '@value': en, '@language': 'en' },
          { '@value': es, '@language': 'es' },
        ],
      })),
    },
  }
}
