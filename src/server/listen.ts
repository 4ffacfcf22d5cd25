import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'

const HOST = '127.0.0.1'

/** A server that listens on this machine alone, and its address with a closing slash. */
export interface Listening {
  readonly server: ServerType
  readonly address: string
}

/** Serves an app on a port, 0 for any that is free; a port that is taken is an error that says so. */
export function listen(
  app: { fetch(request: Request): Response | Promise<Response> },
  port: number,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request) => app.fetch(request), port, hostname: HOST }, (info: AddressInfo) =>
      resolve({ server, address: `http://${HOST}:${info.port}/` }),
    )
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is busy: set PORT to another`) : error),
    )
  })
}
