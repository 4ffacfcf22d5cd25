import type { Overlay, View } from '../../model/view.ts'
import { usePage } from '../context.ts'
import { Later } from '../Later.tsx'

const OF_THE_PRESS: readonly Overlay[] = ['incidents', 'groups']

/** Whether a view shows a layer about drugs: all are but those of the press. */
export const showsDrugs = ({ overlays }: View): boolean => overlays.some((id) => !OF_THE_PRESS.includes(id))

/** The layers about drugs on the map; their code and data are fetched when one is shown. */
export function RoutesLayer() {
  const { app } = usePage()
  return showsDrugs(app.view.value) ? (
    <Later load={() => import('./RoutesOnMap.tsx').then(({ RoutesOnMap }) => RoutesOnMap)} />
  ) : null
}
