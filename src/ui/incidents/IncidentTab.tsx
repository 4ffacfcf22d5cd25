import './incidents.css'
import { useSignal } from '@preact/signals'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { ArticleFigures } from './ArticleFigures.tsx'
import { IncidentList } from './IncidentList.tsx'
import { incidentWords } from './words.ts'

const VIEWS = { incidents: IncidentList, figures: ArticleFigures } as const
type View = keyof typeof VIEWS

/** What the articles tell: incidents and figures, and the reader's own reports. */
export function IncidentTab() {
  const { lang } = usePage().app.view.value
  const words = incidentWords(lang)
  const view = useSignal<View>('incidents')
  const Shown = VIEWS[view.value]
  return (
    <div class="inc-tab">
      <Choice
        label={usePage().words.value.ui.view}
        options={(Object.keys(VIEWS) as View[]).map((name) => [name, words.views[name]])}
        chosen={view.value}
        choose={(name) => {
          view.value = name
        }}
      />
      <Shown />
    </div>
  )
}
