import { createHash } from 'node:crypto'
import { SOURCES, type Source, type SourceKey } from './sources.ts'
import type { ColumnSpec, TableSpec } from './tableSpec.ts'

/** A described table with the text of its file and the number of its rows. */
export interface WrittenTable {
  readonly spec: TableSpec
  readonly text: string
  readonly rows: number
}

const sourceOf = (key: SourceKey): Source => SOURCES[key]

function describeField({ name, type, description, unit, pattern, values, minimum, optional }: ColumnSpec) {
  return {
    name,
    type,
    description,
    ...(unit === undefined ? {} : { unit }),
    constraints: {
      required: !optional,
      ...(pattern === undefined ? {} : { pattern }),
      ...(values === undefined ? {} : { enum: type === 'boolean' ? values.map((value) => value === 'true') : values }),
      ...(minimum === undefined ? {} : { minimum }),
    },
  }
}

function describeResource({ spec, text, rows }: WrittenTable) {
  const sources = spec.sources.map(sourceOf)
  const licenses = sources.flatMap(({ license }) => (license ? [license] : []))
  const [first, last] = spec.coverage ?? []
  return {
    name: spec.name,
    type: 'table',
    path: `${spec.name}.csv`,
    title: spec.title,
    description: spec.description,
    producer: spec.producer,
    ...(spec.timeBasis === undefined ? {} : { timeBasis: spec.timeBasis }),
    ...(spec.coverage === undefined ? {} : { coverage: { first, last } }),
    ...(spec.provisional === undefined ? {} : { provisional: spec.provisional }),
    absentRows: spec.absent,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    rows,
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    sources: sources.map(({ title, path, terms }) => ({ title, ...(path === undefined ? {} : { path }), terms })),
    ...(licenses.length === 0 ? {} : { licenses }),
    schema: {
      fields: spec.columns.map(describeField),
      primaryKey: spec.key,
      missingValues: [''],
      foreignKeys: spec.columns.flatMap(({ name, from }) =>
        from && from[0] !== spec.name ? [{ fields: [name], reference: { resource: from[0], fields: [from[1]] } }] : [],
      ),
    },
  }
}

/** The codebook of all tables: a Data Package (version 2) as JSON, two spaces, one line end at the end. */
export function formatDataPackage(tables: readonly WrittenTable[]): string {
  const producers = [...new Set(tables.map(({ spec }) => spec.producer))].sort()
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mexico-violence-map',
    title: 'Homicide and drug-war violence in Mexico, by municipality',
    description:
      'Figures of official and academic producers as tidy tables, one row a figure, sorted, UTF-8. Nothing is estimated, and no figure is changed.',
    terms:
      'Licences stand where a source states one for the figures; where the terms of a source are unknown, its entry says so. Name the producer of the figures when you use them.',
    contributors: producers.map((title) => ({ title, roles: [title === 'This project' ? 'wrangler' : 'creator'] })),
    resources: tables.map(describeResource),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}
