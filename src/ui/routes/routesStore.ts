import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { fetchRoads } from '../../io/fetchRoads.ts'
import type { Convergence, RouteQuery, RouteReply, RouteRequest } from '../../map/routes/routesHost.ts'
import type { RoadNetwork, RoadPlaces } from '../../model/roads.ts'
import type { Overlay } from '../../model/view.ts'
import { type CostKind, type Hindrance, NO_HINDRANCE } from '../../routing/cost.ts'
import type { Answer } from '../../routing/model.ts'
import { COMMODITIES, type Commodity } from '../../routing/origin.ts'
import type { WayOut } from '../../routing/routes.ts'
import { hindranceOf } from '../../routing/whatIf.ts'
import type { Page } from '../context.ts'

/** What of the routes is lifted out, by the pointer or the keyboard. */
export type Lit =
  | { readonly kind: 'route'; readonly commodity: Commodity; readonly id: string }
  | { readonly kind: 'stretch'; readonly commodity: Commodity; readonly edge: number; readonly flow: number }
  | { readonly kind: 'crop'; readonly crop: 'poppy' | 'marijuana'; readonly code: string; readonly eradicated: number }
  | { readonly kind: 'port'; readonly crossing: number }
  | { readonly kind: 'corridor'; readonly id: string }

/** The way out of the municipality that is selected. */
export interface SelectedWay {
  readonly code: string
  readonly way: WayOut
}

/** The routes of a page: the model in its worker, what was asked, and what it answered. */
export interface RoutesStore {
  readonly roads: ReadonlySignal<{ readonly network: RoadNetwork; readonly places: RoadPlaces } | null>
  readonly failure: ReadonlySignal<string | null>
  readonly query: ReadonlySignal<RouteQuery>
  readonly hindrance: ReadonlySignal<Hindrance>
  /** Words of `block=` that name nothing known. */
  readonly unknown: ReadonlySignal<readonly string[]>
  /** Commodities whose routes are shown. */
  readonly shown: ReadonlySignal<readonly Commodity[]>
  /** Commodities that flow is the mean of: those shown, else all. */
  readonly counted: ReadonlySignal<readonly Commodity[]>
  readonly answer: ReadonlySignal<Answer | null>
  /** The answer to the same question with nothing blocked. */
  readonly base: ReadonlySignal<Answer | null>
  readonly busy: ReadonlySignal<boolean>
  readonly convergence: ReadonlySignal<Convergence | null>
  /** The only municipality that is selected, by its code; null when the place is another. */
  readonly selected: ReadonlySignal<string | null>
  readonly way: ReadonlySignal<SelectedWay | null>
  readonly lit: Signal<Lit | null>
  /** Whether the areas show the change of flow rather than the flow. */
  readonly asShift: Signal<boolean>
  readonly choose: (patch: { readonly by?: CostKind; readonly congestion?: boolean }) => void
  readonly block: (words: readonly string[]) => void
  readonly stop: () => void
  readonly retry: () => void
}

const BY_DISTANCE = 'routes:distance'
const CONGESTION = 'routes:congestion'

const keyOf = ({ by, congestion }: RouteQuery) => `${by} ${congestion}`

function createStore({ app, complain }: Page): RoutesStore {
  const roads = signal<{ network: RoadNetwork; places: RoadPlaces } | null>(null)
  const failure = signal<string | null>(null)
  const found = signal<{ key: string; query: RouteQuery; answer: Answer } | null>(null)
  const bases = signal<ReadonlyMap<string, Answer>>(new Map())
  const busy = signal(false)
  const convergence = signal<Convergence | null>(null)
  const way = signal<SelectedWay | null>(null)
  let worker: Worker | null = null
  let asked = 0
  let wayAsked = 0
  let asking: { readonly id: number; readonly query: RouteQuery; readonly base: boolean } | null = null

  const said = computed(() => {
    const { filters, blocked } = app.view.value
    return JSON.stringify({
      by: filters.includes(BY_DISTANCE) ? 'distance' : 'time',
      congestion: filters.includes(CONGESTION),
      blocked,
    } satisfies RouteQuery)
  })
  const query = computed(() => JSON.parse(said.value) as RouteQuery)
  const read = computed(() => {
    const places = roads.value?.places
    return places
      ? hindranceOf(query.value.blocked, places.crossings, (code) => places.access.has(code))
      : { hindrance: NO_HINDRANCE, unknown: [] }
  })
  const layers = computed(() => app.view.value.overlays.join())
  const shown = computed(() => {
    const on = layers.value.split(',')
    return COMMODITIES.filter((commodity) => on.includes(`routes-${commodity}` satisfies Overlay))
  })
  const selected = computed(() => {
    const { terms } = app.view.value.place
    const term = terms.length === 1 ? terms[0]?.term : undefined
    return term?.kind === 'municipality' ? term.code : null
  })

  const post = (request: RouteRequest) => worker?.postMessage(request)
  const ask = (wanted: RouteQuery, base: boolean) => {
    asked++
    asking = { id: asked, query: wanted, base }
    busy.value = !base
    post({ kind: 'ask', id: asked, query: wanted })
  }
  const askBase = (of: RouteQuery) => {
    if (!bases.value.has(keyOf(of))) ask({ ...of, blocked: [] }, true)
  }
  const answered = (reply: Extract<RouteReply, { kind: 'answer' }>) => {
    const was = asking
    if (was?.id !== reply.id) return
    asking = null
    const whole = reply.convergence === null || !reply.convergence.stopped
    batch(() => {
      if (was.query.blocked.length === 0 && whole)
        bases.value = new Map(bases.value).set(keyOf(was.query), reply.answer)
      if (was.base) return
      found.value = { key: keyOf(was.query), query: was.query, answer: reply.answer }
      convergence.value = reply.convergence
      busy.value = false
    })
    if (!was.base && whole) askBase(was.query)
  }
  const heard = (reply: RouteReply) => {
    if (reply.kind === 'answer') answered(reply)
    else if (reply.kind === 'progress') {
      if (asking?.id === reply.id && !asking.base) convergence.value = reply.convergence
    } else if (reply.kind === 'way') {
      const code = selected.peek()
      if (reply.id === wayAsked && code) way.value = { code, way: reply.way }
    } else failure.value = reply.reason
  }

  const load = () => {
    failure.value = null
    fetchRoads().then(
      ({ network, places }) => {
        worker = new Worker(new URL('../../map/routes/routes.worker.ts', import.meta.url), { type: 'module' })
        worker.onmessage = (event: MessageEvent<RouteReply>) => heard(event.data)
        worker.onerror = (event) => {
          failure.value = event.message
        }
        post({ kind: 'load', network, places })
        roads.value = { network, places }
      },
      (error: unknown) => {
        failure.value = error instanceof Error ? error.message : String(error)
        complain(error)
      },
    )
  }
  load()
  const needed = computed(
    () =>
      roads.value !== null &&
      (shown.value.length > 0 || layers.value.split(',').includes('flow') || query.value.blocked.length > 0),
  )
  effect(() => {
    if (needed.value) ask(query.value, false)
  })
  effect(() => {
    const code = selected.value
    const wanted = query.value
    const municipality = app.atlas.municipalities[app.atlas.rowOf.get(code ?? '') ?? -1]
    way.value = null
    if (!roads.value || !code || !municipality) return
    wayAsked++
    const seat = { code: Number(code), lon: municipality.lon, lat: municipality.lat }
    post({ kind: 'way', id: wayAsked, query: wanted, seat })
  })

  return {
    roads,
    failure,
    query,
    hindrance: computed(() => read.value.hindrance),
    unknown: computed(() => read.value.unknown),
    shown,
    counted: computed(() => (shown.value.length > 0 ? shown.value : COMMODITIES)),
    answer: computed(() => found.value?.answer ?? null),
    base: computed(() => bases.value.get(keyOf(query.value)) ?? null),
    busy,
    convergence: computed(() => (query.value.congestion ? convergence.value : null)),
    selected,
    way,
    lit: signal(null),
    asShift: signal(false),
    choose({ by = query.peek().by, congestion = query.peek().congestion }) {
      const others = app.view.peek().filters.filter((word) => word !== BY_DISTANCE && word !== CONGESTION)
      const own = [...(by === 'distance' ? [BY_DISTANCE] : []), ...(congestion ? [CONGESTION] : [])]
      app.change({ filters: [...others, ...own] })
    },
    block: (words) => app.change({ blocked: words }),
    stop: () => post({ kind: 'stop' }),
    retry: load,
  }
}

const stores = new WeakMap<Page, RoutesStore>()

/** The routes of a page; the first call fetches the network and starts the worker. */
export function routesOn(page: Page): RoutesStore {
  const known = stores.get(page)
  if (known) return known
  const made = createStore(page)
  stores.set(page, made)
  return made
}
