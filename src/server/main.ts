import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createSliceApp } from '../slice/app.ts'
import { diskSource } from './diskSource.ts'
import { siteApp } from './site.ts'

const HOST = '127.0.0.1'
const DEFAULT_PORT = '4173'

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

function fail(reason: string): never {
  console.error(reason)
  process.exit(1)
}

function portOf(text: string): number {
  return /^\d{1,5}$/.test(text) && Number(text) < 65_536
    ? Number(text)
    : fail(`PORT is not a port, expected 0 to 65535: ${JSON.stringify(text)}`)
}

function main(): void {
  const port = portOf(process.env.PORT || DEFAULT_PORT)
  const { fetch } = siteApp(folder('dist'), createSliceApp(diskSource(folder('data/packed'))))
  const server = serve({ fetch, port, hostname: HOST }, (info) => console.log(`http://${HOST}:${info.port}/`))
  server.on('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === 'EADDRINUSE' ? `port ${port} is busy: set PORT to another` : error.message),
  )
}

try {
  main()
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
