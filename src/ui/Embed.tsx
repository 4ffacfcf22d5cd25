import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { basisOf } from './Basis.tsx'
import { ChangeLegend } from './compare/ChangeLegend.tsx'
import { usePage } from './context.ts'
import { Legend } from './Legend.tsx'
import { MapView } from './MapView.tsx'
import { Notices } from './Notices.tsx'
import { saidBy } from './share/shareCited.ts'
import { pageLink } from './share/shareSite.ts'
import type { MapData } from './useMap.ts'

/** What another page shows in a frame: the sentence, the map, its legend, the source and the way to the whole map. */
export function Embed({ shapes }: { shapes: MapData }) {
  const page = usePage()
  const { ui, share } = page.words.value
  const highlighted = useSignal<number | null>(null)
  const { otherWindow, comparison } = page.app.view.value
  const text = saidBy(page)
  useEffect(() => {
    document.title = text
  }, [text])
  return (
    <main class="embed" data-still={page.still}>
      <section class="lead">
        <h1 class="sentence">{text}</h1>
        <Notices />
      </section>
      <section class="stage" aria-label={ui.map} data-windows={otherWindow ? comparison : 'one'}>
        <MapView data={shapes} highlighted={highlighted} />
        {otherWindow && comparison === 'diff' ? <ChangeLegend /> : <Legend highlighted={highlighted} />}
      </section>
      <p class="embed-foot">
        <span>{basisOf(page).join(' · ')}</span>
        <a href={pageLink(page.app)} target="_blank" rel="noopener">
          {share.fullMap}
        </a>
      </p>
    </main>
  )
}
