import './routes/routes.css'
import { useSignal } from '@preact/signals'
import { LAB_BOUNDS } from '../map/routes/routesLayers.ts'
import type { Overlay } from '../model/view.ts'
import type { Commodity } from '../routing/origin.ts'
import { routesWords } from '../text/routesWords.ts'
import { usePage } from './context.ts'
import { RoutesCorridors } from './routes/RoutesCorridors.tsx'
import { RoutesFlow } from './routes/RoutesFlow.tsx'
import { RoutesList } from './routes/RoutesList.tsx'
import { RoutesSwatch } from './routes/RoutesSwatch.tsx'
import { RoutesWhatIf } from './routes/RoutesWhatIf.tsx'
import { routesOn } from './routes/routesStore.ts'

const ROUTES = ['routes-poppy', 'routes-marijuana', 'routes-meth', 'routes-cocaine', 'flow', 'ports'] as const
const STARTS = ['crops-poppy', 'crops-marijuana', 'labs'] as const
const TOLD = ['corridors'] as const

type LayerId = (typeof ROUTES)[number] | (typeof STARTS)[number] | (typeof TOLD)[number]

function LayerChecks({ title, ids }: { title: string; ids: readonly LayerId[] }) {
  const { app } = usePage()
  const { overlays, lang } = app.view.value
  const { layers } = routesWords(lang)
  const turn = (id: Overlay) => {
    const on = overlays.includes(id)
    const next = on ? overlays.filter((other) => other !== id) : [...overlays, id]
    app.change(id === 'flow' && !on ? { overlays: next, style: 'choropleth' } : { overlays: next })
  }
  return (
    <fieldset class="layers">
      <legend>{title}</legend>
      {ids.map((id) => (
        <label key={id} class="layer">
          <input type="checkbox" checked={overlays.includes(id)} onChange={() => turn(id)} />
          <RoutesSwatch id={id} />
          <span class="name">{layers[id].name}</span>
          <span class="quiet">{layers[id].dates}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The tab of layers about drugs: what is shown, what if, and the routes in words and figures. */
export function Layers() {
  const page = usePage()
  const store = routesOn(page)
  const { overlays, lang } = page.app.view.value
  const words = routesWords(lang)
  const open = useSignal(false)
  const commodities: readonly Commodity[] = store.shown.value
  const computed = commodities.length > 0 || overlays.includes('flow') || store.query.value.blocked.length > 0
  return (
    <div class="drugs">
      <p class="apart">{words.apart}</p>
      <LayerChecks title={words.routes} ids={ROUTES} />
      <LayerChecks title={words.starts} ids={STARTS} />
      {overlays.includes('labs') ? <LabScale /> : null}
      <LayerChecks title={words.told} ids={TOLD} />
      {overlays.includes('corridors') ? <RoutesCorridors /> : null}
      <p class="quiet">{words.isModel}</p>
      {store.failure.value === null ? null : (
        <div class="notice" role="alert">
          <p>{words.failed(store.failure.value)}</p>
          <button type="button" class="button" onClick={store.retry}>
            {page.words.value.ui.retry}
          </button>
        </div>
      )}
      {store.roads.value === null && store.failure.value === null ? <p class="quiet">{words.loading}</p> : null}
      {store.roads.value ? (
        <>
          <RoutesWhatIf />
          {commodities.length > 0 ? <p class="quiet">{words.pointHelp}</p> : null}
          {commodities.map((commodity) => (
            <RoutesList key={commodity} commodity={commodity} />
          ))}
          {computed ? <RoutesFlow /> : null}
        </>
      ) : null}
      <div class="method">
        <button
          type="button"
          class="plain"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value
          }}
        >
          {words.method}
        </button>
        {open.value ? words.methodText.map((text) => <p key={text}>{text}</p>) : null}
      </div>
    </div>
  )
}

function LabScale() {
  const page = usePage()
  const words = routesWords(page.app.view.value.lang)
  const bounds = [1, ...LAB_BOUNDS]
  return (
    <p class="labscale" role="img" aria-label={`${words.labsLegend}: ${bounds.join(', ')}+`}>
      <span class="quiet">{words.labsLegend}</span>
      {bounds.map((bound, i) => (
        <span key={bound} class="step">
          <RoutesSwatch id="labs" level={i} />
          {bound}
          {i === bounds.length - 1 ? '+' : `–${bounds[i + 1]}`}
        </span>
      ))}
    </p>
  )
}
