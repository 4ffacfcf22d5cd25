import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { SLICE_PATHS } from '../slice/app.ts'
import { fileHeaders, SECURITY_HEADERS } from './headers.ts'

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * The built site in `folder` and the slice app as one app; throws when the site is not built. A file is answered as its
 * `.br` or `.gz` sibling where that is there and accepted; a slice is compressed as it is written.
 */
export function siteApp(folder: string, slices: { fetch(request: Request): Response | Promise<Response> }): Hono {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no site in ${folder}: run npm run build first`)
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value)
  })
  app.on(['GET', 'OPTIONS'], [...SLICE_PATHS], compress(), (c) => slices.fetch(c.req.raw))
  app.get('*', async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    if (!pathname.endsWith('/') && isFolder(join(folder, pathname)))
      return c.redirect(`${pathname.replace(/^\/+/, '/')}/${search}`, 301)
    return next()
  })
  app.use(
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_, c) => {
        for (const [name, value] of Object.entries(fileHeaders(c.req.path))) c.header(name, value)
      },
    }),
  )
  app.notFound((c) => c.text('not found\n', 404))
  return app
}
