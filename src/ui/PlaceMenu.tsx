import { useComputed, useSignal } from '@preact/signals'
import { MEXICO } from '../model/place.ts'
import { type Candidate, placeFinder } from '../state/findPlaces.ts'
import { usePage } from './context.ts'
import { usePlaces } from './usePlaces.ts'

const MOST = 12

/** The choice of a place by its name: a text field with a list of what matches. */
export function PlaceMenu({ close }: { close: () => void }) {
  const { app, words } = usePage()
  const { ui } = words.value
  const { choose } = usePlaces()
  const typed = useSignal('')
  const active = useSignal(0)
  const finder = useComputed(() => placeFinder(app.atlas, app.view.value.lang, app.people))
  const found = useComputed(() => finder.value(typed.value, MOST))
  const pick = (candidate: Candidate | undefined, add: boolean) => {
    if (!candidate) return
    choose(candidate.text, add)
    close()
  }
  const kinds = { country: ui.country, state: ui.state, metro: ui.metro, municipality: ui.municipality }
  const step = (event: KeyboardEvent, by: number) => {
    event.preventDefault()
    active.value = (active.value + by + found.value.length) % Math.max(1, found.value.length)
  }
  return (
    <div class="menu places">
      <label class="field">
        <span>{ui.search}</span>
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="places-found"
          aria-autocomplete="list"
          {...(found.value.length > 0 ? { 'aria-activedescendant': `place-${active.value}` } : {})}
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
            active.value = 0
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') step(event, 1)
            else if (event.key === 'ArrowUp') step(event, -1)
            else if (event.key === 'Enter') pick(found.value[active.value], event.shiftKey)
          }}
        />
      </label>
      <div id="places-found" role="listbox" aria-label={ui.place}>
        {found.value.map((candidate, i) => (
          <button
            type="button"
            key={candidate.text}
            id={`place-${i}`}
            role="option"
            aria-selected={i === active.value}
            tabIndex={-1}
            onPointerMove={() => {
              active.value = i
            }}
            onClick={(event) => pick(candidate, event.shiftKey)}
          >
            <span>{candidate.label}</span> <span class="quiet">{kinds[candidate.kind]}</span>
          </button>
        ))}
      </div>
      {found.value.length === 0 ? <p role="status">{ui.emptyTable}</p> : <p class="quiet">{ui.shiftAdds}</p>}
      <button
        type="button"
        class="button"
        onClick={() => {
          app.change({ place: MEXICO, name: '', camera: null })
          close()
        }}
      >
        {ui.backToMexico}
      </button>
    </div>
  )
}
