import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { PACKAGE_PROFILE } from '../../data/build/packageProfile.ts'
import { readCsv } from '../../src/io/readCsv.ts'

interface Field {
  readonly name: string
  readonly type: string
  readonly constraints: {
    readonly required: boolean
    readonly pattern?: string
    readonly enum?: readonly (string | boolean)[]
    readonly minimum?: number
  }
}

interface Resource {
  readonly name: string
  readonly path: string
  readonly rows: number
  readonly bytes: number
  readonly hash: string
  readonly coverage?: { readonly first: string; readonly last: string }
  readonly schema: {
    readonly fields: readonly Field[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys: readonly {
      readonly fields: readonly [string]
      readonly reference: { readonly resource: string; readonly fields: readonly [string] }
    }[]
  }
}

const folder = fileURLToPath(new URL('../../data/', import.meta.url))
const read = (path: string) => readFileSync(folder + path)
const descriptor = JSON.parse(read('datapackage.json').toString()) as { resources: readonly Resource[] }
const { resources } = descriptor
const tableOf = ({ path, schema }: Resource) =>
  readCsv(path, read(path), { columns: schema.fields.map(({ name }) => name) })

const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^\S(.*\S)?$/u,
  integer: /^(0|-?[1-9]\d*)$/,
  number: /^-?(0|[1-9]\d*)(\.\d+)?$/,
  boolean: /^(true|false)$/,
  year: /^\d{4}$/,
  yearmonth: /^\d{4}-(0[1-9]|1[0-2])$/,
}

function faultOf({ type, constraints }: Field, cell: string): string | null {
  if (cell === '') return constraints.required ? 'empty' : null
  if (!LEXICAL[type]?.test(cell)) return `not ${type}`
  if (constraints.pattern !== undefined && !new RegExp(`^(${constraints.pattern})$`).test(cell))
    return 'not of the pattern'
  if (constraints.enum !== undefined && !constraints.enum.map(String).includes(cell)) return 'not one of the values'
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) return 'below the minimum'
  return null
}

describe('datapackage.json', () => {
  it('meets the profile', () => {
    const ajv = new Ajv({ allErrors: true })
    const valid = ajv.validate(PACKAGE_PROFILE, descriptor)
    expect(ajv.errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  it('is refused by the profile when a table loses its hash, its source or a type', () => {
    const ajv = new Ajv()
    const [first] = resources
    const broken = (change: Partial<Record<keyof Resource | 'sources', unknown>>) => ({
      ...descriptor,
      resources: [{ ...first, ...change }],
    })
    expect(ajv.validate(PACKAGE_PROFILE, broken({}))).toBe(true)
    expect(ajv.validate(PACKAGE_PROFILE, broken({ hash: 'sha256:0' }))).toBe(false)
    expect(ajv.validate(PACKAGE_PROFILE, broken({ sources: [] }))).toBe(false)
    const fields = [{ ...first?.schema.fields[0], type: 'text' }]
    expect(ajv.validate(PACKAGE_PROFILE, broken({ schema: { ...first?.schema, fields } }))).toBe(false)
  })

  it('describes each table once, in order', () => {
    const names = resources.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].sort())
    expect(resources.map(({ path }) => path)).toEqual(names.map((name) => `${name}.csv`))
  })
})

describe.each(resources.map((resource) => [resource.path, resource] as const))('%s', (path, resource) => {
  const { fields, primaryKey, foreignKeys } = resource.schema
  const table = tableOf(resource)

  it('has the bytes, rows and columns that are described', () => {
    const content = read(path)
    expect(content.byteLength).toBe(resource.bytes)
    expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(resource.hash)
    expect(table.rows.length).toBe(resource.rows)
    expect(table.columns).toEqual(fields.map(({ name }) => name))
  })

  it('is UTF-8 in composed form, LF, with one line end at the end', () => {
    const text = read(path).toString()
    expect(text).toBe(text.normalize('NFC'))
    expect(/\r|\uFEFF|\uFFFD|[^\P{Cc}\n]/u.test(text)).toBe(false)
    expect(/[^\n]\n$/.test(text)).toBe(true)
  })

  it('holds cells of the type, pattern, values and minimum described', () => {
    const faults = table.rows.flatMap(({ row, cell }) =>
      fields.flatMap((field) => {
        const fault = faultOf(field, cell[field.name] ?? '')
        return fault ? [`row ${row}, ${field.name}: ${cell[field.name]} is ${fault}`] : []
      }),
    )
    expect(faults.slice(0, 5)).toEqual([])
  })

  it('is sorted, each key once', () => {
    const lines = table.rows.map(({ cell }) => fields.map(({ name }) => cell[name] ?? '').join('\u0000'))
    expect(lines.findIndex((line, i) => i > 0 && line <= (lines[i - 1] ?? ''))).toBe(-1)
    const keys = new Set(table.rows.map(({ cell }) => primaryKey.map((column) => cell[column]).join('\u0000')))
    expect(keys.size).toBe(table.rows.length)
  })

  it('refers only to what is there', () => {
    for (const { fields: own, reference } of foreignKeys) {
      const target = resources.find(({ name }) => name === reference.resource)
      const known = new Set(target && tableOf(target).rows.map(({ cell }) => cell[reference.fields[0]]))
      const strays = table.rows.filter(({ cell }) => cell[own[0]] !== '' && !known.has(cell[own[0]]))
      expect(strays.slice(0, 5)).toEqual([])
    }
    const [key] = primaryKey
    expect(fields.map(({ name }) => name)).toContain(key)
  })

  it('reaches from the first to the last period of its coverage', () => {
    const field = fields.find(({ name }) => name === 'year' || name === 'month')
    expect(field === undefined).toBe(resource.coverage === undefined)
    const periods = field ? table.rows.map(({ cell }) => cell[field.name] ?? '').sort() : []
    expect(periods[0]).toBe(resource.coverage?.first)
    expect(periods.at(-1)).toBe(resource.coverage?.last)
  })
})
