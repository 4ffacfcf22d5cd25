import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Overlay } from '../../model/view.ts'
import { usePage } from '../context.ts'

const LAYERS: Readonly<Partial<Record<Overlay, () => Promise<ComponentType>>>> = {
  groups: () => import('../groups/GroupLayer.tsx').then((m) => m.GroupLayer),
  incidents: () => import('./IncidentLayer.tsx').then((m) => m.IncidentLayer),
}

function Part({ name }: { name: Overlay }) {
  const { complain } = usePage()
  const [part, setPart] = useState<{ readonly Layer: ComponentType } | null>(null)
  useEffect(() => {
    LAYERS[name]?.().then((Layer) => setPart({ Layer }), complain)
  }, [name])
  return part ? <part.Layer /> : null
}

/** What lies over the map by the view: incidents, and groups in the press. Each part is fetched when it is first asked for. */
export function OnMap() {
  const { overlays } = usePage().app.view.value
  return (
    <>
      {overlays
        .filter((name) => name in LAYERS)
        .map((name) => (
          <Part key={name} name={name} />
        ))}
    </>
  )
}
