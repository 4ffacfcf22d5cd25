import { useSignal } from '@preact/signals'
import { STYLES, UNITS } from '../model/view.ts'
import { Choice } from './Choice.tsx'
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
        <Choice
          label={ui.map}
          options={STYLES.map((s) => [s, ui[s]])}
          chosen={style}
          choose={(s) => app.change({ style: s })}
        />
        <Choice
          label={ui.chart}
          options={UNITS.map((u) => [u, ui[u]])}
          chosen={unit}
          choose={(u) => app.change({ unit: u })}
        />
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
