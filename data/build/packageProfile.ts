const text = { type: 'string', minLength: 1 } as const

const slug = { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]*$' } as const

const license = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' },
    title: text,
    path: { type: 'string', pattern: '^https://' },
  },
  additionalProperties: false,
} as const

const source = {
  type: 'object',
  required: ['title', 'terms'],
  properties: { title: text, path: { type: 'string', pattern: '^https://' }, terms: text },
  additionalProperties: false,
} as const

const field = {
  type: 'object',
  required: ['name', 'type', 'description', 'constraints'],
  properties: {
    name: { type: 'string', pattern: '^[a-z_]+$' },
    type: { enum: ['string', 'integer', 'number', 'boolean', 'year', 'yearmonth'] },
    description: text,
    unit: text,
    constraints: {
      type: 'object',
      required: ['required'],
      properties: {
        required: { type: 'boolean' },
        pattern: text,
        enum: { type: 'array', minItems: 1, uniqueItems: true },
        minimum: { type: 'number' },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
} as const

const names = { type: 'array', minItems: 1, uniqueItems: true, items: text } as const

const foreignKey = {
  type: 'object',
  required: ['fields', 'reference'],
  properties: {
    fields: names,
    reference: {
      type: 'object',
      required: ['resource', 'fields'],
      properties: { resource: slug, fields: names },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
} as const

const schema = {
  type: 'object',
  required: ['fields', 'primaryKey', 'missingValues', 'foreignKeys'],
  properties: {
    fields: { type: 'array', minItems: 1, items: field },
    primaryKey: names,
    missingValues: { const: [''] },
    foreignKeys: { type: 'array', items: foreignKey },
  },
  additionalProperties: false,
} as const

const period = { type: 'string', pattern: '^[0-9]{4}(-(0[1-9]|1[0-2]))?$' } as const

const resource = {
  type: 'object',
  required: [
    'name',
    'type',
    'path',
    'title',
    'description',
    'producer',
    'absentRows',
    'format',
    'mediatype',
    'encoding',
    'dialect',
    'rows',
    'bytes',
    'hash',
    'sources',
    'schema',
  ],
  properties: {
    name: slug,
    type: { const: 'table' },
    path: { type: 'string', pattern: '^[a-z0-9-]+\\.csv$' },
    title: text,
    description: text,
    producer: text,
    timeBasis: { enum: ['occurrence', 'registration', 'list', 'case-file'] },
    coverage: {
      type: 'object',
      required: ['first', 'last'],
      properties: { first: period, last: period },
      additionalProperties: false,
    },
    provisional: { type: 'string', pattern: '^(none|from [0-9]{4}(-[0-9]{2})?)$' },
    absentRows: text,
    format: { const: 'csv' },
    mediatype: { const: 'text/csv' },
    encoding: { const: 'utf-8' },
    dialect: {
      const: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    },
    rows: { type: 'integer', minimum: 1 },
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    sources: { type: 'array', minItems: 1, items: source },
    licenses: { type: 'array', minItems: 1, items: license },
    schema,
  },
  additionalProperties: false,
} as const

/**
 * JSON Schema of what `datapackage.json` must be: the parts of the Data Package profile (version 2) that we rely on,
 * and our own properties `terms`, `producer`, `timeBasis`, `coverage`, `provisional`, `absentRows`, `rows` and `unit`.
 */
export const PACKAGE_PROFILE = {
  type: 'object',
  required: ['$schema', 'name', 'title', 'description', 'terms', 'contributors', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: slug,
    title: text,
    description: text,
    terms: text,
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title', 'roles'],
        properties: { title: text, roles: names },
        additionalProperties: false,
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
  additionalProperties: false,
} as const
