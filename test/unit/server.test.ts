import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskSource } from '../../src/server/diskSource.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { siteApp } from '../../src/server/site.ts'
import { createSliceApp } from '../../src/slice/app.ts'
import { tableSource } from './sliceTables.ts'

const MAIN = 'src/server/main.ts'
const PAGE = '<!doctype html><title>page</title>'
const CODE = 'export const answer = 42\n'.repeat(20)

const folder = mkdtempSync(join(tmpdir(), 'site-'))
const site = join(folder, 'dist')
const put = (path: string, content: string | Uint8Array) => writeFileSync(join(site, path), content)
const slices = createSliceApp(tableSource())

function buildSite() {
  for (const path of ['assets', 'data', 'places/08']) mkdirSync(join(site, path), { recursive: true })
  put('index.html', PAGE)
  put('places/08/index.html', PAGE)
  put('manifest.webmanifest', '{}')
  put('assets/main-abc123.js', CODE)
  put('assets/main-abc123.js.br', brotliCompressSync(CODE))
  put('assets/main-abc123.js.gz', gzipSync(CODE))
  put('assets/homicides-month-abc123.bin', new Uint8Array([1, 2, 3]))
  put('assets/style-abc123.css', 'a{}')
  put('data/homicides-year.csv', 'place,count\n')
  put('data/homicides-year.parquet', 'PAR1')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
}

/** Asks for a path as it stands, without the cleaning that `fetch` does, and without decompression. */
function raw(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const run = (env: Record<string, string>) =>
  spawnSync(process.execPath, ['--import', 'tsx', MAIN], { env: { ...process.env, ...env }, encoding: 'utf8' })

describe('the served site', () => {
  let listening: Listening
  let port = 0
  let base = ''

  beforeAll(async () => {
    buildSite()
    listening = await listen(siteApp(site, slices), 0)
    base = listening.address.slice(0, -1)
    port = Number(new URL(base).port)
  })
  afterAll(() => {
    listening.server.close()
    rmSync(folder, { recursive: true })
  })

  test('answers with the page and its policy', async () => {
    const answer = await fetch(`${base}/`)
    expect(await answer.text()).toBe(PAGE)
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('Cache-Control')).toBe('no-cache')
  })

  test.each([
    '/',
    '/assets/main-abc123.js',
    '/nothing',
    '/slice.csv?p=08037&t=2010',
    '/slice.csv?p=nowhere',
    '/places/08',
  ])('sends the security headers with %s', async (path) => {
    const { headers } = await raw(port, path)
    const policy = String(headers['content-security-policy']).split('; ')
    expect(policy).toContain("default-src 'none'")
    for (const kind of ['script', 'style', 'worker', 'connect', 'font', 'manifest'])
      expect(policy).toContain(`${kind}-src 'self'`)
    expect(policy).toContain("img-src 'self' data: blob:")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("form-action 'none'")
    expect(policy).toContain('frame-ancestors *')
    expect(policy.join()).not.toMatch(/unsafe|https?:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['permissions-policy']).toContain('geolocation=()')
  })

  test.each([
    ['/assets/main-abc123.js', 'text/javascript; charset=utf-8'],
    ['/assets/style-abc123.css', 'text/css; charset=utf-8'],
    ['/assets/homicides-month-abc123.bin', 'application/octet-stream'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/data/homicides-year.csv', 'text/csv; charset=utf-8'],
    ['/data/homicides-year.parquet', 'application/vnd.apache.parquet'],
  ])('%s is %s', async (path, type) => {
    expect((await raw(port, path)).headers['content-type']).toBe(type)
  })

  test('hashed files may be kept for good, others are asked for again', async () => {
    const cached = async (path: string) => (await raw(port, path)).headers['cache-control']
    expect(await cached('/assets/main-abc123.js')).toBe('public, max-age=31536000, immutable')
    expect(await cached('/manifest.webmanifest')).toBe('no-cache')
    expect(await cached('/data/homicides-year.csv')).toBe('no-cache')
  })

  test('figures for people may be read from any page', async () => {
    expect((await raw(port, '/data/homicides-year.csv')).headers['access-control-allow-origin']).toBe('*')
    expect((await raw(port, '/')).headers['access-control-allow-origin']).toBeUndefined()
  })

  test.each([
    ['gzip, deflate, br', 'br', brotliCompressSync(CODE)],
    ['gzip', 'gzip', gzipSync(CODE)],
    ['identity', undefined, Buffer.from(CODE)],
  ])('to who accepts %s a file goes as %s', async (accept, encoding, body) => {
    const answer = await raw(port, '/assets/main-abc123.js', { 'Accept-Encoding': accept })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toContain('Accept-Encoding')
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(answer.body.equals(body)).toBe(true)
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/%00',
    '/nothing',
  ])('%s is not found', async (path) => {
    const { status, body } = await raw(port, path)
    expect([status, body.toString()]).toEqual([404, 'not found\n'])
  })

  test('a path that is no path is refused', async () => {
    const { status, body } = await raw(port, '/..\\secret.txt')
    expect([status, body.length]).toEqual([400, 0])
  })

  test('a folder is answered with its page, under its closing slash', async () => {
    const { status, headers } = await raw(port, '/places/08?lang=es')
    expect([status, headers.location]).toEqual([301, '/places/08/?lang=es'])
    expect((await raw(port, '//places/08')).headers.location ?? '/').toMatch(/^\/(?!\/)/)
    expect((await raw(port, '/places/08/')).body.toString()).toBe(PAGE)
  })

  test('sends slices compressed to those who take them so, and knows them again', async () => {
    const path = '/slice.csv?p=08&t=2010&per=municipality'
    const [plain, packed] = [await raw(port, path), await raw(port, path, { 'Accept-Encoding': 'gzip' })]
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect([plain.headers.vary, packed.headers.vary]).toEqual(['Accept-Encoding', 'Accept-Encoding'])
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
    expect(packed.body.length).toBeLessThan(plain.body.length / 2)
    const tag = String(packed.headers.etag)
    expect((await raw(port, path, { 'Accept-Encoding': 'gzip', 'If-None-Match': tag })).status).toBe(304)
  })

  test('answers with slices, the same bytes as the app itself', async () => {
    for (const path of ['/slice.csv', '/slice.json', '/slice.csv-metadata.json', '/places.json', '/measures.json']) {
      const query = path.startsWith('/slice') ? '?m=homicides&t=2010&p=08037' : ''
      const answer = await fetch(`${base}${path}${query}`, { headers: { Origin: 'https://doi.org' } })
      expect([path, answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([path, 200, '*'])
      expect(await answer.text()).toBe(await (await slices.request(`${path}${query}`)).text())
    }
    const head = await fetch(`${base}/slice.csv?p=08037&t=2010`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await fetch(`${base}/slice.csv?t=never`)).status).toBe(400)
  })
})

describe('the server', () => {
  test('says when the site or the tables are not built', () => {
    const nowhere = join(tmpdir(), 'no-such-site')
    expect(() => siteApp(nowhere, slices)).toThrow(/no site in .+: run npm run build first/)
    expect(() => diskSource(nowhere)).toThrow(/no packed tables in .+: run npm run build first/)
  })

  test.each(['nonsense', '70000', '-1', '80 80'])('refuses PORT=%s', (port) => {
    const { status, stderr } = run({ PORT: port })
    expect([status, stderr.includes(`PORT is not a port, expected 0 to 65535: "${port}"`)]).toEqual([1, true])
  })
})

describe('a port', () => {
  test('that is taken is named', async () => {
    const { server, address } = await listen(slices, 0)
    const port = Number(new URL(address).port)
    await expect(listen(slices, port)).rejects.toThrow(`port ${port} is busy: set PORT to another`)
    server.close()
  })
})
