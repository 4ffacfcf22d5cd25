import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { lookOf } from '../../chart/line.ts'
import { MEXICO, type Place } from '../../model/place.ts'
import { COMPARE } from '../../text/compareWords.ts'
import { placeName } from '../../text/placeName.ts'
import { usePage } from '../context.ts'
import { PlaceSearch } from '../menus/PlaceSearch.tsx'
import { Popover } from '../Popover.tsx'
import type { Comparison } from '../useCompared.ts'
import { CompareAlike } from './CompareAlike.tsx'
import { CompareCountry } from './CompareCountry.tsx'
import { addVersus, awaitPick } from './comparePick.ts'
import { MOST_VERSUS, toggleCountry, withVersus } from './compareView.ts'

/** What is near at hand to compare a place with: its state, and the country. */
function offers({ terms }: Place): Place[] {
  const [only, ...more] = terms
  const code = only?.term.kind === 'municipality' && more.length === 0 ? only.term.code.slice(0, 2) : null
  return [...(code ? [{ terms: [{ term: { kind: 'state', code } as const, minus: false }] }] : []), MEXICO]
}

function Chip(props: { name: string; look: string | null; remove: string; onRemove: (() => void) | null }) {
  return (
    <li class={props.look ?? ''}>
      {props.look ? (
        <svg class="ch-key" width="26" height="8" aria-hidden="true">
          <path d="M0,4H26" />
        </svg>
      ) : null}
      <span>{props.name}</span>
      {props.onRemove ? (
        <button type="button" class="plain" aria-label={props.remove} title={props.remove} onClick={props.onRemove}>
          ×
        </button>
      ) : null}
    </li>
  )
}

/** The places and countries that stand side by side, and the ways to add one and to take one out. */
export function ComparePlaces({ comparison }: { comparison: Comparison }) {
  const { app, words, map } = usePage()
  const { versus, lang, measures, filters } = app.view.value
  const text = COMPARE[lang]
  const said = useSignal('')
  const list = useRef<HTMLDivElement>(null)
  const full = versus.length >= MOST_VERSUS
  const add = (link: string) => {
    const came = addVersus(app, link)
    said.value = came === 'there' ? text.alreadyThere : came === 'full' ? text.full : ''
  }
  const after = (change: () => void) => () => {
    change()
    said.value = ''
    list.current?.querySelector<HTMLElement>('button')?.focus()
  }
  const lookAt = (i: number) => (measures.length === 1 ? lookOf({ order: i, national: false }) : null)
  const near = offers(app.view.value.place).filter((place) => withVersus(app.view.value, place).came === 'added')
  const onMap = map.value !== null && map.value !== 'none'
  return (
    <section class="cm-places" aria-label={text.places}>
      <ul class="parts">
        {comparison.places.map((place, i) => (
          <Chip
            key={place.key}
            name={place.name}
            look={lookAt(i)}
            remove={text.remove(place.name)}
            onRemove={i === 0 ? null : after(() => app.change({ versus: versus.filter((_, j) => j !== i - 1) }))}
          />
        ))}
        {comparison.benchmarks.map(({ iso, name, order }) => (
          <Chip
            key={iso}
            name={`${name} · ${text.country.remove}`}
            look={order === null ? null : lookOf({ order, national: true })}
            remove={text.remove(name)}
            onRemove={after(() => app.change({ filters: toggleCountry(filters, iso) }))}
          />
        ))}
      </ul>
      <div class="row" ref={list}>
        <button type="button" class="button" popovertarget="compare-place" disabled={full}>
          {text.addPlace}
        </button>
        <Popover id="compare-place" name={text.addPlace}>
          {(close) => (
            <div class="menu">
              <PlaceSearch
                id="compare"
                label={words.value.ui.search}
                pick={(candidate) => {
                  add(candidate.text)
                  close()
                }}
              />
              {onMap ? (
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    close()
                    awaitPick(true)
                  }}
                >
                  {text.onMap}
                </button>
              ) : null}
            </div>
          )}
        </Popover>
        <button type="button" class="button" popovertarget="compare-country">
          {text.addCountry}
        </button>
        <Popover id="compare-country" name={text.addCountry}>
          {(close) => <CompareCountry close={close} />}
        </Popover>
        <button type="button" class="button" popovertarget="compare-alike">
          {text.alike}
        </button>
        <Popover id="compare-alike" name={text.alike}>
          {() => <CompareAlike places={comparison.places} add={add} />}
        </Popover>
      </div>
      {full || near.length === 0 ? null : (
        <div class="row cm-near">
          {near.map((place) => {
            const name = placeName(app.atlas, place, lang)
            return (
              <button
                key={name}
                type="button"
                class="plain"
                onClick={() => app.change({ versus: withVersus(app.view.value, place).versus })}
              >
                + {name}
              </button>
            )
          })}
        </div>
      )}
      <p class={said.value || full ? 'quiet' : 'unseen'} role="status">
        {said.value || (full ? text.full : '')}
      </p>
    </section>
  )
}
