import { useMemo } from 'preact/hooks'
import { GROUP_CODES, GROUP_COLORS, GROUP_GREYS } from '../../map/groups/groupColors.ts'
import { GROUPS_FIRST } from '../../model/group.ts'
import { groupSeries, type Mentioned } from '../../model/groupWindow.ts'
import { withValues } from '../../model/incidentFilter.ts'
import { inMonths } from '../../model/period.ts'
import { number } from '../../text/format.ts'
import { usePage } from '../context.ts'
import type { Groups } from './useGroups.ts'
import { groupWords } from './words.ts'

const [BAR, GAP, HEIGHT] = [5, 1, 22]

/** Bars of years, those of the window darker. */
function Years({
  counts,
  top,
  color,
  from,
  to,
}: {
  counts: Uint32Array
  top: number
  color: string
  from: number
  to: number
}) {
  const width = counts.length * (BAR + GAP) - GAP
  return (
    <svg class="grp-years" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      {[...counts].map((count, i) => {
        const year = GROUPS_FIRST / 12 + i
        const height = count === 0 ? 0 : Math.max(1, (HEIGHT * count) / top)
        return (
          <rect
            key={year}
            x={i * (BAR + GAP)}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            fill={color}
            opacity={year >= from && year <= to ? 1 : 0.45}
          />
        )
      })}
    </svg>
  )
}

/** The groups of the place in view: mentions by year and in the window; a press on a group shows it alone. */
export function GroupRows(props: {
  groups: Groups
  rows: ReadonlySet<number>
  here: Mentioned
  parts: readonly Mentioned[]
}) {
  const { app, theme } = usePage()
  const { lang, window, filters } = app.view.value
  const words = groupWords(lang)
  const { mentions, view } = props.groups
  const { here, parts, rows } = props
  const series = useMemo(() => groupSeries(mentions, rows), [mentions, app.rows.value])
  const months = inMonths(window)
  const [from, to] = [Math.floor(months.first / 12), Math.floor(months.last / 12)]
  const order = [...mentions.groups.keys()].sort((a, b) => (here.counts[b] as number) - (here.counts[a] as number))
  const named = order.filter((g) => mentions.groups[g]?.kind === 'group')
  const rest = order.filter((g) => mentions.groups[g]?.kind !== 'group')
  const peak = (of: readonly number[]) => Math.max(1, ...of.flatMap((g) => [...(series[g] ?? [])]))
  const row = (g: number, top: number) => {
    const group = mentions.groups[g]
    if (!group) return null
    const color = GROUP_COLORS[theme.value][group.id] ?? GROUP_GREYS[theme.value][1]
    const places = parts.filter(({ counts }) => (counts[g] as number) > 0).length
    const shown = view.only === g
    return (
      <tr key={group.id} aria-selected={shown}>
        <th scope="row">
          <span class="grp-name">
            <i class="grp-swatch" style={{ background: color }} />
            {group.kind === 'group' ? (
              <button
                type="button"
                class="plain"
                aria-pressed={shown}
                title={words.only(group.name[lang])}
                onClick={() =>
                  app.change({
                    filters: withValues(withValues(filters, 'show', []), 'group', shown ? [] : [group.id]),
                  })
                }
              >
                {GROUP_CODES[group.id]} · {group.name[lang]}
              </button>
            ) : (
              group.name[lang]
            )}
          </span>
        </th>
        <td>
          <Years counts={series[g] ?? new Uint32Array(0)} top={top} color={color} from={from} to={to} />
        </td>
        <td>
          {number(here.counts[g] as number, lang)}
          {rows.size > 1 ? <span class="grp-note">{words.municipalities(number(places, lang))}</span> : null}
        </td>
      </tr>
    )
  }
  const top = peak(named)
  return (
    <table class="figures grp-rows">
      <thead>
        <tr>
          <th scope="col">{words.column.group}</th>
          <th scope="col">{words.column.years}</th>
          <th scope="col">{words.column.mentions}</th>
        </tr>
      </thead>
      <tbody>
        {named.map((g) => row(g, top))}
        <tr>
          <td colSpan={3} class="grp-rest quiet">
            {words.peak(number(top, lang))} {words.residual}
          </td>
        </tr>
        {rest.map((g) => row(g, peak(rest)))}
      </tbody>
    </table>
  )
}
