import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of the clock in a second, as Linux counts the time of processes. */
const TICKS = 100

interface Process {
  readonly pid: number
  readonly parent: number
  readonly ticks: number
}

function readProcess(pid: number): Process | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return null
  }
}

/** Milliseconds of processor time that a process and all below it have used so far; null where no such count is kept. */
export function processorTime(root: number): number | null {
  let all: Process[]
  try {
    all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : []))
  } catch {
    return null
  }
  const below = new Set([root])
  for (let size = 0; size !== below.size; ) {
    size = below.size
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid)
  }
  const ticks = all.filter(({ pid }) => below.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0)
  return (ticks * 1000) / TICKS
}
