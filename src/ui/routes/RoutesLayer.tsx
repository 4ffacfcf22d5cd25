import type { Overlay, View } from '../../model/view.ts'
import { usePage } from '../context.ts'
import { Later } from '../Later.tsx'

const DRUGS: readonly Overlay[] = [
  'routes-poppy',
  'routes-marijuana',
  'routes-meth',
  'routes-cocaine',
  'crops-poppy',
  'crops-marijuana',
  'labs',
  'ports',
  'flow',
  'corridors',
]

/** Whether a view shows a layer about drugs. */
export const showsDrugs = ({ overlays }: View): boolean => overlays.some((id) => DRUGS.includes(id))

/** The layers about drugs on the map; their code and data are fetched when one is shown. */
export function RoutesLayer() {
  const { app } = usePage()
  return showsDrugs(app.view.value) ? (
    <Later load={() => import('./RoutesOnMap.tsx').then(({ RoutesOnMap }) => RoutesOnMap)} />
  ) : null
}
