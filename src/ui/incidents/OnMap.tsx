import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { usePage } from '../context.ts'
import { brought } from '../reports/store.ts'

const LAYERS = {
  groups: () => import('../groups/GroupLayer.tsx').then((m) => m.GroupLayer),
  incidents: () => import('./IncidentLayer.tsx').then((m) => m.IncidentLayer),
  reports: () => import('../reports/ReportLayer.tsx').then((m) => m.ReportLayer),
} as const satisfies Record<string, () => Promise<ComponentType>>

function Part({ name }: { name: keyof typeof LAYERS }) {
  const { complain } = usePage()
  const [part, setPart] = useState<{ readonly Layer: ComponentType } | null>(null)
  useEffect(() => {
    LAYERS[name]().then((Layer) => setPart({ Layer }), complain)
  }, [name])
  return part ? <part.Layer /> : null
}

/** What the press and the reader put on the map: groups, incidents, reports. Each is fetched when it is first asked for. */
export function OnMap() {
  const { overlays } = usePage().app.view.value
  return (
    <>
      {overlays.includes('groups') ? <Part name="groups" /> : null}
      {overlays.includes('incidents') ? <Part name="incidents" /> : null}
      {brought.value ? <Part name="reports" /> : null}
    </>
  )
}
