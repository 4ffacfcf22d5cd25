import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { SeriesChart } from '../chart/SeriesChart.tsx'
import { isCountry, MEXICO } from '../model/place.ts'
import { STYLES, UNITS, type View } from '../model/view.ts'
import { Choice } from './Choice.tsx'
import { CompareWith } from './compare/ComparePick.tsx'
import { isCompared } from './compare/compareView.ts'
import { usePage } from './context.ts'
import { Later } from './Later.tsx'
import { Listen } from './Listen.tsx'
import { OfflineFoot } from './offline/OfflineFoot.tsx'
import { Members } from './region/Members.tsx'
import { RegionTools } from './region/RegionTools.tsx'
import { showsDrugs } from './routes/RoutesLayer.tsx'
import { Taking } from './share/Taking.tsx'
import { MunicipalityTable } from './table/MunicipalityTable.tsx'
import { YearTable } from './table/YearTable.tsx'

function ChartTab() {
  const { app, words } = usePage()
  return (
    <>
      <SeriesChart app={app} words={words.value} />
      <Listen />
      <YearTable />
    </>
  )
}

const Incidents = () => <Later load={() => import('./incidents/IncidentTab.tsx').then((m) => m.IncidentTab)} />

const Undercount = () => <Later load={() => import('./completeness/Undercount.tsx').then((m) => m.Undercount)} />

const Compare = () => <Later load={() => import('./compare/Compare.tsx').then((m) => m.Compare)} />

const Layers = () => <Later load={() => import('./Layers.tsx').then((m) => m.Layers)} />

const TABS = {
  chart: ChartTab,
  table: MunicipalityTable,
  compare: Compare,
  members: Members,
  layers: Layers,
  incidents: Incidents,
  completeness: Undercount,
} as const satisfies Record<string, ComponentType>

type Tab = keyof typeof TABS

function firstTab(view: View): Tab {
  if (isCompared(view)) return 'compare'
  if (view.overlays.some((layer) => layer === 'incidents' || layer === 'groups')) return 'incidents'
  return showsDrugs(view) ? 'layers' : 'chart'
}

/** Everything beside the map: the series of the place, its table, and what can be taken away. */
export function Panel() {
  const { app, words } = usePage()
  const { ui } = words.value
  const { unit, style, place } = app.view.value
  const tab = useSignal<Tab>(firstTab(app.view.value))
  const compared = useComputed(() => isCompared(app.view.value))
  useSignalEffect(() => {
    if (compared.value) tab.value = 'compare'
  })
  const Content = TABS[tab.value]
  const step = (by: number) => {
    const all = Object.keys(TABS) as Tab[]
    tab.value = all[(all.indexOf(tab.value) + by + all.length) % all.length] as Tab
    document.getElementById(`tab-${tab.value}`)?.focus()
  }
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
        {isCountry(place) ? null : (
          <button type="button" class="button" onClick={() => app.change({ place: MEXICO, name: '', camera: null })}>
            {ui.backToMexico}
          </button>
        )}
        <CompareWith />
      </div>
      <RegionTools />
      <div class="tabs" role="tablist">
        {(Object.keys(TABS) as Tab[]).map((t) => (
          <button
            key={t}
            id={`tab-${t}`}
            type="button"
            role="tab"
            aria-selected={tab.value === t}
            aria-controls="tab-content"
            tabIndex={tab.value === t ? 0 : -1}
            onClick={() => {
              tab.value = t
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') step(1)
              if (event.key === 'ArrowLeft') step(-1)
            }}
          >
            {ui[t]}
          </button>
        ))}
      </div>
      <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${tab.value}`}>
        <Content key={tab.value} />
      </div>
      <Taking />
      <OfflineFoot />
    </div>
  )
}
