import './marks.css'
import type { Event } from '../model/event.ts'
import { EVENT_KINDS } from '../model/event.ts'
import { withValues } from '../model/incidentFilter.ts'
import type { App } from '../state/app.ts'
import { encodeLink } from '../state/link.ts'
import { number } from '../text/format.ts'
import { MarksOwn } from './MarksOwn.tsx'
import { activeEvents } from './marksActive.ts'
import { dateText } from './marksDate.ts'
import { useMarks } from './marksHere.ts'
import { kindsOf } from './marksShown.ts'
import { markWords } from './marksWords.ts'

const INCIDENT = 'incidents:'
const isAddress = (locator: string) => /^https?:\/\//.test(locator)

function Source({ app, event }: { app: App; event: Event }) {
  const words = markWords(app.view.value.lang)
  const { locator, citation } = event
  if (isAddress(locator))
    return (
      <a href={locator} target="_blank" rel="noreferrer noopener">
        {citation}
      </a>
    )
  if (!locator.startsWith(INCIDENT)) return <>{citation}</>
  const view = app.view.value
  const link = encodeLink(app.atlas, {
    ...view,
    overlays: [...new Set([...view.overlays, 'incidents' as const])],
    filters: withValues(view.filters, 'id', [locator.slice(INCIDENT.length)]),
  })
  return (
    <>
      {citation} (<a href={link}>{words.record}</a>)
    </>
  )
}

/** The events of the place in view as a list, a filter by kind, and the reader's own events. */
export function MarksList({ app }: { app: App }) {
  const view = app.view.value
  const { lang } = view
  const words = markWords(lang)
  const { here, marked, reason } = useMarks(app)
  const kinds = kindsOf(view.filters)
  const present = EVENT_KINDS.filter((kind) => here.some((event) => event.kind === kind))
  const toggle = (kind: (typeof EVENT_KINDS)[number]) => {
    const next =
      kinds.length === EVENT_KINDS.length
        ? [kind]
        : kinds.includes(kind)
          ? kinds.filter((k) => k !== kind)
          : [...kinds, kind]
    app.change({ filters: withValues(view.filters, 'kind', next.length === EVENT_KINDS.length ? [] : next) })
  }
  return (
    <details class="ev-list">
      <summary>
        {words.events}: {number(marked.length, lang)}. <span class="quiet">{words.noCause}</span>
      </summary>
      {reason ? <p role="alert">{`${words.failed} ${reason}`}</p> : null}
      {here.length === 0 && !reason ? <p class="quiet">{words.none}</p> : null}
      {present.length > 1 ? (
        <fieldset class="ev-kinds">
          <legend class="unseen">{words.filter}</legend>
          <button
            type="button"
            class="plain"
            aria-pressed={kinds.length === EVENT_KINDS.length}
            onClick={() => app.change({ filters: withValues(view.filters, 'kind', []) })}
          >
            {words.all}
          </button>
          {present.map((kind) => (
            <button
              key={kind}
              type="button"
              class="plain"
              aria-pressed={kinds.length < EVENT_KINDS.length && kinds.includes(kind)}
              onClick={() => toggle(kind)}
            >
              {words.kinds[kind]}
            </button>
          ))}
        </fieldset>
      ) : null}
      <ol>
        {marked.map((item) => (
          <li
            key={item.id}
            data-active={activeEvents.value.includes(item.id)}
            onPointerEnter={() => {
              activeEvents.value = [item.id]
            }}
            onPointerLeave={() => {
              activeEvents.value = []
            }}
          >
            <p>
              <strong>{dateText(item.date, lang)}</strong> {item.title}
              {item.sure ? null : <em class="ev-doubt"> {words.unsure}</em>}
            </p>
            <p class="quiet">
              {words.kinds[item.kind]}
              {item.event ? (
                <>
                  {' · '}
                  <Source app={app} event={item.event} />
                  {item.event.note ? `. ${item.event.note[lang]}` : ''}
                </>
              ) : (
                <>
                  {' · '}
                  <button
                    type="button"
                    class="plain"
                    onClick={() => app.change({ events: view.events.filter((_, i) => `own-${i}` !== item.id) })}
                  >
                    {words.remove(item.title)}
                  </button>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p class="quiet">{words.choice}</p>
      <MarksOwn app={app} />
    </details>
  )
}
