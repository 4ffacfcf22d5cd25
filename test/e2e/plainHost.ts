import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const SITE = 'dist'

const TYPES: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** What a host answers instead of a file of the built site: its content, or null where there is none. */
type Instead = (content: Buffer) => Buffer | string | null

/** A host of plain files, with nothing that knows of the site: no policy, no compression, no slices. */
export interface PlainHost {
  /** Address of the site, with a closing slash. */
  readonly address: string
  /** Paths asked for so far, from the root of the site. */
  readonly asked: string[]
  /** Answers something else for a file from now on; null answers the file again. */
  change(path: string, instead: Instead | null): void
  /** Text of a file as it is answered now. */
  text(path: string): string
  /** Cuts the network: whatever is asked from now on has no answer. */
  cut(): Promise<void>
  /** Brings the network back, at the same address. */
  restore(): Promise<void>
}

/** Serves the built site under a sub-path of 127.0.0.1. */
export async function plainHost(subPath: string): Promise<PlainHost> {
  const changes = new Map<string, Instead>()
  const asked: string[] = []
  const contentOf = (path: string): Buffer | string | null => {
    const file = join(SITE, normalize(`/${path}`))
    const real = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null
    return real === null ? null : (changes.get(path) ?? ((content) => content))(real)
  }
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    const inside = pathname.startsWith(subPath)
    const path = pathname.slice(subPath.length) || 'index.html'
    asked.push(path)
    const content = inside ? contentOf(path) : null
    response.writeHead(content === null ? 404 : 200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' })
    response.end(content ?? 'not found\n')
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${subPath}`,
    asked,
    change(path, instead) {
      if (instead) changes.set(path, instead)
      else changes.delete(path)
    },
    text: (path) => String(contentOf(path) ?? ''),
    cut: () =>
      new Promise((resolve) => {
        if (!server.listening) return resolve()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    restore: () => listen(port),
  }
}
