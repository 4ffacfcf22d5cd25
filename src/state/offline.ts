import { type ReadonlySignal, signal } from '@preact/signals'

/** What stands ready to replace the page that is open. */
export interface Update {
  /** Whether the figures are others, or only the page around them. */
  readonly kind: 'data' | 'page'
  /** Reloads the page as the new one; other pages that are open keep theirs. */
  readonly take: () => void
}

/** What is kept on this device, and what is newer. */
export interface Offline {
  /** Whether the site works without a connection from now on. */
  readonly kept: ReadonlySignal<boolean>
  readonly update: ReadonlySignal<Update | null>
}

/** What keeping the site works with. */
export interface Site {
  readonly container: ServiceWorkerContainer
  /** Address of the worker. */
  readonly worker: string
  /** Version of the figures that the page shows. */
  readonly data: string
  readonly reload: () => void
}

/** How often at most a page that is looked at again asks for a newer worker, in milliseconds. */
const PAUSE = 3_600_000

function dataOf(worker: ServiceWorker): Promise<string> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<string>) => {
      resolve(data)
      port1.close()
    }
    worker.postMessage('data-version', [port2])
  })
}

function follow(registration: ServiceWorkerRegistration, ready: (worker: ServiceWorker) => void): void {
  const watch = (worker: ServiceWorker | null) => {
    const look = () => {
      if (worker?.state === 'installed') ready(worker)
    }
    worker?.addEventListener('statechange', look)
    look()
  }
  watch(registration.waiting)
  watch(registration.installing)
  registration.addEventListener('updatefound', () => watch(registration.installing))
}

function lookAgain(registration: ServiceWorkerRegistration): void {
  let asked = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < PAUSE) return
    asked = performance.now()
    registration.update().catch(() => undefined)
  })
}

/**
 * Has a worker keep the site, and tells when it does and when a newer one stands ready. Where that is not allowed, or
 * there is no room, nothing is kept and nothing is said.
 */
export function keepOffline({ container, worker, data, reload }: Site): Offline {
  const kept = signal(container.controller !== null)
  const update = signal<Update | null>(null)
  let wanted = false
  const offer = async (newer: ServiceWorker, take: () => void) => {
    const kind = (await dataOf(newer)) === data ? 'page' : 'data'
    update.value = { kind, take }
  }
  container.addEventListener('controllerchange', () => {
    const before = kept.value
    kept.value = container.controller !== null
    if (wanted) reload()
    else if (before && container.controller) offer(container.controller, reload)
  })
  container
    .register(worker, { updateViaCache: 'none' })
    .then((registration) => {
      follow(registration, (newer) => {
        if (!container.controller) return
        offer(newer, () => {
          wanted = true
          newer.postMessage('take-over')
        })
      })
      lookAgain(registration)
    })
    .catch(() => undefined)
  return { kept, update }
}
