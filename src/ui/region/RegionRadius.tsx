import { type Signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Join } from '../../model/region.ts'
import { rowName } from '../../text/placeName.ts'
import { usePage } from '../context.ts'
import { PlaceSearch } from '../menus/PlaceSearch.tsx'
import { useRegion } from '../useRegion.ts'
import { JoinChoice } from './RegionDraw.tsx'

const USUAL_KM = 50
const MOST_KM = 1000

/** The choice of all that lies within some km of the seat of a municipality. */
export function RadiusMenu({ join, close }: { join: Signal<Join>; close: () => void }) {
  const { app, words } = usePage()
  const { region } = words.value
  const { select } = useRegion()
  const { place, lang } = app.view.value
  const only = place.terms.length === 1 ? place.terms[0]?.term : undefined
  const near = only?.kind === 'near' ? only : null
  const code = useSignal<string | null>(near?.code ?? (only?.kind === 'municipality' ? only.code : null))
  const field = useRef<HTMLInputElement>(null)
  const km = useSignal(near?.km ?? USUAL_KM)
  const row = code.value === null ? undefined : app.atlas.rowOf.get(code.value)
  const drawn = row !== undefined && row < app.atlas.drawn
  return (
    <form
      class="menu"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.value === null || !drawn) return
        select([{ kind: 'near', code: code.value, km: km.value }], join.value, { stay: false })
        close()
      }}
    >
      <JoinChoice join={join} />
      <PlaceSearch
        id="centre"
        label={region.around}
        municipal
        patient
        pick={({ text }) => {
          code.value = text
          field.current?.focus()
        }}
      />
      {row === undefined ? null : (
        <p>
          {region.around} <strong>{rowName(app.atlas, row, lang)}</strong>
        </p>
      )}
      <div class="row">
        <label class="field">
          <span>{region.km}</span>
          <input
            ref={field}
            type="number"
            class="km"
            required
            min="1"
            max={MOST_KM}
            step="1"
            inputMode="numeric"
            value={km.value}
            {...(drawn ? { 'data-first': true } : {})}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => {
              km.value = event.currentTarget.valueAsNumber
            }}
          />
        </label>
        <button type="submit" class="button end" disabled={!drawn}>
          {region.select}
        </button>
      </div>
    </form>
  )
}
