import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { type Listening, listen } from '../../src/server/listen.ts'

/** A server of folders that counts what it sends. */
export interface Host extends Listening {
  /** Bytes of the bodies answered since the last call. */
  sent(): number
}

/** Serves folders under their names, each file as Brotli where that is there. */
export async function host(folders: Readonly<Record<string, string>>): Promise<Host> {
  const app = new Hono()
  let bytes = 0
  app.use(async (c, next) => {
    await next()
    bytes += Number(c.res.headers.get('Content-Length') ?? 0)
  })
  for (const [name, root] of Object.entries(folders))
    app.use(
      `/${name}/*`,
      serveStatic({ root, precompressed: true, rewriteRequestPath: (path) => path.slice(name.length + 1) }),
    )
  return {
    ...(await listen(app, 0)),
    sent() {
      const sent = bytes
      bytes = 0
      return sent
    },
  }
}
