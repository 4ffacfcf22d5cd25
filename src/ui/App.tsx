import { useSignal, useSignalEffect } from '@preact/signals'
import { Basis } from './Basis.tsx'
import { ChangeLegend } from './compare/ChangeLegend.tsx'
import { PickBar } from './compare/ComparePick.tsx'
import { picking } from './compare/comparePick.ts'
import { usePage } from './context.ts'
import { Header } from './Header.tsx'
import { Legend } from './Legend.tsx'
import { MapView } from './MapView.tsx'
import { Notices } from './Notices.tsx'
import { OfflineUpdate } from './offline/OfflineUpdate.tsx'
import { Panel } from './Panel.tsx'
import { DrawBar } from './region/RegionDraw.tsx'
import { RoutesLayer } from './routes/RoutesLayer.tsx'
import { Sentence } from './Sentence.tsx'
import { Timeline } from './timeline/Timeline.tsx'
import type { MapData } from './useMap.ts'

/** Heights of the sheet on a phone. */
const HEIGHTS = ['low', 'half', 'full'] as const

/** The page: a sentence, a map, a line. */
export function App({ shapes }: { shapes: MapData }) {
  const page = usePage()
  const height = useSignal<(typeof HEIGHTS)[number]>('low')
  const highlighted = useSignal<number | null>(null)
  useSignalEffect(() => {
    if (page.drawing.value) height.value = 'low'
  })
  const awaited = useSignal(false)
  useSignalEffect(() => {
    if (picking.value) height.value = 'low'
    else if (awaited.peek()) height.value = 'half'
    awaited.value = picking.value
  })
  const { ui } = page.words.value
  const next = () => {
    height.value = HEIGHTS[(HEIGHTS.indexOf(height.value) + 1) % HEIGHTS.length] as (typeof HEIGHTS)[number]
  }
  return (
    <div class="page" data-sheet={height.value} data-still={page.still}>
      <a class="skip" href="#map">
        {ui.skip}
      </a>
      <Header />
      <main class="main">
        <section class="lead" aria-label={page.words.value.title}>
          <Sentence />
          <Basis />
          <Notices />
          <OfflineUpdate />
        </section>
        <div class="stage" data-windows={page.app.view.value.otherWindow ? page.app.view.value.comparison : 'one'}>
          <MapView data={shapes} highlighted={highlighted} />
          {page.app.view.value.otherWindow && page.app.view.value.comparison === 'diff' ? (
            <ChangeLegend />
          ) : (
            <Legend highlighted={highlighted} />
          )}
          <RoutesLayer />
          <DrawBar />
          <PickBar />
        </div>
        <section class="time" aria-label={ui.time}>
          <Timeline />
        </section>
        <section class="sheet" aria-label={ui.view}>
          <button type="button" class="grip" aria-expanded={height.value !== 'low'} onClick={next}>
            {ui[height.value === 'full' ? 'close' : 'sheet']}
          </button>
          <Panel />
        </section>
      </main>
    </div>
  )
}
