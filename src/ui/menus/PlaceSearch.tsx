import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Candidate } from '../../state/findPlaces.ts'
import { number } from '../../text/format.ts'
import { usePage } from '../context.ts'
import { usePlaceFinder } from '../usePlaceFinder.ts'

const MOST = 12
const WIDE = 200

/** A text field with a list of the places that match; `pick` gets the one that was chosen, and whether Shift was held. */
export function PlaceSearch(props: {
  /** Unlike any other on the page. */
  id: string
  label: string
  /** Whether only municipalities and towns in them are wanted. */
  municipal?: boolean
  /** Whether nothing is listed before something is typed, nor after a choice. */
  patient?: boolean
  pick: (candidate: Candidate, add: boolean) => void
}) {
  const { app, words } = usePage()
  const { ui, region, regionSay } = words.value
  const typed = useSignal('')
  const active = useSignal(0)
  const list = useRef<HTMLDivElement>(null)
  const { find, towns } = usePlaceFinder()
  const found = useComputed(() => {
    if (props.patient && typed.value.trim() === '') return []
    if (!props.municipal) return find.value(typed.value, MOST)
    const municipal = (c: Candidate) => c.kind === 'municipality' || c.kind === 'locality'
    return find.value(typed.value, WIDE).filter(municipal).slice(0, MOST)
  })
  const kinds: Readonly<Record<Candidate['kind'], string>> = {
    country: ui.country,
    state: ui.state,
    metro: ui.metro,
    municipality: ui.municipality,
    locality: region.locality,
  }
  const choose = (candidate: Candidate | undefined, add: boolean) => {
    if (!candidate) return
    if (props.patient) typed.value = ''
    props.pick(candidate, add)
  }
  const step = (event: KeyboardEvent, to: number) => {
    event.preventDefault()
    active.value = (to + found.value.length) % Math.max(1, found.value.length)
  }
  useEffect(() => {
    list.current?.querySelector(`#${props.id}-${active.value}`)?.scrollIntoView({ block: 'nearest' })
  }, [active.value])
  return (
    <div class="places">
      <label class="field">
        <span>{props.label}</span>
        <input
          type="text"
          role="combobox"
          aria-expanded={found.value.length > 0}
          aria-controls={`${props.id}-found`}
          aria-autocomplete="list"
          {...(found.value.length > 0 ? { 'aria-activedescendant': `${props.id}-${active.value}` } : {})}
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
            active.value = 0
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return
            if (event.key === 'ArrowDown') step(event, active.value + 1)
            else if (event.key === 'ArrowUp') step(event, active.value - 1)
            else if (event.key === 'Enter') {
              event.preventDefault()
              choose(found.value[active.value], event.shiftKey)
            }
          }}
        />
      </label>
      <div ref={list} id={`${props.id}-found`} role="listbox" aria-label={ui.place}>
        {found.value.map((candidate, i) => (
          <button
            type="button"
            key={`${candidate.kind} ${candidate.text} ${candidate.label}`}
            id={`${props.id}-${i}`}
            role="option"
            aria-selected={i === active.value}
            tabIndex={-1}
            onPointerMove={() => {
              active.value = i
            }}
            onClick={(event) => choose(candidate, event.shiftKey)}
          >
            <span>{candidate.label}</span> <span class="quiet">{kinds[candidate.kind]}</span>
          </button>
        ))}
      </div>
      <p class={found.value.length === 0 && typed.value !== '' ? '' : 'unseen'} role="status">
        {found.value.length === 0 ? region.none : regionSay.found(number(found.value.length, app.view.value.lang))}
      </p>
      {towns.value === 'loading' ? <p class="quiet">{region.loadingTowns}</p> : null}
      {towns.value === 'failed' ? <p role="alert">{region.townsFailed}</p> : null}
    </div>
  )
}
