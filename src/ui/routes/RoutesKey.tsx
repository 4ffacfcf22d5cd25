import { ROUTE_COLORS } from '../../map/routes/routesColors.ts'
import { FLOW_BOUNDS, SHIFT_BOUNDS } from '../../map/routes/routesFill.ts'
import type { Overlay } from '../../model/view.ts'
import { COMMODITIES } from '../../routing/origin.ts'
import { routesWords } from '../../text/routesWords.ts'
import { usePage } from '../context.ts'
import { RoutesSwatch } from './RoutesSwatch.tsx'
import { decimal } from './routesNames.ts'
import { routesOn } from './routesStore.ts'

const KEYED = [
  'routes-poppy',
  'routes-marijuana',
  'routes-meth',
  'routes-cocaine',
  'crops-poppy',
  'crops-marijuana',
  'labs',
  'ports',
  'corridors',
] as const

/** What the layers on the map are, with their years; and the scale of flow where it fills the areas. */
export function RoutesKey({ has }: { has: (id: Overlay) => boolean }) {
  const page = usePage()
  const { lang, style } = page.app.view.value
  const words = routesWords(lang)
  const shown = KEYED.filter(has)
  return (
    <>
      {shown.length > 0 ? (
        <ul class="key">
          {shown.map((id) => (
            <li key={id}>
              <RoutesSwatch id={id} />
              <span>{words.layers[id].name}</span> <span class="quiet">{words.layers[id].dates}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {has('flow') ? <FlowScale circles={style === 'circles'} /> : null}
    </>
  )
}

function FlowScale({ circles }: { circles: boolean }) {
  const page = usePage()
  const store = routesOn(page)
  const { lang } = page.app.view.value
  const words = routesWords(lang)
  const colors = ROUTE_COLORS[page.theme.value]
  const asShift = store.asShift.value && store.query.value.blocked.length > 0
  const all = store.counted.value.length === COMMODITIES.length
  const counted = all ? words.allFour : store.counted.value.map((commodity) => words.commodities[commodity]).join(', ')
  const points = (share: number) => decimal(100 * share, lang)
  const steps = asShift
    ? [
        ...[3, 2, 1].map((level) => ({ level, label: `−${points(SHIFT_BOUNDS[level - 1] as number)}` })),
        { level: 0, label: '0' },
        ...[4, 5, 6].map((level) => ({ level, label: `+${points(SHIFT_BOUNDS[level - 4] as number)}` })),
      ]
    : [0, 1, 2, 3, 4, 5, 6].map((level) => ({
        level,
        label: level === 0 ? '0' : level > FLOW_BOUNDS.length ? words.above : points(FLOW_BOUNDS[level - 1] as number),
      }))
  const scale = asShift ? colors.shift : colors.flow
  return (
    <figure class="legend flowscale">
      <figcaption>{asShift ? words.shiftLegend : words.flowLegend(counted)}</figcaption>
      <div class="classes">
        {steps.map(({ level, label }) => (
          <span key={level} class="class">
            <span class="swatch" style={{ background: scale[level] }} />
            <span class="bound">{label}</span>
          </span>
        ))}
      </div>
      <p class="quiet">
        {words.notDeaths} {circles ? words.circlesHide : ''}
      </p>
    </figure>
  )
}
