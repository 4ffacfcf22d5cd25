import { useComputed, useSignalEffect } from '@preact/signals'
import { covers } from '../../model/measure.ts'
import { type FindInShape, rowsOf } from '../../model/place.ts'
import { AREA_RULES } from '../../model/view.ts'
import { valueIn } from '../../stats/value.ts'
import { number } from '../../text/format.ts'
import type { RuleEffect } from '../../text/words.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { areaIndices, useRegion } from '../useRegion.ts'
import { beginDrawing } from './RegionDraw.tsx'

/** What counts as inside a drawn area or a radius, what either rule finds, and the way to edit the corners. */
export function RegionRule() {
  const page = usePage()
  const { app, words } = page
  const { region, regionSay, ui } = words.value
  const { replaceAreas } = useRegion()
  const { areaRule, place } = app.view.value
  const shaped = useComputed(() =>
    app.view.value.place.terms.some(({ term }) => term.kind === 'area' || term.kind === 'near'),
  )
  useSignalEffect(() => {
    if (shaped.value) app.share().catch(() => undefined)
  })
  const place$ = useComputed(() => app.view.value.place)
  const found = useComputed(() => {
    const { seat, share } = app.finders.value
    if (!shaped.value || !seat || !share) return null
    const rows = (find: FindInShape) => rowsOf(app.atlas, place$.value, find)
    return { seat: rows(seat), share: rows(share) }
  })
  const effect = useComputed(() => {
    const figures = app.figures.value
    const { window, lang } = app.view.value
    const part = (rows: readonly number[]): RuleEffect => {
      const known = figures && covers(figures.measure, window) && rows.length > 0
      const count = known ? valueIn(figures, rows, window).count : null
      return { members: number(rows.length, lang), count: count === null ? null : number(count, lang) }
    }
    const files = app.measure.value.timeBasis === 'case-file'
    return found.value && { seat: part(found.value.seat), share: part(found.value.share), files }
  })
  if (!shaped.value) return null
  const areas = areaIndices(place)
  const outlines = areas.flatMap((i) => {
    const term = place.terms[i]?.term
    return term?.kind === 'area' ? [term.outline] : []
  })
  const fault = app.shareFault.value
  return (
    <div class="rule">
      <Choice
        label={region.rule}
        options={AREA_RULES.map((rule) => [rule, region[rule]])}
        chosen={areaRule}
        choose={(rule) => app.change({ areaRule: rule }, 'push')}
      />
      {areas.length > 0 && page.map.value !== 'none' ? (
        <button type="button" class="button" onClick={() => beginDrawing(page, outlines, replaceAreas)}>
          {region.edit}
        </button>
      ) : null}
      <p class="quiet">
        {region[areaRule === 'seat' ? 'seatHelp' : 'shareHelp']}{' '}
        <span role="status">
          {effect.value ? regionSay.effect(effect.value) : fault === null ? region.shareLoading : ''}
        </span>
      </p>
      {fault === null ? null : (
        <p role="alert">
          {regionSay.notLoaded(fault)}{' '}
          <button type="button" class="plain" onClick={() => app.share().catch(() => undefined)}>
            {ui.retry}
          </button>
        </p>
      )}
    </div>
  )
}
