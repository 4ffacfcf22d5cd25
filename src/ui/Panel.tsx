import { useSignal } from '@preact/signals'
import { STYLES, UNITS } from '../model/view.ts'
import { usePage } from './context.ts'
import { MunicipalityTable } from './MunicipalityTable.tsx'

const TABS = ['chart', 'table'] as const

/** Everything beside the map: the series of the place, its table, and what can be taken away. */
export function Panel() {
  const { app, words, map } = usePage()
  const { ui } = words.value
  const { unit, style } = app.view.value
  const tab = useSignal<(typeof TABS)[number]>(map.value === 'none' ? 'table' : 'chart')
  return (
    <div class="panel">
      <div class="row">
        <div class="pair" role="group" aria-label={ui.view}>
          {STYLES.map((s) => (
            <button
              key={s}
              type="button"
              class="button"
              aria-pressed={style === s}
              onClick={() => app.change({ style: s })}
            >
              {ui[s]}
            </button>
          ))}
        </div>
        <div class="pair" role="group" aria-label={ui.chart}>
          {UNITS.map((u) => (
            <button
              key={u}
              type="button"
              class="button"
              aria-pressed={unit === u}
              onClick={() => app.change({ unit: u })}
            >
              {ui[u]}
            </button>
          ))}
        </div>
      </div>
      <div class="tabs" role="tablist">
        {TABS.map((t) => (
          <button
            key={t}
            id={`tab-${t}`}
            type="button"
            role="tab"
            aria-selected={tab.value === t}
            aria-controls="tab-content"
            onClick={() => {
              tab.value = t
            }}
          >
            {ui[t]}
          </button>
        ))}
      </div>
      <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${tab.value}`}>
        {tab.value === 'table' ? <MunicipalityTable /> : null}
      </div>
    </div>
  )
}
