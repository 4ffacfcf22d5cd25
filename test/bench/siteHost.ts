import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { diskSource } from '../../src/server/diskSource.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { siteApp } from '../../src/server/site.ts'
import { createSliceApp } from '../../src/slice/app.ts'

/** A file that was answered: its path without a leading slash, the bytes of the body as sent, and when it was asked for. */
export interface Sent {
  readonly path: string
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly asked: number
}

/** The built site on its own server, with a list of what it sent. */
export interface SiteHost extends Listening {
  readonly sent: Sent[]
}

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** Serves dist/ as `npm run serve` does, each file as Brotli where the browser takes it. Throws when it is not built. */
export async function siteHost(): Promise<SiteHost> {
  if (!existsSync(folder('dist/index.html'))) throw new Error('the site is not built: run npm run build first')
  const app = siteApp(folder('dist'), createSliceApp(diskSource(folder('data/packed'), folder('geo'))))
  const sent: Sent[] = []
  const fetch = async (request: Request) => {
    const asked = Date.now()
    const response = await app.fetch(request)
    const path = new URL(request.url).pathname.slice(1) || 'index.html'
    sent.push({ path, bytes: Number(response.headers.get('Content-Length') ?? 0), asked })
    return response
  }
  return { ...(await listen({ fetch }, 0)), sent }
}
