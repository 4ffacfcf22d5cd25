import './incidents.css'
import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { Later } from '../Later.tsx'
import { IncidentList } from './IncidentList.tsx'
import { incidentWords } from './words.ts'

const Groups = () => <Later load={() => import('../groups/GroupTab.tsx').then((m) => m.GroupTab)} />

const Figures = () => <Later load={() => import('./ArticleFigures.tsx').then((m) => m.ArticleFigures)} />

const Reports = () => <Later load={() => import('../reports/ReportTab.tsx').then((m) => m.ReportTab)} />

const VIEWS = {
  incidents: IncidentList,
  groups: Groups,
  figures: Figures,
  reports: Reports,
} as const satisfies Record<string, ComponentType>
type View = keyof typeof VIEWS

/** What the press tells: incidents, groups and figures in articles, and the reader's own reports. */
export function IncidentTab() {
  const page = usePage()
  const { overlays } = page.app.view.peek()
  const words = incidentWords(page.app.view.value.lang)
  const view = useSignal<View>(overlays.includes('groups') && !overlays.includes('incidents') ? 'groups' : 'incidents')
  const Shown = VIEWS[view.value]
  return (
    <div class="inc-tab">
      <Choice
        label={page.words.value.ui.view}
        options={(Object.keys(VIEWS) as View[]).map((name) => [name, words.views[name]])}
        chosen={view.value}
        choose={(name) => {
          view.value = name
        }}
      />
      <Shown key={view.value} />
    </div>
  )
}
