import type { Context } from 'hono'
import { cors } from 'hono/cors'
import { Hono } from 'hono/tiny'
import { textStream } from '../io/writeText.ts'
import type { Atlas } from '../model/atlas.ts'
import { seatsIn } from '../model/shape.ts'
import type { Language } from '../model/view.ts'
import { csvParts } from './csv.ts'
import { cutMeasure } from './cut.ts'
import { fileName } from './fileName.ts'
import { jsonParts } from './json.ts'
import { measureList, placeList } from './lists.ts'
import { sliceMetadata } from './metadata.ts'
import { type Refusal, readLanguage, readQuery, type SliceQuery } from './query.ts'
import type { Slice } from './rows.ts'
import type { SliceSource } from './source.ts'

const CSV = 'text/csv; charset=utf-8'
const JSON_TEXT = 'application/json; charset=utf-8'
const METADATA = 'application/csvm+json; charset=utf-8'

const addressOf = (c: Context) => new URL(c.req.url)

const refusal = (c: Context, { refused }: Refusal) =>
  c.text(`${refused}\n`, 400, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })

const isKnown = (c: Context, tag: string) =>
  (c.req.header('If-None-Match') ?? '').split(',').some((held) => ['*', tag, `W/${tag}`].includes(held.trim()))

function send(c: Context, version: string, type: string, parts: Iterable<string>, more: Record<string, string> = {}) {
  const tag = `"${version}"`
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache', ...more }
  if (isKnown(c, tag)) return c.body(null, 304, headers)
  return c.body(textStream(parts), 200, { ...headers, 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' })
}

const named = (how: 'attachment' | 'inline', name: string) => ({ 'Content-Disposition': `${how}; filename="${name}"` })

/** What the slice app answers, under its base. */
export const SLICE_PATHS = [
  '/slice.csv',
  '/slice.json',
  '/slice.csv-metadata.json',
  '/places.json',
  '/measures.json',
] as const

/** A slice that is ready to be written. */
export interface Cutting {
  readonly atlas: Atlas
  readonly slice: Slice
}

async function understand(source: SliceSource, params: URLSearchParams): Promise<Refusal | SliceQuery> {
  const atlas = await source.atlas()
  const share = params.get('ar') === 'share' ? await source.share?.() : undefined
  return readQuery(atlas, params, { seat: seatsIn(atlas), ...(share && { share }) })
}

/** Reads a query and takes what it needs from the source; a query that is not understood is a refusal. */
export async function cutSlice(source: SliceSource, params: URLSearchParams): Promise<Cutting | Refusal> {
  const query = await understand(source, params)
  if ('refused' in query) return query
  const [atlas, population] = await Promise.all([source.atlas(), source.population()])
  const parts = await Promise.all(
    query.measures.map((measure) => cutMeasure(source, measure, query.window, query.by, population)),
  )
  return { atlas, slice: { query, parts } }
}

/**
 * The slice app: `slice.csv`, `slice.json`, `slice.csv-metadata.json`, `places.json` and `measures.json` under `base`, for
 * GET and HEAD, from any origin. A query that is not understood is answered 400 with one line of plain text; figures
 * that cannot be read are answered 500 with the reason.
 */
export function createSliceApp(source: SliceSource, base = '/'): Hono {
  const app = new Hono().basePath(base)
  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['Content-Disposition', 'ETag', 'Link'] }))
  app.onError((error, c) => c.text(`the figures cannot be read: ${error.message}\n`, 500))
  app.notFound((c) => c.text('not found\n', 404))

  app.get('/slice.csv', async (c) => {
    const { searchParams, search } = addressOf(c)
    const cut = await cutSlice(source, searchParams)
    if ('refused' in cut) return refusal(c, cut)
    return send(c, await source.version(), CSV, csvParts(cut.slice), {
      ...named('attachment', fileName(cut.atlas, cut.slice.query, 'csv')),
      Link: `<slice.csv-metadata.json${search}>; rel="describedby"; type="application/csvm+json"`,
    })
  })

  app.get('/slice.json', async (c) => {
    const cut = await cutSlice(source, addressOf(c).searchParams)
    if ('refused' in cut) return refusal(c, cut)
    const version = await source.version()
    const name = fileName(cut.atlas, cut.slice.query, 'json')
    return send(c, version, JSON_TEXT, jsonParts(cut.slice, version), named('inline', name))
  })

  app.get('/slice.csv-metadata.json', async (c) => {
    const { searchParams, search } = addressOf(c)
    const query = await understand(source, searchParams)
    if ('refused' in query) return refusal(c, query)
    return send(c, await source.version(), METADATA, [`${JSON.stringify(sliceMetadata(query, search))}\n`])
  })

  const list = (path: string, key: string, listOf: (atlas: Atlas, lang: Language) => unknown) =>
    app.get(path, async (c) => {
      const read = readLanguage(addressOf(c).searchParams)
      if ('refused' in read) return refusal(c, read)
      const [atlas, version] = await Promise.all([source.atlas(), source.version()])
      const content = { version, [key]: listOf(atlas, read.lang) }
      return send(c, version, JSON_TEXT, [`${JSON.stringify(content)}\n`])
    })
  list('/places.json', 'places', placeList)
  list('/measures.json', 'measures', measureList)
  return app
}
