import { execFileSync } from 'node:child_process'
import type { LaunchOptions } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
]

function which(name: string): string | null {
  try {
    return execFileSync('sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

/** Path of the browser: what CHROMIUM names, else the first of the usual commands. Throws when there is none. */
function findChromium(): string {
  const wanted = process.env.CHROMIUM
  for (const name of wanted ? [wanted] : NAMES) {
    const path = which(name)
    if (path !== null) return path
  }
  throw new Error(`no browser: install chromium or name one in CHROMIUM, which is ${JSON.stringify(wanted ?? null)}`)
}

/**
 * How every test and bench starts the browser: no window, drawing in software, silent on the network. WebGL has its own
 * software driver; everything else is drawn without it, which is faster for every page.
 */
export const launchOptions = (): LaunchOptions => ({ executablePath: findChromium(), args: ARGS })
