import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { launchOptions } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site, with a closing slash. */
    address: string
    /** Where the shared browser listens. */
    browser: string
  }
}

const BUILT = 'dist/index.html'
const SERVER = 'src/server/main.ts'
const PATIENCE = 30_000

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

async function untilUp(address: string, server: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while (!(await answers(address))) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${said()}`)
    if (Date.now() > deadline) throw new Error(`the server did not answer at ${address} in ${PATIENCE} ms: ${said()}`)
    await sleep(50)
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  const late = setTimeout(() => server.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(late)
}

/** Serves the built site and starts one browser for all end-to-end tests; gives back what ends both. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(BUILT)) throw new Error(`the site is not built, run npm run build: there is no ${BUILT}`)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}/`
  const server = spawn(process.execPath, ['--import', 'tsx', SERVER], {
    env: { ...process.env, PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text: Buffer) => {
      output = (output + text).slice(-2_000)
    })
  try {
    await untilUp(address, server, () => output)
    const browser = await chromium.launchServer(launchOptions())
    project.provide('address', address)
    project.provide('browser', browser.wsEndpoint())
    return async () => {
      await browser.close()
      await end(server)
    }
  } catch (error) {
    await end(server)
    throw error
  }
}
