import { covers, coversMonthly, latestYear, type Measure } from '../model/measure.ts'
import { usePage } from './context.ts'
import { FaultText } from './FaultText.tsx'
import { OfflineFaults } from './offline/OfflineFaults.tsx'

function answers(measure: Measure, window: Parameters<typeof covers>[1]): boolean {
  return covers(measure, window) !== null || coversMonthly(measure, window)
}

/** What the reader must know before reading on: parts of the link not understood, no figures, tables that failed. */
export function Notices() {
  const { app, words } = usePage()
  const { ui, say, measures } = words.value
  const { window, measures: chosen } = app.view.value
  const measure = app.measure.value
  const unread = app.notUnderstood.value
  const failed = chosen.filter((id) => app.tables.value.get(id)?.state === 'failed')
  const missing = app.value.value?.missing === 'not-covered'
  const others = missing ? app.atlas.measures.filter((m) => m !== measure && answers(m, window)) : []
  return (
    <div class="notices">
      {unread.length > 0 ? (
        <div role="alert" class="notice">
          <p>{say.notUnderstood(unread.map(({ key, raw }) => `${key}=${raw.slice(0, 60)}`).join(', '))}</p>
          <p class="quiet">{ui.notUnderstoodHelp}</p>
        </div>
      ) : null}
      {failed.map((id) => {
        const load = app.tables.value.get(id)
        return (
          <div role="alert" class="notice" key={id}>
            <p>{say.failed(measures[id]?.name ?? id)}</p>
            <p class="quiet">{load?.state === 'failed' ? <FaultText reason={load.reason} /> : null}</p>
            <button type="button" class="button" onClick={() => app.retry(id)}>
              {ui.retry}
            </button>
          </div>
        )
      })}
      <OfflineFaults />
      {missing ? (
        <div class="notice offers">
          {others.map((m) => (
            <button type="button" class="button" key={m.id} onClick={() => app.change({ measures: [m.id] })}>
              {say.offered(measures[m.id]?.name ?? m.id)}
            </button>
          ))}
          <button type="button" class="button" onClick={() => app.change({ window: latestYear(measure) })}>
            {say.latest(measures[measure.id]?.name ?? measure.id)}
          </button>
        </div>
      ) : null}
    </div>
  )
}
