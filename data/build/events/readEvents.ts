import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'

/** What kind of thing an event is. */
export const KINDS = [
  'attack',
  'capture',
  'election',
  'escape',
  'extradition',
  'government',
  'leader-death',
  'massacre',
  'operation',
  'policy',
  'split',
  'uprising',
] as const

const text = v.pipe(v.string(), v.nonEmpty())

const Event = v.strictObject({
  id: text,
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  kind: v.picklist(KINDS),
  sure: v.optional(v.boolean(), true),
  title_en: text,
  title_es: text,
  places: v.pipe(v.array(v.pipe(v.string(), v.regex(/^(mx|\d{2}(\d{3})? .+)$/))), v.minLength(1)),
  note_en: v.optional(text),
  note_es: v.optional(text),
  citation: text,
  locator: v.pipe(v.string(), v.regex(/^(https?:\/\/\S+|incidents:[a-z0-9-]+|[0-9a-z_]+\.txt:\d+)$/)),
})

/** A dated event: what, when, tied to which places, and who says so. */
export type Event = v.InferOutput<typeof Event>

/** Reads the list of events that stands beside this file; a missing or odd field throws. */
export function readEvents(): Event[] {
  const file = join(import.meta.dirname, 'events.yaml')
  const list: unknown = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' })
  const ready = Array.isArray(list)
    ? list.map((event: Record<string, unknown>) =>
        'sure' in event ? { ...event, sure: event.sure === 'true' } : event,
      )
    : list
  const result = v.safeParse(v.array(Event), ready)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`${issue.message.toLowerCase()} in events.yaml: ${v.getDotPath(issue)}`)
}
