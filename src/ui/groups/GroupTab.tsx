import './groups.css'
import { GROUP_MODES } from '../../model/groupView.ts'
import { sumOf } from '../../model/groupWindow.ts'
import { withValues } from '../../model/incidentFilter.ts'
import { number, span } from '../../text/format.ts'
import { placeName } from '../../text/placeName.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { GroupRates } from './GroupRates.tsx'
import { GroupRows } from './GroupRows.tsx'
import { useGroups } from './useGroups.ts'
import { groupWords } from './words.ts'

const DOI = 'https://doi.org/10.1109/IJCNN48605.2020.9207039'

/** Criminal groups as the press mentions them: what the map shows, the groups of the place, and rates beside them. */
export function GroupTab() {
  const { app, map, words: all } = usePage()
  const { lang, window, overlays, filters, place, name } = app.view.value
  const words = groupWords(lang)
  const { groups, reason, retry } = useGroups()
  if (reason)
    return (
      <div class="notice" role="alert">
        <p>{words.failed}</p>
        <p class="quiet">{reason}</p>
        <button type="button" class="button" onClick={retry}>
          {all.value.ui.retry}
        </button>
      </div>
    )
  if (!groups) return <p class="quiet">{all.value.ui.loading}</p>
  const { mentions, mentioned, view, covers } = groups
  const drawn = overlays.includes('groups')
  const rows = new Set(app.rows.value)
  const parts = mentioned.filter(({ row }) => rows.has(row))
  const here = sumOf(mentions, parts)
  const unnamed = here.all === 0 ? 0 : (here.all - here.named) / here.all
  const undated = mentions.yearOnly.reduce((sum, flag) => sum + flag, 0)
  const percent = new Intl.NumberFormat(lang === 'es' ? 'es-MX' : 'en-US', { style: 'percent' })
  return (
    <div class="grp">
      <h2 class="grp-title">{words.title}</h2>
      <p class="grp-caution">{words.caution}</p>
      {map.value === 'none' ? null : (
        <div class="row">
          <button
            type="button"
            class="button"
            aria-pressed={drawn}
            onClick={() => {
              const next = drawn ? overlays.filter((o) => o !== 'groups') : [...overlays, 'groups' as const]
              app.change(drawn ? { overlays: next } : { overlays: next, style: 'choropleth' })
            }}
          >
            {words.onMap}
          </button>
          <Choice
            label={words.mode}
            options={GROUP_MODES.map((mode) => [mode, words.modes[mode]])}
            chosen={view.mode}
            choose={(mode) =>
              app.change({
                filters: withValues(withValues(filters, 'group', []), 'show', mode === 'dominant' ? [] : [mode]),
              })
            }
          />
        </div>
      )}
      {covers === 'all' ? null : (
        <p class="notice" role="status">
          {words.covers[covers]}
        </p>
      )}
      <p class="grp-here">{words.here(name || placeName(app.atlas, place, lang), span(window, lang))}</p>
      {here.all > 0 ? (
        <p>{words.share(percent.format(unnamed), number(here.all, lang))}</p>
      ) : covers === 'none' ? null : (
        <p>{words.nothing}</p>
      )}
      <GroupRows groups={groups} rows={rows} here={here} parts={parts} />
      {view.mode === 'contested' ? <p class="quiet">{words.contestedMeans}</p> : null}
      <GroupRates groups={groups} />
      <details class="fold">
        <summary>{words.notes}</summary>
        <ul class="grp-notes">
          {mentions.groups.map((group) => (
            <li key={group.id}>
              <strong>{group.name[lang]}.</strong> {group.note[lang]}
            </li>
          ))}
        </ul>
      </details>
      <p class="quiet">
        {words.yearOnly(number(undated, lang))} <a href={DOI}>{words.citation}</a>
      </p>
    </div>
  )
}
