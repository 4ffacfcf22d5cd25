import { cpus, loadavg, totalmem } from 'node:os'

/** What the numbers were taken on, in one line. */
export function machine(browser: string): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GB, no graphics card (SwiftShader), Node ${process.version}, Chromium ${browser}`
}

/** Processes that ran or waited to run, on average over the last minute. */
export const load = (): number => loadavg()[0] as number
