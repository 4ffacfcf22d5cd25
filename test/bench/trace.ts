/** What a trace of the browser holds for the clock of the bench; times are microseconds. */
interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly ts: number
  readonly id2?: { readonly local?: string }
  readonly args: { readonly frame_reporter?: { readonly state: string } }
}

interface Frame {
  readonly commit: number
  readonly presented: number
}

/** The categories of events that the clock reads. */
export const CATEGORIES = ['blink.user_timing', 'cc', 'benchmark']

/** Frames of one process that were committed and then presented, the earliest first. */
function framesOf(events: readonly TraceEvent[], pid: number): Frame[] {
  const open = new Map<string, { shown: boolean; commit: number | null }>()
  const frames: Frame[] = []
  for (const { name, ph, ts, id2, args, pid: from } of events) {
    const id = id2?.local
    if (from !== pid || id === undefined) continue
    if (name === 'PipelineReporter' && ph === 'b')
      open.set(id, { shown: args.frame_reporter?.state.startsWith('STATE_PRESENTED') ?? false, commit: null })
    const frame = open.get(id)
    if (!frame) continue
    if (name === 'Commit' && ph === 'b') frame.commit = ts
    if (name !== 'PipelineReporter' || ph !== 'e') continue
    if (frame.shown && frame.commit !== null) frames.push({ commit: frame.commit, presented: ts })
    open.delete(id)
  }
  return frames.sort((a, b) => a.commit - b.commit)
}

/**
 * Milliseconds from the mark `from` to the presentation of the first frame that was committed after the mark `to`. Both
 * are marks of the page, `from` may be `navigationStart`; a mark or a frame that is not there throws.
 */
export function presented(trace: string, pairs: readonly (readonly [from: string, to: string])[]): number[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] }
  const events = traceEvents.filter(({ ts }) => ts > 0).sort((a, b) => a.ts - b.ts)
  const marks = events.filter(({ cat }) => cat.split(',').includes('blink.user_timing'))
  const last = (name: string, before = Number.POSITIVE_INFINITY): TraceEvent => {
    const found = marks.filter((mark) => mark.name === name && mark.ts <= before).at(-1)
    if (!found) throw new Error(`the trace has no mark ${name}`)
    return found
  }
  return pairs.map(([from, to]) => {
    const { ts: drawn, pid } = last(to)
    const frame = framesOf(events, pid).find(({ commit }) => commit >= drawn)
    if (!frame) throw new Error(`the trace has no frame after the mark ${to}`)
    return (frame.presented - last(from, drawn).ts) / 1000
  })
}
