import { createHost, type RouteRequest } from './routesHost.ts'

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

const handle = createHost(
  (reply) => self.postMessage(reply),
  () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      channel.port2.postMessage(null)
    }),
)

self.onmessage = (event: MessageEvent<RouteRequest>) => handle(event.data)
