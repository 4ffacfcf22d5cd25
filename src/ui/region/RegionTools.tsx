import { faultWords } from '../faultWords.ts'
import './region.css'
import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { drawnOutlines } from '../../map/drawOutlines.ts'
import { DELIMITATIONS, delimitationOf, sameMetro } from '../../model/delimitation.ts'
import { isCountry } from '../../model/place.ts'
import type { Join } from '../../model/region.ts'
import { Choice } from '../Choice.tsx'
import { usePage } from '../context.ts'
import { Popover } from '../Popover.tsx'
import { DrawMenu } from './RegionDraw.tsx'
import { RegionFile } from './RegionFile.tsx'
import { RadiusMenu } from './RegionRadius.tsx'
import { RegionRule } from './RegionRule.tsx'
import { listenKeys } from './regionKeys.ts'

/** The delimitation of a metro area: each year in which it, or what stands for it, was delimited. */
function MetroChoice() {
  const { app, words } = usePage()
  const { place } = app.view.value
  const term = place.terms.length === 1 ? place.terms[0]?.term : undefined
  if (term?.kind !== 'metro') return null
  const ids = new Map(DELIMITATIONS.map((year) => [year, sameMetro(app.atlas, term.id, year, app.people)]))
  return (
    <Choice
      label={words.value.region.delimitation}
      options={DELIMITATIONS.filter((year) => ids.get(year)).map((year) => [year, year])}
      chosen={DELIMITATIONS.find((year) => year === delimitationOf(term.id)) ?? '2010'}
      choose={(year) => {
        const id = ids.get(year)
        if (id) app.change({ place: { terms: [{ term: { kind: 'metro', id }, minus: false }] }, name: '' })
      }}
    />
  )
}

/** The tools to choose a region: draw, radius, files, undo, and what decides on its members. */
export function RegionTools() {
  const page = usePage()
  const { app, words, map, drawing } = page
  const { region } = words.value
  const join = useSignal<Join>('new')
  const exportFault = useSignal('')
  useEffect(() => listenKeys(app, () => drawing.value !== null), [])
  useSignalEffect(() => {
    const target = map.value
    if (target === null || target === 'none') return
    const edited = drawing.value !== null && typeof drawing.value.task !== 'string'
    target.areas(drawnOutlines(app.atlas, edited ? { terms: [] } : app.view.value.place))
  })
  const take = async () => {
    exportFault.value = ''
    try {
      const { exportMembers } = await import('./regionExport.ts')
      await exportMembers(app)
    } catch (error) {
      exportFault.value = await faultWords(error, app.view.value.lang)
    }
  }
  return (
    <section class="region" aria-label={region.tools}>
      <div class="row">
        <button type="button" class="button" popovertarget="region-draw">
          {region.draw}
        </button>
        <Popover id="region-draw" name={region.draw}>
          {(close) => <DrawMenu join={join} close={close} />}
        </Popover>
        <button type="button" class="button" popovertarget="region-radius">
          {region.radius}
        </button>
        <Popover id="region-radius" name={region.radius}>
          {(close) => <RadiusMenu join={join} close={close} />}
        </Popover>
        <RegionFile join={join} />
        {isCountry(app.view.value.place) ? null : (
          <button type="button" class="button" title="GeoJSON" onClick={take}>
            {region.exportMembers}
          </button>
        )}
        <div class="pair">
          <button
            type="button"
            class="button icon"
            aria-label={region.undo}
            title={region.undo}
            disabled={!app.canUndo.value}
            onClick={app.undo}
          >
            ↶
          </button>
          <button
            type="button"
            class="button icon"
            aria-label={region.redo}
            title={region.redo}
            disabled={!app.canRedo.value}
            onClick={app.redo}
          >
            ↷
          </button>
        </div>
      </div>
      {exportFault.value ? <p role="alert">{exportFault.value}</p> : null}
      <MetroChoice />
      <RegionRule />
    </section>
  )
}
