import './routes.css'
import { useComputed, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Fill } from '../../map/fill.ts'
import type { Overlay as Drawn, Hit } from '../../map/overlays.ts'
import { corridorArcs, corridorOverlay, corridorStarts } from '../../map/routes/routesArcs.ts'
import { flowFill, shiftFill } from '../../map/routes/routesFill.ts'
import {
  cropOverlay,
  cropPoints,
  labOverlay,
  labSquares,
  litOverlay,
  portOverlay,
  portPoints,
  routeOverlay,
} from '../../map/routes/routesLayers.ts'
import { flowLines, wayLine } from '../../map/routes/routesLines.ts'
import type { Overlay } from '../../model/view.ts'
import { meanFlow } from '../../routing/meanFlow.ts'
import { COMMODITIES, type Commodity } from '../../routing/origin.ts'
import { usePage } from '../context.ts'
import { RoutesCard } from './RoutesCard.tsx'
import { RoutesKey } from './RoutesKey.tsx'
import { corridorsOn } from './routesCorridors.ts'
import { type Lit, routesOn } from './routesStore.ts'

/** Least share of a commodity that is drawn, so that a thousand threads of congestion don't cover the map. */
const LEAST_DRAWN = 0.002

const CROPS = ['poppy', 'marijuana'] as const

/** Draws the layers about drugs on the map, and says what is under the pointer. */
export function RoutesOnMap() {
  const page = usePage()
  const { app, theme } = page
  const store = routesOn(page)
  const own = useRef<Fill | null>(null)
  const has = (id: Overlay) => app.view.value.overlays.includes(id)
  const layers = useComputed(() => app.view.value.overlays.join())
  const on = (id: Overlay) => layers.value.split(',').includes(id)
  const lang = useComputed(() => app.view.value.lang)
  const put = (name: string, overlay: Drawn | null) => {
    if (page.map.value && page.map.value !== 'none') page.map.value.overlay(name, overlay)
  }
  const point = (litOf: (hit: Hit) => Lit | null) => (hit: Hit | null) => {
    store.lit.value = hit ? litOf(hit) : null
  }

  const lines = useComputed(() => {
    const [answer, roads] = [store.answer.value, store.roads.value]
    if (!answer || !roads) return null
    return new Map(
      store.shown.value.map((commodity) => [commodity, flowLines(roads.network, answer[commodity].edges, LEAST_DRAWN)]),
    )
  })
  useSignalEffect(() => {
    const { value: shown } = store.shown
    for (const commodity of COMMODITIES) {
      const found = lines.value?.get(commodity)
      const lane = shown.indexOf(commodity)
      const told = point(({ properties: { edge, flow } }) => ({
        kind: 'stretch',
        commodity,
        edge: Number(edge),
        flow: Number(flow),
      }))
      put(
        `routes-${commodity}`,
        found && lane >= 0
          ? routeOverlay({ commodity, lines: found, lane, lanes: shown.length }, theme.value, told)
          : null,
      )
    }
  })

  const crops = useComputed(() => {
    const places = store.roads.value?.places
    const seatOf = (code: string) => {
      const seat = app.atlas.municipalities[app.atlas.rowOf.get(code) ?? -1]
      if (!seat) throw new Error(`no municipality ${code} for its crop`)
      return [seat.lon, seat.lat] as const
    }
    return places
      ? { poppy: cropPoints('poppy', places.crops, seatOf), marijuana: cropPoints('marijuana', places.crops, seatOf) }
      : null
  })
  useSignalEffect(() => {
    for (const crop of CROPS) {
      const told = point(({ properties: { code, eradicated } }) => ({
        kind: 'crop',
        crop,
        code: String(code),
        eradicated: Number(eradicated),
      }))
      put(
        `crops-${crop}`,
        crops.value && on(`crops-${crop}`) ? cropOverlay(crop, crops.value[crop], theme.value, told) : null,
      )
    }
  })

  const squares = useComputed(() => (store.roads.value ? labSquares(store.roads.value.places.labs) : null))
  useSignalEffect(() => {
    put('labs', squares.value && on('labs') ? labOverlay(squares.value, theme.value) : null)
  })

  const gates = useComputed(() => {
    const places = store.roads.value?.places
    return places ? portPoints(places.crossings, store.hindrance.value) : null
  })
  useSignalEffect(() => {
    const told = point(({ properties: { crossing } }) => ({ kind: 'port', crossing: Number(crossing) }))
    put('ports', gates.value && on('ports') ? portOverlay(gates.value, theme.value, lang.value, told) : null)
  })

  const wanted = useComputed(() => on('corridors'))
  const corridors = useComputed(() => (wanted.value ? corridorsOn(page).value : null))
  const drawn = useComputed(() => corridors.value?.filter(({ inScope }) => inScope) ?? null)
  const arcs = useComputed(() =>
    drawn.value ? { lines: corridorArcs(drawn.value), starts: corridorStarts(drawn.value) } : null,
  )
  useSignalEffect(() => {
    const lit = store.lit.value
    const told = point(({ properties: { id } }) => ({ kind: 'corridor', id: String(id) }))
    const chosen = lit?.kind === 'corridor' ? lit.id : null
    put(
      'corridors',
      arcs.value ? corridorOverlay(arcs.value.lines, arcs.value.starts, chosen, theme.value, told) : null,
    )
  })

  const litLine = useComputed(() => {
    const roads = store.roads.value
    const lit = store.lit.value
    if (!roads) return null
    if (lit?.kind === 'route') {
      const route = store.answer.value?.[lit.commodity].routes.find(({ origin }) => origin.id === lit.id)
      return route?.best ? wayLine(roads.network, route.origin.node, route.best.edges) : null
    }
    const selected = store.way.value
    const access = roads.places.access.get(selected?.code ?? '')
    const best = selected?.way.best
    return access && best && store.shown.value.length > 0 ? wayLine(roads.network, access.node, best.edges) : null
  })
  useSignalEffect(() => {
    put('lit', litLine.value ? litOverlay(litLine.value, theme.value) : null)
  })

  const clear = () => {
    if (own.current && page.fill.peek() === own.current) page.fill.value = null
    own.current = null
  }
  useSignalEffect(() => {
    const [answer, base] = [store.answer.value, store.base.value]
    if (!on('flow') || !answer) return clear()
    const flow = meanFlow(answer, store.counted.value)
    const { codes, drawn } = app.atlas
    own.current =
      store.asShift.value && base && store.query.value.blocked.length > 0
        ? shiftFill(codes, drawn, meanFlow(base, store.counted.value), flow, theme.value)
        : flowFill(codes, drawn, flow, theme.value)
    page.fill.value = own.current
  })

  useEffect(
    () => () => {
      const names = ['labs', 'ports', 'corridors', 'lit', ...COMMODITIES.map((c: Commodity) => `routes-${c}`)]
      for (const name of [...names, ...CROPS.map((crop) => `crops-${crop}`)]) put(name, null)
      clear()
      store.lit.value = null
    },
    [],
  )
  return (
    <>
      <RoutesCard />
      <RoutesKey has={has} />
    </>
  )
}
