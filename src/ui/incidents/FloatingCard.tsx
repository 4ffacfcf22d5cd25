import { useEffect, useRef } from 'preact/hooks'
import type { Articles } from '../../io/fetchIncidents.ts'
import type { MexicoMap } from '../../map/mexicoMap.ts'
import type { Incident } from '../../model/incident.ts'
import { usePage } from '../context.ts'
import { IncidentCard } from './IncidentCard.tsx'
import { openIncident } from './useIncidents.ts'
import { incidentWords } from './words.ts'

const MARGIN = 24
const NEAR = 5.5

/** The card of the open record over the map; the map moves where it would cover the place. */
export function FloatingCard({ incident, articles, map }: { incident: Incident; articles: Articles; map: MexicoMap }) {
  const { app, still } = usePage()
  const { lang } = app.view.value
  const box = useRef<HTMLElement>(null)
  const { id, pin } = incident
  const close = () => openIncident(app, null, false)
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const card = box.current
    const ground = card?.parentElement
    if (!card || !ground) return
    card.scrollTop = 0
    card.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    if (!pin) return
    const uncover = () => {
      const { x, y } = map.eye.screen(pin.lon, pin.lat)
      const [own, whole] = [card.getBoundingClientRect(), ground.getBoundingClientRect()]
      const beside = own.width + 3 * MARGIN < whole.width
      const free = beside
        ? { left: 0, top: 0, right: own.left - whole.left, bottom: whole.height }
        : { left: 0, top: 0, right: whole.width, bottom: own.top - whole.top }
      const seen = x > MARGIN && y > MARGIN && x < free.right - MARGIN && y < free.bottom - MARGIN
      if (seen) return
      const padding = { right: whole.width - free.right, bottom: whole.height - free.bottom }
      map.eye.reveal(pin.lon, pin.lat, NEAR, padding, !still)
    }
    uncover()
    const end = map.onRest(() => {
      end()
      uncover()
    })
    return end
  }, [id])
  return (
    <aside
      ref={box}
      class="inc-float"
      aria-label={incident.title[lang]}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <button type="button" class="button inc-close" aria-label={incidentWords(lang).close} onClick={close}>
        ×
      </button>
      <IncidentCard incident={incident} articles={articles} inList={false} />
    </aside>
  )
}
